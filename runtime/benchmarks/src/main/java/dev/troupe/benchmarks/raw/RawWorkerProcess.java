package dev.troupe.benchmarks.raw;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The process of a {@link RawQueueWorker}, and the directory that ends with it, also when this JVM is told to end. */
final class RawWorkerProcess {
    private static final long PATIENCE_SECONDS = 5;

    private final Path all;
    private final Process process;
    private final Writer input;
    private final BufferedReader output;
    private final Thread hook;
    private volatile boolean gone;

    private RawWorkerProcess(Path all, Process process) {
        this.all = all;
        this.process = process;
        input = process.outputWriter(StandardCharsets.UTF_8);
        output = process.inputReader(StandardCharsets.UTF_8);
        hook = new Thread(this::endAtOnce, "raw-queue-shutdown");
        Runtime.getRuntime().addShutdownHook(hook);
        var unused = process.onExit().thenRun(() -> gone = true);
    }

    static RawWorkerProcess start(Path all) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(RawFlags.list());
        command.addAll(
                List.of("-cp", System.getProperty("java.class.path"), RawQueueWorker.class.getName(), all.toString()));
        try {
            return new RawWorkerProcess(
                    all,
                    new ProcessBuilder(command).redirectError(Redirect.INHERIT).start());
        } catch (IOException e) {
            Directories.delete(all);
            throw e;
        }
    }

    long pid() {
        return process.pid();
    }

    /** Lets the worker serve the queues of a directory, and returns when it does. */
    void serve(Path directory) throws IOException {
        input.write(directory + "\n");
        input.flush();
        expect(RawQueueWorker.READY);
    }

    /** Returns when the worker has done with the queues. */
    void awaitStopped() throws IOException {
        expect(RawQueueWorker.STOPPED);
    }

    private void expect(String word) throws IOException {
        String line = output.readLine();
        if (!word.equals(line)) {
            throw new IOException("The raw queue's worker was to say \"" + word + "\", but said " + line + ".");
        }
    }

    /** For loops that would otherwise wait for ever. */
    void checkAlive() {
        if (gone) {
            throw new IllegalStateException("The raw queue's worker has ended with " + process.exitValue() + ".");
        }
    }

    void close() throws IOException {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            return; // This JVM is ending, and the hook is at it.
        }
        input.close();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        Directories.delete(all);
    }

    /** The measuring thread may still be at it, but what it writes then goes to files without a name. */
    private void endAtOnce() {
        process.destroyForcibly().onExit().join();
        try {
            Directories.delete(all);
        } catch (IOException e) {
            System.err.println("Could not delete " + all + ": " + e.getMessage());
        }
    }
}

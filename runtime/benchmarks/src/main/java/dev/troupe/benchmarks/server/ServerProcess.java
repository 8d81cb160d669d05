package dev.troupe.benchmarks.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The process that serves a peer's calls. Its main class uses {@link ServerMain}.
 *
 * <p>It ends when its standard input does, so also when this process is killed.
 */
public final class ServerProcess implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 10;

    private final Process process;
    private final Writer input;
    private final BufferedReader output;
    private volatile boolean gone;

    private ServerProcess(Process process) {
        this.process = process;
        input = process.outputWriter(StandardCharsets.UTF_8);
        output = process.inputReader(StandardCharsets.UTF_8);
        var unused = process.onExit().thenRun(() -> gone = true);
    }

    /** Starts a main class with this JVM's class path and such flags and arguments as it needs. */
    public static ServerProcess start(Class<?> main, List<String> flags, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(arguments));
        return new ServerProcess(
                new ProcessBuilder(command).redirectError(Redirect.INHERIT).start());
    }

    public long pid() {
        return process.pid();
    }

    /** Says a line to the server. */
    public void tell(String line) throws IOException {
        input.write(line + "\n");
        input.flush();
    }

    /** The next line that the server says. */
    public String answer() throws IOException {
        String line = output.readLine();
        if (line == null) {
            throw new IOException("A server ended before it had an answer; see standard error.");
        }
        return line;
    }

    /** For loops that would otherwise wait for ever. */
    public void checkAlive() {
        if (gone) {
            throw new IllegalStateException("The server has ended with " + process.exitValue() + ".");
        }
    }

    @Override
    public void close() throws IOException {
        input.close();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}

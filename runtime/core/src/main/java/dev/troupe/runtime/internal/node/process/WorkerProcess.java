package dev.troupe.runtime.internal.node.process;

import dev.troupe.runtime.internal.control.WorkerSpec;
import dev.troupe.runtime.internal.control.WorkerStart;
import dev.troupe.runtime.internal.jdk.TroupeThreads;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/** The process of one actor. Safe for any thread. */
public final class WorkerProcess {
    private static final Map<Integer, String> SIGNALS = Map.ofEntries(
            Map.entry(1, "SIGHUP"),
            Map.entry(2, "SIGINT"),
            Map.entry(3, "SIGQUIT"),
            Map.entry(4, "SIGILL"),
            Map.entry(6, "SIGABRT"),
            Map.entry(7, "SIGBUS"),
            Map.entry(8, "SIGFPE"),
            Map.entry(9, "SIGKILL"),
            Map.entry(11, "SIGSEGV"),
            Map.entry(13, "SIGPIPE"),
            Map.entry(15, "SIGTERM"));

    private final Process process;
    private final LogDirectory logs;
    private final Path log;
    private final Writer logWriter;
    private final OutputPump output;
    private final OutputPump error;
    private final Lineage lineage;
    private final CompletableFuture<Integer> exit = new CompletableFuture<>();

    private WorkerProcess(
            Process process,
            LogDirectory logs,
            Path log,
            Writer logWriter,
            OutputPump output,
            OutputPump error,
            Lineage lineage) {
        this.process = process;
        this.logs = logs;
        this.log = log;
        this.logWriter = logWriter;
        this.output = output;
        this.error = error;
        this.lineage = lineage;
    }

    /**
     * Starts a worker.
     *
     * @param session the name of the session
     * @param start what the worker is to know; its properties are completed here
     * @param console whether what it prints is printed here too
     */
    public static WorkerProcess start(
            String session,
            WorkerStart start,
            Path directory,
            LogDirectory logs,
            boolean console,
            TroupeThreads threads)
            throws IOException {
        WorkerSpec spec = start.spec();
        Optional<String> problem = spec.missingDirectory();
        if (problem.isPresent()) {
            // It was there when the actor was asked for. The system would speak of the program, not of the directory.
            throw new IOException(problem.get());
        }
        Path log = logs.path().resolve(spec.fileName() + ".log");
        WorkerCommand command = new WorkerCommand(spec, log);
        ProcessBuilder builder = new ProcessBuilder(command.arguments(directory));
        command.environment(builder.environment(), session, start.gpuIds());
        if (spec.workingDirectory() != null) {
            builder.directory(Path.of(spec.workingDirectory()).toFile());
        }
        Writer logWriter = Files.newBufferedWriter(log, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        Process process;
        try {
            process = builder.start();
        } catch (IOException e) {
            logWriter.close();
            throw e;
        }
        String prefix = "(" + spec.simpleName() + " pid=" + process.pid() + ") ";
        Supplier<PrintStream> out = () -> System.out;
        Supplier<PrintStream> err = () -> System.err;
        WorkerProcess worker = new WorkerProcess(
                process,
                logs,
                log,
                logWriter,
                new OutputPump(process.getInputStream(), logWriter, console ? out : null, prefix),
                new OutputPump(process.getErrorStream(), logWriter, console ? err : null, prefix),
                new Lineage(session, Long.toString(spec.id())));
        threads.start("troupe-output-" + spec.display(), worker.output);
        threads.start("troupe-error-" + spec.display(), worker.error);
        // Not here: more than a pipe holds waits for the worker to read it.
        threads.start("troupe-worker-" + spec.display(), () -> {
            try {
                worker.tell(start);
            } finally {
                worker.awaitExit();
            }
        });
        return worker;
    }

    private void tell(WorkerStart start) {
        try {
            new WorkerStart(
                            start.session(),
                            start.spec(),
                            start.caller(),
                            start.gpuIds(),
                            start.node(),
                            WorkerCommand.properties())
                    .writeTo(process.getOutputStream());
        } catch (IOException | RuntimeException | Error e) {
            // It has ended already, most likely; how it ended says more than this.
            process.destroyForcibly();
        }
    }

    /**
     * Not by {@link Process#onExit()}, which needs a thread of the common pool: all of those may be waiting for this very
     * end.
     */
    private void awaitExit() {
        while (true) {
            try {
                exit.complete(process.waitFor());
                return;
            } catch (InterruptedException e) {
                // Nobody has a reason to interrupt this thread; the end is to be told all the same.
            }
        }
    }

    /** Has something done when the process has ended, with its exit code, on a thread of Troupe's. */
    public void onExit(IntConsumer action) {
        CompletableFuture<Void> unused = exit.thenAccept(action::accept);
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public Path log() {
        return log;
    }

    /** Its log as messages name it. */
    public String describeLog() {
        return logs.describe(log);
    }

    /** Kills the process at once. */
    public void kill() {
        process.destroyForcibly();
    }

    /** Kills the processes that it started and left behind; what they print no longer reaches anybody. */
    public void killDescendants() {
        lineage.killAll();
    }

    /** Says how it ended, as in {@code was ended by SIGKILL}. */
    public static String describe(int exitCode) {
        String signal = exitCode > 128 ? SIGNALS.get(exitCode - 128) : null;
        return signal == null
                ? "ended with exit code " + exitCode
                : "was ended by " + signal + " (signal " + (exitCode - 128) + ")";
    }

    /** The last lines that it printed to standard error. */
    public List<String> lastErrorLines(long nanos) {
        try {
            return error.lastLines(nanos);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }

    /** After the end: waits for the last output to be carried, and closes the log. */
    public void finishOutput() {
        try {
            if (output.awaitEnd(TimeUnit.SECONDS.toNanos(1)) && error.awaitEnd(TimeUnit.SECONDS.toNanos(1))) {
                logWriter.close();
            }
            process.getOutputStream().close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            // Nothing is lost that was not lost before.
        }
    }
}

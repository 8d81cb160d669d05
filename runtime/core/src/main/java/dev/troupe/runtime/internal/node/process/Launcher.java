package dev.troupe.runtime.internal.node.process;

import dev.troupe.runtime.internal.control.Origin;
import dev.troupe.runtime.internal.control.WarmUp;
import dev.troupe.runtime.internal.jdk.TroupeThreads;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Starts the processes of a session's workers. Safe for any thread.
 *
 * @param session the name of the session
 * @param directory the session's directory
 * @param logs where JVMs leave a report when they crash
 * @param archives of their classes
 * @param started how many there were so far
 */
record Launcher(
        String session,
        Path directory,
        LogDirectory logs,
        ClassArchives archives,
        TroupeThreads threads,
        AtomicInteger started) {
    /** What a list of processes shows of a worker that waits. */
    static final String WAITING = "(waits for an actor)";

    /** Room for the name of the actor that it is given. */
    private static final int TITLE_LENGTH = 60;

    /** Starts one that waits for its {@link dev.troupe.runtime.internal.control.WorkerStart}. */
    WorkerProcess launch(WorkerKind kind, String title) throws IOException {
        return launch(kind, title, started.incrementAndGet());
    }

    /** Starts one for an actor that is still to come, and returns when it has begun to make itself ready. */
    WorkerProcess launchAhead(WorkerKind kind, ExpectedActor actor) throws IOException {
        int number = started.incrementAndGet();
        Path scratch = Files.createDirectories(scratch(number));
        try {
            WorkerProcess worker = launch(kind, WAITING + " ".repeat(TITLE_LENGTH - WAITING.length()), number);
            worker.tell(new WarmUp(
                    scratch.toString(),
                    directory.toString(),
                    actor.caller(),
                    actor.classes(),
                    kind.origin().properties()));
            return worker;
        } catch (IOException | RuntimeException | Error e) {
            Files.deleteIfExists(scratch);
            throw e;
        }
    }

    private WorkerProcess launch(WorkerKind kind, String title, int number) throws IOException {
        Path crashFile = logs.path().resolve("worker-" + number + ".jvm-crash");
        WorkerCommand command = new WorkerCommand(kind, crashFile, archives.of(kind));
        ProcessBuilder builder = new ProcessBuilder(command.arguments(scratch(), title));
        takeAfter(kind.origin(), builder);
        Lineage lineage = new Lineage(session, Integer.toString(number));
        command.environment(builder.environment(), lineage);
        if (kind.workingDirectory() != null) {
            builder.directory(new File(kind.workingDirectory()));
        }
        Process process = builder.start();
        try {
            return new WorkerProcess(process, Integer.toString(number), crashFile, scratch(number), lineage, threads);
        } catch (RuntimeException | Error e) { // There is no thread left to watch it.
            process.destroyForcibly();
            throw e;
        }
    }

    private static void takeAfter(Origin origin, ProcessBuilder builder) {
        if (!origin.isThisProcess()) {
            builder.environment().clear();
            builder.environment().putAll(origin.environment());
            builder.directory(new File(origin.workingDirectory()));
        }
    }

    /** Where a worker may make queues to make itself ready. */
    Path scratch(int number) {
        return scratch().resolve(Integer.toString(number));
    }

    private Path scratch() {
        return directory.resolve("workers");
    }
}

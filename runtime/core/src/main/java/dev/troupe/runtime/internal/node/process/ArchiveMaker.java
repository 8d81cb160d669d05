package dev.troupe.runtime.internal.node.process;

import dev.troupe.runtime.internal.control.Origin;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Makes each {@link ClassArchive} in a process of its own, which does what a worker does and takes only the time that nobody
 * else wants; one after the other. It belongs to the session: what it has not done by the end of that is left to the next.
 */
final class ArchiveMaker implements AutoCloseable {
    /** Known by name, because nobody else may depend on it. */
    static final String MAIN = "dev.troupe.runtime.internal.boot.Training";

    /** Where the system shares its cores among sessions, how nice a process is only counts inside of its own. */
    private static final String LAST_SESSION = "echo 19 >/proc/self/autogroup; ";

    private static final String LAST_PROCESS = "command -v nice >/dev/null && exec nice -n 19 \"$@\"; exec \"$@\"";

    private static final Logger LOG = System.getLogger("dev.troupe");

    /** After a worker was started: its actor is waited for, and the next may be created then. */
    private static final long QUIET_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

    /** Where workers are started without a pause, it is made beside them. */
    private static final long LONGEST_QUIET_NANOS = TimeUnit.SECONDS.toNanos(2);

    /** Where the machine is busy with other things, it may take too long for itself. The pause doubles each time. */
    private static final int MOST_TRIES = 4;

    private static final long PAUSE_NANOS = TimeUnit.SECONDS.toNanos(10);
    private static final long END_MILLIS = 2000;
    private static final long GONE_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

    /** For the next, which a later JDK may not know any more; it makes its cache all the same then. */
    private static final List<String> UNLOCK =
            List.of("-XX:+UnlockDiagnosticVMOptions", "-XX:+IgnoreUnrecognizedVMOptions");

    /** With what was learnt of hot methods, each worker would compile them first of all, while its first answer is waited for. */
    private static final String NO_TRAINING = "-XX:-AOTRecordTraining";

    private final Launcher launcher;
    private final Lineage lineage;
    private final Path scratch;
    private final List<Order> orders = new ArrayList<>();
    private long startedAt;
    private @Nullable Thread thread;
    private @Nullable Process process;
    private boolean closed;

    ArchiveMaker(Launcher launcher) {
        this.launcher = launcher;
        lineage = new Lineage(launcher.session(), "archive");
        scratch = launcher.scratch(0);
    }

    /** An archive for the workers of a program, after so many tries that failed, and not before this time. */
    private record Order(ClassArchive archive, Origin origin, int failures, long dueAt) {
        Optional<Order> again() {
            return failures + 1 == MOST_TRIES
                    ? Optional.empty()
                    : Optional.of(
                            new Order(archive, origin, failures + 1, System.nanoTime() + (PAUSE_NANOS << failures)));
        }
    }

    /**
     * A worker has been started for a program: has one made for those that come next, when nobody waits for a worker, if it
     * is to be made. The program may be gone by then.
     */
    synchronized void make(ClassArchive archive, Origin origin) {
        startedAt = System.nanoTime();
        if (closed || !archive.isToBeMade()) {
            return;
        }
        orders.add(new Order(archive, origin, 0, startedAt));
        notifyAll();
        if (thread == null) {
            thread = launcher.threads().start("troupe-archive", this::run);
        }
    }

    private void run() {
        try {
            for (Order next = next(); next != null; next = next()) {
                Optional<Order> again = make(next) ? Optional.empty() : next.again();
                again.ifPresentOrElse(this::add, next.archive()::tried);
            }
        } catch (InterruptedException e) {
            LOG.log(Level.DEBUG, "No more archives of classes are made", e);
        }
    }

    private synchronized void add(Order order) {
        orders.add(order);
    }

    private synchronized @Nullable Order next() throws InterruptedException {
        long latest = System.nanoTime() + LONGEST_QUIET_NANOS;
        while (!closed && !orders.isEmpty()) {
            long now = System.nanoTime();
            Order first = Collections.min(orders, Comparator.comparingLong(each -> each.dueAt() - now));
            long wait = Math.max(first.dueAt() - now, Math.min(startedAt + QUIET_NANOS - now, latest - now));
            if (wait <= 0) {
                orders.remove(first);
                return first;
            }
            TimeUnit.NANOSECONDS.timedWait(this, wait);
        }
        thread = null;
        return null;
    }

    /** Says whether there is nothing more to be done about it. */
    private boolean make(Order order) {
        Path draft = null;
        try {
            draft = order.archive().draft(launcher.session());
            Process making = launch(order, draft);
            if (making == null) {
                return true;
            }
            int exitCode = making.waitFor();
            if (exitCode == 0 && Files.exists(draft)) {
                order.archive().add(draft);
                return true;
            } else {
                LOG.log(Level.DEBUG, "No archive of classes was made: exit code {0}", exitCode);
                lineage.killAllAndAwait(GONE_NANOS); // It may have started another, to write the file.
            }
        } catch (IOException | RuntimeException | InterruptedException e) {
            LOG.log(Level.DEBUG, "No archive of classes was made", e);
        } finally {
            if (draft != null) {
                delete(draft);
                delete(draft.resolveSibling(draft.getFileName() + ".config"));
            }
            Scratch.delete(scratch);
        }
        return false;
    }

    private synchronized @Nullable Process launch(Order order, Path draft) throws IOException {
        if (closed) {
            return null;
        }
        List<String> command = new ArrayList<>(Janitor.ownSession());
        String last = command.isEmpty() ? LAST_PROCESS : LAST_SESSION + LAST_PROCESS;
        command.addAll(List.of("sh", "-c", last, "troupe-archive"));
        Origin origin = order.origin();
        command.add(WorkerCommand.java(origin).toString());
        command.addAll(ClassArchive.moduleOptions(origin.jvmArguments(), origin.javaVersion()));
        if (order.archive().isAotCache()) {
            command.addAll(UNLOCK);
        }
        command.addAll(
                order.archive().isAotCache()
                        ? List.of("-XX:AOTCacheOutput=" + draft, "-XX:+UseG1GC", NO_TRAINING)
                        : List.of("-XX:ArchiveClassesAtExit=" + draft, "-XX:+UseSerialGC"));
        command.addAll(List.of("-XX:-UsePerfData", "-XX:ErrorFile=/dev/null", "-Xlog:disable"));
        Files.createDirectories(scratch);
        command.addAll(List.of("-cp", String.join(":", order.archive().classPath()), MAIN, scratch.toString()));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(launcher.directory().toFile())
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.DISCARD);
        WorkerCommand.removeVariablesOfTheJvm(builder.environment());
        lineage.apply(builder.environment());
        process = builder.start();
        return process;
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "A half-made archive of classes could not be deleted", e);
        }
    }

    /** Ends its process, and leaves nothing half made. */
    @Override
    public void close() {
        Thread making;
        synchronized (this) {
            closed = true;
            notifyAll();
            making = thread;
            if (process != null && process.isAlive()) {
                lineage.killAll(); // It may have started another, to write the file.
                process.destroyForcibly();
            }
        }
        if (making != null) {
            boolean interrupted = Thread.interrupted();
            try {
                making.join(END_MILLIS);
            } catch (InterruptedException e) {
                interrupted = true;
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}

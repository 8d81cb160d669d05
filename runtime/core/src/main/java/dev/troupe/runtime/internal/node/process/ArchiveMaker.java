package dev.troupe.runtime.internal.node.process;

import dev.troupe.runtime.internal.control.Origin;
import dev.troupe.runtime.internal.jdk.SystemPrograms;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes each {@link ClassArchive} in a process of its own, which does what a worker does and takes only the time that nobody
 * else wants; one after the other. It belongs to the session: what it has not done by the end of that is left to the next.
 */
final class ArchiveMaker implements AutoCloseable {
    /** Known by name, because nobody else may depend on it. */
    static final String MAIN = "dev.troupe.runtime.internal.boot.Training";

    private static final Logger LOG = System.getLogger("dev.troupe");
    private static final String DRAFT = ".draft";
    private static final int KEPT = 4;
    private static final Duration OLD = Duration.ofDays(30);
    private static final Duration OLD_DRAFT = Duration.ofMinutes(10);

    private static final long END_MILLIS = 2000;

    private final Launcher launcher;
    private final Lineage lineage;
    private final Set<ClassArchive> known = new HashSet<>();
    private final Queue<Order> orders = new ArrayDeque<>();
    private @Nullable Thread thread;
    private @Nullable Process process;
    private boolean closed;

    ArchiveMaker(Launcher launcher) {
        this.launcher = launcher;
        lineage = new Lineage(launcher.session(), "archive");
    }

    /** An archive for the workers of a program. */
    private record Order(ClassArchive archive, Path directory, Origin origin) {}

    /** Has one made for the workers of a program, the first time that it is asked for and if it is not there. */
    synchronized void make(ClassArchive archive, Origin origin) {
        Path directory = archive.directory();
        if (closed || directory == null || !known.add(archive) || !archive.isMissing()) {
            return;
        }
        orders.add(new Order(archive, directory, origin));
        if (thread == null) {
            thread = launcher.threads().start("troupe-archive", this::run);
        }
    }

    private void run() {
        for (Order next = next(); next != null; next = next()) {
            make(next);
        }
    }

    private synchronized @Nullable Order next() {
        Order next = closed ? null : orders.poll();
        if (next == null) {
            thread = null;
        }
        return next;
    }

    private void make(Order order) {
        Path directory = order.directory();
        try {
            deleteOld(directory); // Also what a process that was killed has left half made.
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.DEBUG, "Old archives of classes could not be deleted", e);
        }
        Path draft = directory.resolve("." + ClassArchive.PREFIX + launcher.session() + DRAFT);
        try {
            Process making = launch(order, draft);
            if (making == null) {
                return;
            }
            int exitCode = making.waitFor();
            if (exitCode != 0 || !Files.exists(draft)) {
                LOG.log(Level.DEBUG, "No archive of classes was made: exit code {0}", exitCode);
                return;
            }
            try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.READ)) {
                channel.force(true); // So that a machine that crashes now does not leave one with holes.
            }
            order.archive().add(draft);
        } catch (IOException | RuntimeException | InterruptedException e) {
            LOG.log(Level.DEBUG, "No archive of classes was made", e);
        } finally {
            delete(draft);
            delete(draft.resolveSibling(draft.getFileName() + ".config"));
        }
    }

    private synchronized @Nullable Process launch(Order order, Path draft) throws IOException {
        if (closed) {
            return null;
        }
        List<String> command = new ArrayList<>(Janitor.ownSession());
        SystemPrograms.path("nice").ifPresent(nice -> command.addAll(List.of(nice, "-n", "19")));
        Origin origin = order.origin();
        command.add(WorkerCommand.java(origin).toString());
        command.addAll(ClassArchive.moduleOptions(origin.jvmArguments(), origin.javaVersion()));
        command.addAll(
                order.archive().isAotCache()
                        ? List.of("-XX:AOTCacheOutput=" + draft, "-XX:+UseG1GC")
                        : List.of("-XX:ArchiveClassesAtExit=" + draft, "-XX:+UseSerialGC"));
        command.addAll(List.of("-XX:-UsePerfData", "-XX:ErrorFile=/dev/null", "-Xlog:disable"));
        Path scratch = Files.createDirectories(launcher.scratch(0));
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

    private static void deleteOld(Path directory) throws IOException {
        Instant now = Instant.now();
        List<Path> archives = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, "{,.}" + ClassArchive.PREFIX + "*")) {
            for (Path each : files) {
                boolean isDraft = each.getFileName().toString().startsWith(".");
                if (isOlder(each, now.minus(isDraft ? OLD_DRAFT : OLD))) {
                    Files.deleteIfExists(each);
                } else if (!isDraft) {
                    archives.add(each);
                }
            }
        }
        archives.sort(Comparator.comparing((Path each) -> each.toFile().lastModified())
                .reversed());
        for (Path each : archives.subList(Math.min(KEPT, archives.size()), archives.size())) {
            Files.deleteIfExists(each);
        }
    }

    private static boolean isOlder(Path file, Instant than) throws IOException {
        return Files.getLastModifiedTime(file).toInstant().isBefore(than);
    }

    /** Makes a directory, and those above it that are missing, for the user alone. */
    static void createDirectories(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            Files.createDirectories(
                    directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
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
            making = thread;
            if (process != null && process.isAlive()) {
                process.destroyForcibly();
                lineage.killAll(); // It may have started another, to write the file.
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

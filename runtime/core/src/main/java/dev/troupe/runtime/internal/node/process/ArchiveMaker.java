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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes a {@link ClassArchive} in a process of its own, which does what a worker does and takes only the time that nobody
 * else wants. It belongs to the session: what it has not done by the end of that is left to the next.
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
    private @Nullable Thread thread;
    private @Nullable Process process;
    private boolean closed;

    ArchiveMaker(Launcher launcher) {
        this.launcher = launcher;
        lineage = new Lineage(launcher.session(), "archive");
    }

    /** Has it made, the first time that this is called and if there is none. */
    synchronized void start() {
        Path directory = launcher.archive().directory();
        if (thread == null && !closed && directory != null && launcher.archive().isMissing()) {
            thread = launcher.threads().start("troupe-archive", () -> make(directory));
        }
    }

    private void make(Path directory) {
        try {
            deleteOld(directory); // Also what a process that was killed has left half made.
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.DEBUG, "Old archives of classes could not be deleted", e);
        }
        Path draft = directory.resolve("." + ClassArchive.PREFIX + launcher.session() + DRAFT);
        try {
            Process making = launch(draft);
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
            launcher.archive().add(draft);
        } catch (IOException | RuntimeException | InterruptedException e) {
            LOG.log(Level.DEBUG, "No archive of classes was made", e);
        } finally {
            delete(draft);
            delete(draft.resolveSibling(draft.getFileName() + ".config"));
        }
    }

    private synchronized @Nullable Process launch(Path draft) throws IOException {
        if (closed) {
            return null;
        }
        List<String> command = new ArrayList<>(Janitor.ownSession());
        SystemPrograms.path("nice").ifPresent(nice -> command.addAll(List.of(nice, "-n", "19")));
        Origin own = OwnOrigin.now();
        command.add(WorkerCommand.java(own).toString());
        command.addAll(ClassArchive.moduleOptions(own));
        command.addAll(
                ClassArchive.hasAotCache()
                        ? List.of("-XX:AOTCacheOutput=" + draft, "-XX:+UseG1GC")
                        : List.of("-XX:ArchiveClassesAtExit=" + draft, "-XX:+UseSerialGC"));
        command.addAll(List.of("-XX:-UsePerfData", "-XX:ErrorFile=/dev/null", "-Xlog:disable"));
        Path scratch = Files.createDirectories(launcher.scratch(0));
        command.addAll(List.of("-cp", String.join(":", launcher.archive().classPath()), MAIN, scratch.toString()));
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

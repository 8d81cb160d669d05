package dev.troupe.runtime.internal.node.process;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32C;

/**
 * Where this user's archives of classes lie, those of several nodes and programs. Each has a checksum in its name; when it
 * was last changed says when it was last used. Safe for any thread, and for several processes.
 */
record ArchiveDirectory(Path path) {
    private static final Logger LOG = System.getLogger("dev.troupe");
    private static final String PREFIX = "workers-";
    private static final int KEPT = 8;
    private static final Duration OLD = Duration.ofDays(30);
    private static final Duration OLD_DRAFT = Duration.ofMinutes(10);

    /** Made if it is not there; empty if it is not this user's alone: somebody else's archive is somebody else's code. */
    static Optional<ArchiveDirectory> own(Path path) {
        try {
            createDirectories(path);
            Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(path);
            boolean isOwn = Files.isWritable(path)
                    && Files.getOwner(path).equals(Files.getOwner(Path.of("/proc/self")))
                    && !permissions.contains(PosixFilePermission.GROUP_WRITE)
                    && !permissions.contains(PosixFilePermission.OTHERS_WRITE);
            return isOwn ? Optional.of(new ArchiveDirectory(path)) : Optional.empty();
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.DEBUG, "No archives of classes are kept", e);
            return Optional.empty();
        }
    }

    /** Makes a directory, and those above it that are missing, for the user alone. */
    private static void createDirectories(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            Files.createDirectories(
                    path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
    }

    /** Looks at every byte: a JVM looks at the first few, and crashes over the others. */
    Optional<Path> find(String key, String suffix) {
        try (DirectoryStream<Path> found = Files.newDirectoryStream(path, PREFIX + key + "-*" + suffix)) {
            for (Path each : found) {
                if (each.equals(name(key, checksum(each), suffix))) {
                    touch(each);
                    return Optional.of(each);
                }
                Files.deleteIfExists(each);
            }
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.DEBUG, "There is no archive of classes", e);
        }
        return Optional.empty();
    }

    /** It is in use. */
    static void touch(Path archive) throws IOException {
        Files.setLastModifiedTime(archive, FileTime.from(Instant.now()));
    }

    private Path name(String key, String checksum, String suffix) {
        return path.resolve(PREFIX + key + "-" + checksum + suffix);
    }

    private static String checksum(Path file) throws IOException {
        CRC32C sum = new CRC32C();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            sum.update(channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size()));
        }
        return Long.toHexString(sum.getValue());
    }

    /** Where somebody may make one: nobody else uses this name. */
    Path draft(String session) throws IOException {
        createDirectories(path);
        return path.resolve("." + PREFIX + session + ".draft");
    }

    /** Takes over what was made, whole. */
    Path add(Path draft, String key, String suffix) throws IOException {
        try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.READ)) {
            channel.force(true); // So that a machine that crashes now does not leave one with holes.
        }
        Path added = name(key, checksum(draft), suffix);
        Files.move(draft, added, StandardCopyOption.ATOMIC_MOVE);
        return onlyOne(added, key, suffix);
    }

    /** Two may have been made at the same time: whoever looks last finds both, and keeps the same one as any other would. */
    private Path onlyOne(Path added, String key, String suffix) throws IOException {
        Path kept = added;
        try (DirectoryStream<Path> found = Files.newDirectoryStream(path, PREFIX + key + "-*" + suffix)) {
            for (Path each : found) {
                if (each.compareTo(kept) < 0) {
                    Files.deleteIfExists(kept);
                    kept = each;
                } else if (!each.equals(kept)) {
                    Files.deleteIfExists(each);
                }
            }
        }
        return kept;
    }

    /** Deletes what was not used for long, or is more than there should be; and what killed processes have left half made. */
    void sweep() {
        Instant now = Instant.now();
        List<Path> archives = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(path, "{,.}" + PREFIX + "*")) {
            for (Path each : files) {
                boolean isDraft = each.getFileName().toString().startsWith(".");
                if (isOlder(each, now.minus(isDraft ? OLD_DRAFT : OLD))) {
                    Files.deleteIfExists(each);
                } else if (!isDraft) {
                    archives.add(each);
                }
            }
            archives.sort(Comparator.comparing((Path each) -> each.toFile().lastModified())
                    .reversed());
            for (Path each : archives.subList(Math.min(KEPT, archives.size()), archives.size())) {
                Files.deleteIfExists(each);
            }
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.DEBUG, "Old archives of classes could not be deleted", e);
        }
    }

    private static boolean isOlder(Path file, Instant than) throws IOException {
        return Files.getLastModifiedTime(file).toInstant().isBefore(than);
    }
}

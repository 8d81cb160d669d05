package dev.troupe.runtime.internal.boot;

import dev.troupe.runtime.StartupException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Lets one node of a user start at a time, so that no two get the same name. The kernel drops the lock of a process that
 * is killed; the file is deleted by whoever holds it, and whoever finds then that it locked a file that is gone tries again.
 */
final class StartLock {
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(30);
    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    private final Path file;
    private final FileChannel channel;

    private StartLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** Something that may fail. */
    interface Action<T> {
        T run() throws IOException;
    }

    /** Does something while nobody else does it. */
    static <T> T holding(Path file, Action<T> action) throws IOException {
        StartLock lock = take(file);
        try {
            return action.run();
        } finally {
            lock.release();
        }
    }

    private static StartLock take(Path file) throws IOException {
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        StartLock taken;
        while ((taken = tryToTake(file)) == null) {
            if (System.nanoTime() - deadline > 0) {
                throw new StartupException(
                        "Another node has been starting for 30 s: it holds " + file + "."
                                + "\n    Fix: end that 'troupe start', and try again.",
                        null);
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
        return taken;
    }

    private static @Nullable StartLock tryToTake(Path file) throws IOException {
        FileChannel channel = null;
        try {
            create(file);
            Object opened = key(file);
            channel = FileChannel.open(file, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
            if (channel.tryLock() != null && opened.equals(key(file))) {
                return new StartLock(file, channel);
            }
        } catch (NoSuchFileException | OverlappingFileLockException e) {
            // Deleted meanwhile, or another thread's.
        }
        if (channel != null) {
            channel.close();
        }
        return null;
    }

    private static void create(Path file) throws IOException {
        try {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } catch (FileAlreadyExistsException e) {
            // Another's.
        }
    }

    /** Which file it is, whatever its name. */
    private static Object key(Path file) throws IOException {
        return Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
                .fileKey();
    }

    private void release() throws IOException {
        Files.deleteIfExists(file);
        channel.close();
    }
}

package dev.troupe.runtime.internal.objects;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Files without an object, each with memory that was written before. Any process takes one by moving it away, which one of
 * those that try can do. Named after their size.
 */
record FreeFiles(Path directory) {
    private static final Logger LOG = System.getLogger("dev.troupe");
    private static final AtomicLong COUNT = new AtomicLong();
    private static final long PID = ProcessHandle.current().pid();

    /** A file may have so much more than it needs. */
    private static final long SLACK = 64 << 10;

    /** Moves a file here; returns where it is. */
    Path add(Path file) throws IOException {
        Path target = directory.resolve(Files.size(file) + "-" + PID + "-" + COUNT.incrementAndGet());
        return Files.move(file, target);
    }

    /** Moves the file that fits best to where an object is to be written. Returns how much that has; 0 if there is none. */
    long take(long size, Path target) throws IOException {
        for (int tries = 0; tries < 3; tries++) {
            Path best = best(size);
            if (best == null) {
                return 0;
            }
            try {
                Files.move(best, target);
                return size(best);
            } catch (NoSuchFileException e) {
                LOG.log(Level.TRACE, "somebody else has taken it", e);
            }
        }
        return 0;
    }

    /** The smallest that is large enough, but not by much; else the largest, if that is half of it at least. */
    private @Nullable Path best(long size) throws IOException {
        Path best = null;
        long bestSize = 0;
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory)) {
            for (Path each : files) {
                long has = size(each);
                boolean isLarge = has >= size;
                boolean fits = isLarge ? has <= 2 * size + SLACK : has >= size / 2;
                if (fits && (best == null || isBetter(has, bestSize, size))) {
                    best = each;
                    bestSize = has;
                }
            }
        }
        return best;
    }

    private static boolean isBetter(long one, long other, long size) {
        return one >= size ? other < size || one < other : other < size && one > other;
    }

    private static long size(Path file) {
        String name = file.getFileName().toString();
        try {
            return Long.parseLong(name.substring(0, Math.max(0, name.indexOf('-'))));
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    /** Gives all their memory back. */
    void deleteAll() throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory)) {
            for (Path each : files) {
                Files.deleteIfExists(each);
            }
        }
    }
}

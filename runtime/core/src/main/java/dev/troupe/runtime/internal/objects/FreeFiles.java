package dev.troupe.runtime.internal.objects;

import java.io.FileOutputStream;
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
 * those that try can do, and rather one that it has written before: it may have that mapped still. Named after their size
 * and the process that made the object.
 */
record FreeFiles(Path directory) {
    private static final Logger LOG = System.getLogger("dev.troupe");
    private static final AtomicLong COUNT = new AtomicLong();
    private static final long PID = ProcessHandle.current().pid();

    /** What nobody takes begins like this. */
    private static final String GONE = "gone-";

    /** A file may have so much more than it needs. */
    private static final long SLACK = 64 << 10;

    /** Moves an object's file here; returns where it is. */
    Path add(Path file) throws IOException {
        Path target =
                directory.resolve(Files.size(file) + "-" + maker(file) + "-" + PID + "-" + COUNT.incrementAndGet());
        return Files.move(file, target);
    }

    /** Moves the file that fits best to where an object is to be written. Returns how much that has; 0 if there is none. */
    long take(long size, Path target) throws IOException {
        for (int tries = 0; tries < 3; tries++) {
            Path best = best(size, maker(target));
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

    /** The process that made an object, by the name of its file. */
    private static String maker(Path object) {
        String name = object.getFileName().toString();
        return name.substring(0, Math.max(0, name.indexOf('.')));
    }

    /** The smallest that is large enough, but not by much; else the largest, if that is half of it at least; of these its own first. */
    private @Nullable Path best(long size, String maker) throws IOException {
        Path best = null;
        long bestSize = 0;
        boolean isBestOwn = false;
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory)) {
            for (Path each : files) {
                long has = size(each);
                boolean isLarge = has >= size;
                boolean fits = isLarge ? has <= 2 * size + SLACK : has >= size / 2;
                if (!fits) {
                    continue;
                }
                boolean isOwn = isOf(maker, each);
                boolean isBetter = isLarge != (bestSize >= size)
                        ? isLarge
                        : isOwn != isBestOwn ? isOwn : isLarge ? has < bestSize : has > bestSize;
                if (best == null || isBetter) {
                    best = each;
                    bestSize = has;
                    isBestOwn = isOwn;
                }
            }
        }
        return best;
    }

    private static boolean isOf(String maker, Path free) {
        String name = free.getFileName().toString();
        return name.startsWith(maker + "-", name.indexOf('-') + 1);
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
                try {
                    cutOff(each);
                } catch (IOException e) { // No file can be opened any more, perhaps.
                    LOG.log(Level.DEBUG, "Free memory could not be given back", e);
                }
            }
        }
    }

    /**
     * Gives a file's memory back, if nobody has taken it: also where a process that wrote there before still has it mapped,
     * which touches it only after it has taken it. Whoever reads there would be killed by it, but nobody reads what was free.
     */
    void cutOff(Path file) throws IOException {
        Path gone = directory.resolve(GONE + PID + "-" + COUNT.incrementAndGet());
        try {
            Files.move(file, gone);
        } catch (NoSuchFileException e) {
            return;
        }
        try {
            new FileOutputStream(gone.toFile()).close(); // No channel: an interrupt would close it.
        } finally {
            Files.deleteIfExists(gone);
        }
    }
}

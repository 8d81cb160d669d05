package dev.troupe.runtime.internal.queue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.atomic.AtomicLong;
import net.openhft.chronicle.core.io.BackgroundResourceReleaser;

/**
 * The files of one queue: their names, the memory behind them, and their end.
 *
 * <p>Chronicle grows files without backing them, and a process that touches an unbacked page when memory is full is
 * killed. So every byte is backed by a plain write, which fails with an error instead, before Chronicle touches it: the
 * beginning of a file before Chronicle sees it ({@link #prepare}), the rest step by step under the queue's lock
 * ({@link #allocate}).
 */
final class QueueFiles {
    /** What a prepared file has at least: Chronicle's header and indexes take 17 KB of it. */
    static final int PREPARED_BYTES = 64 << 10;

    private static final int METADATA_BYTES = 8 << 10;

    /** How much is backed at a time. */
    private static final int STEP = 256 << 10;

    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern(SizedRollCycle.INSTANCE.format());
    private static final byte[] ZEROS = new byte[PREPARED_BYTES];
    private static final AtomicLong DRAFTS = new AtomicLong();

    private final Path directory;
    private final Path firstPages;

    QueueFiles(Path directory) {
        this.directory = directory;
        firstPages = directory.resolveSibling("first-pages");
    }

    /** Makes the directory and what Chronicle will find in it; the first file of zeros, for Chronicle to begin. */
    void create() throws IOException {
        Files.createDirectory(directory);
        zero(directory.resolve("metadata.cq4t"), 0, METADATA_BYTES);
        prepare(1, ZEROS);
    }

    /** Keeps how the first file begins, as Chronicle has made it: with its header and empty indexes, and no frame yet. */
    void keepFirstPages() throws IOException {
        byte[] begin = new byte[PREPARED_BYTES];
        try (RandomAccessFile file = new RandomAccessFile(file(1).toFile(), "r")) {
            file.readFully(begin);
        }
        int used = begin.length;
        while (used > 0 && begin[used - 1] == 0) {
            used--;
        }
        write(firstPages, 0, begin, used);
    }

    /**
     * Makes the file of a cycle ready, under the name that Chronicle takes it from: whole, because every file begins like
     * the first. Where Chronicle begins a file that others see, a writer that is killed meanwhile leaves one that each of
     * them waits for, {@value Chronicle#TIMEOUT_MILLIS} ms.
     */
    void prepare(long cycle) throws IOException {
        byte[] begin = new byte[PREPARED_BYTES];
        try (RandomAccessFile file = new RandomAccessFile(firstPages.toFile(), "r")) {
            file.readFully(begin, 0, (int) file.length());
        }
        prepare(cycle, begin);
    }

    private void prepare(long cycle, byte[] begin) throws IOException {
        // Two may be at it at once, where the first is taken for dead.
        Path draft = directory.resolve(
                name(cycle) + ".draft-" + ProcessHandle.current().pid() + "-" + DRAFTS.incrementAndGet());
        try {
            write(draft, 0, begin, PREPARED_BYTES);
        } catch (IOException e) {
            Files.deleteIfExists(draft);
            throw e;
        }
        Files.move(draft, directory.resolve(name(cycle) + ".precreated"), StandardCopyOption.ATOMIC_MOVE);
    }

    /**
     * Backs a cycle's file with memory from one place on, and returns up to where. The bytes must be free: nobody writes
     * behind the place that was last returned.
     */
    long allocate(long cycle, long from, long atLeast) throws IOException {
        long to = Math.max(atLeast, from + STEP);
        zero(file(cycle), from, to - from);
        return to;
    }

    void delete(long cycle) throws IOException {
        Files.deleteIfExists(file(cycle));
        // Made ready a second time, by a writer that was too late.
        Files.deleteIfExists(directory.resolve(name(cycle) + ".precreated"));
    }

    Path file(long cycle) {
        return directory.resolve(name(cycle) + ".cq4");
    }

    private static String name(long cycle) {
        return NAME.format(LocalDateTime.ofEpochSecond(cycle, 0, ZoneOffset.UTC));
    }

    private static void zero(Path path, long from, long length) throws IOException {
        write(path, from, ZEROS, length);
    }

    /** Writes a block as often as it takes. */
    private static void write(Path path, long from, byte[] block, long length) throws IOException {
        try {
            tryToWrite(path, from, block, length);
        } catch (IOException e) {
            // Files that were read and deleted keep their memory until Chronicle's own thread lets go of them.
            BackgroundResourceReleaser.releasePendingResources();
            tryToWrite(path, from, block, length);
        }
    }

    /** Not through a channel: that an interrupt would close. */
    private static void tryToWrite(Path path, long from, byte[] block, long length) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
            file.seek(from);
            for (long left = length; left > 0; left -= block.length) {
                file.write(block, 0, (int) Math.min(block.length, left));
            }
        }
    }
}

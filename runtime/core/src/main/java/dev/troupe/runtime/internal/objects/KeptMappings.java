package dev.troupe.runtime.internal.objects;

import dev.troupe.runtime.internal.jdk.TroupeThreads;
import dev.troupe.runtime.internal.jdk.Uninterrupted;
import dev.troupe.runtime.internal.jdk.Unmapping;
import dev.troupe.runtime.spi.WireOutput;
import java.io.IOException;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Files that this process has written and may write again, still mapped: what it writes there is written as fast as any memory.
 * A system call takes three times as long; to map a file, and have the system show its pages, takes half of that.
 *
 * <p>A file's memory is kept as long as somebody has it mapped, unless it is cut off first, as {@link FreeFiles} does; and nothing
 * stays mapped for long that is not used. Only memory is written that was written before: to touch what is not there, where memory
 * is short, would end the process. Safe for any thread.
 */
public final class KeptMappings {
    static final KeptMappings OF_PROCESS = new KeptMappings();

    /** Less is written as fast by a system call. */
    private static final long LEAST = 256 << 10;

    /**
     * Who reads a byte that the process has not touched is shown all pages around it, in so many bytes, that are in memory; who
     * writes one is shown that page alone. So one byte of each is read first.
     */
    private static final int SHOWN_AT_ONCE = 64 << 10;

    private static final int MOST = 16;
    private static final long KEPT_NANOS = TimeUnit.SECONDS.toNanos(5);

    @SuppressWarnings("UnusedVariable") // Or the compiler would leave out the loop that reads.
    private static volatile byte seen;

    /** By what the system knows each file by; the one that was used last comes last. Under the lock: whoever writes takes it out. */
    private final Map<Object, Kept> kept = new LinkedHashMap<>();

    /** Under the lock: lets go of what is not used, as long as there is any. */
    private @Nullable Thread thread;

    private record Kept(MappedByteBuffer memory, long since) {}

    /** Whether it is worth it to write so much this way. */
    static boolean areFor(long size) {
        return size >= LEAST && size <= Integer.MAX_VALUE;
    }

    /** Writes an object to a file that has room for it, and that nobody else reads or writes; says whether it did. */
    boolean write(Path file, WireOutput out, int header) throws IOException {
        Object key = Files.readAttributes(file, BasicFileAttributes.class).fileKey();
        if (key == null) {
            return false;
        }
        long size = Math.min(Files.size(file), Integer.MAX_VALUE);
        MappedByteBuffer memory = take(key);
        if (memory != null && memory.capacity() != size) {
            Unmapping.unmap(memory); // It has grown meanwhile.
            memory = null;
        }
        if (memory == null) {
            memory = map(file, size);
        }
        try {
            ObjectFile.write(memory.duplicate(), out, header);
        } catch (RuntimeException | Error e) {
            Unmapping.unmap(memory);
            throw e;
        }
        keep(key, memory);
        return true;
    }

    private static MappedByteBuffer map(Path file, long size) throws IOException {
        MappedByteBuffer memory = Uninterrupted.run(() -> {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
                return channel.map(MapMode.READ_WRITE, 0, size);
            }
        });
        byte read = 0;
        for (long at = 0; at < size; at += SHOWN_AT_ONCE) {
            read ^= memory.get((int) at);
        }
        seen = read;
        return memory;
    }

    private synchronized @Nullable MappedByteBuffer take(Object key) {
        Kept found = kept.remove(key);
        return found == null ? null : found.memory();
    }

    private void keep(Object key, MappedByteBuffer memory) {
        List<Kept> superfluous = new ArrayList<>();
        synchronized (this) {
            Kept other = kept.put(key, new Kept(memory, System.nanoTime()));
            if (other != null) {
                superfluous.add(other);
            }
            Iterator<Kept> oldest = kept.values().iterator();
            while (kept.size() > MOST) {
                superfluous.add(oldest.next());
                oldest.remove();
            }
            if (thread == null) {
                thread = start();
            }
            if (thread == null) {
                superfluous.addAll(kept.values());
                kept.clear();
            }
        }
        unmap(superfluous);
    }

    private @Nullable Thread start() {
        try {
            return new TroupeThreads().start("troupe-mappings", this::run);
        } catch (OutOfMemoryError e) { // No thread is left: then nothing is kept.
            return null;
        }
    }

    private static void unmap(List<Kept> superfluous) {
        superfluous.forEach(each -> Unmapping.unmap(each.memory()));
    }

    private void run() {
        try {
            for (List<Kept> idle = awaitIdle(); !idle.isEmpty(); idle = awaitIdle()) {
                unmap(idle);
            }
        } catch (InterruptedException e) { // Somebody wants all threads to end.
            letGo();
        } finally {
            synchronized (this) {
                if (Thread.currentThread().equals(thread)) {
                    thread = null;
                }
            }
        }
    }

    /** Waits until some were not used for a while, and takes them out; none when none is left to wait for. */
    private synchronized List<Kept> awaitIdle() throws InterruptedException {
        while (!kept.isEmpty()) {
            long oldest = kept.values().iterator().next().since();
            long left = KEPT_NANOS - (System.nanoTime() - oldest);
            if (left <= 0) {
                return takeIdle(System.nanoTime());
            }
            wait(TimeUnit.NANOSECONDS.toMillis(left) + 1);
        }
        thread = null;
        return List.of();
    }

    private List<Kept> takeIdle(long now) {
        List<Kept> idle = new ArrayList<>();
        Iterator<Kept> all = kept.values().iterator();
        while (all.hasNext()) {
            Kept each = all.next();
            if (now - each.since() >= KEPT_NANOS) {
                idle.add(each);
                all.remove();
            }
        }
        return idle;
    }

    /** Lets go of all: memory is short, or the session that they belong to has ended. */
    public static void letGoOfAll() {
        OF_PROCESS.letGo();
    }

    private void letGo() {
        List<Kept> all;
        synchronized (this) {
            all = List.copyOf(kept.values());
            kept.clear();
            notifyAll();
        }
        unmap(all);
    }

    /** How many files are mapped. */
    synchronized int count() {
        return kept.size();
    }
}

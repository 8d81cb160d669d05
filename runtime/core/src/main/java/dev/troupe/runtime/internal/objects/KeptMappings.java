package dev.troupe.runtime.internal.objects;

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
 * Files that this process writes again and again, and has still mapped: what it writes there is written as fast as any memory. A
 * system call takes more than twice as long, and who meets each page for the first time longer than that; so a file is mapped when
 * its memory comes back for the second time.
 *
 * <p>A file's memory is kept as long as somebody has it mapped, unless it is cut off first, as {@link FreeFiles} does; and nothing
 * stays mapped for long that is not used. Only memory is written that was written before: to touch what is not there, where memory
 * is short, would end the process. Safe for any thread.
 */
public final class KeptMappings {
    static final KeptMappings OF_PROCESS = new KeptMappings();

    /** Less is written as fast by a system call. */
    private static final long LEAST = 256 << 10;

    private static final int MOST = 16;
    private static final long KEPT_NANOS = TimeUnit.SECONDS.toNanos(5);

    /** By what the system knows each file by; the one that was used last comes last. Under the lock: whoever writes takes it out. */
    private final Map<Object, Kept> kept = new LinkedHashMap<>();

    /** The memory of a file; null for one that was written again once. */
    private record Kept(@Nullable MappedByteBuffer memory, long since) {}

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
        Kept found = take(key);
        if (found == null) {
            keep(key, null);
            return false;
        }
        long size = Math.min(Files.size(file), Integer.MAX_VALUE);
        MappedByteBuffer memory = found.memory();
        if (memory != null && memory.capacity() != size) {
            Unmapping.unmap(memory); // It has grown meanwhile.
            memory = null;
        }
        if (memory == null) {
            memory = map(file, size).load();
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
        return Uninterrupted.run(() -> {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
                return channel.map(MapMode.READ_WRITE, 0, size);
            }
        });
    }

    private synchronized @Nullable Kept take(Object key) {
        return kept.remove(key);
    }

    private void keep(Object key, @Nullable MappedByteBuffer memory) {
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
        }
        unmap(superfluous);
    }

    private static void unmap(List<Kept> superfluous) {
        for (Kept each : superfluous) {
            MappedByteBuffer memory = each.memory();
            if (memory != null) {
                Unmapping.unmap(memory);
            }
        }
    }

    /** Lets go of those that were not used for a while. To be called now and then. */
    public static void letGoOfIdle() {
        OF_PROCESS.letGoOfIdle(System.nanoTime());
    }

    /** Lets go of all: they belong to a session that has ended. */
    public static void letGoOfAll() {
        OF_PROCESS.letGoOfIdle(System.nanoTime() + KEPT_NANOS);
    }

    private void letGoOfIdle(long now) {
        List<Kept> idle = new ArrayList<>();
        synchronized (this) {
            Iterator<Kept> all = kept.values().iterator();
            while (all.hasNext()) {
                Kept each = all.next();
                if (now - each.since() >= KEPT_NANOS) {
                    idle.add(each);
                    all.remove();
                }
            }
        }
        unmap(idle);
    }

    /** How many files are mapped. */
    synchronized int count() {
        return (int)
                kept.values().stream().filter(each -> each.memory() != null).count();
    }
}

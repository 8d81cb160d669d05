package dev.troupe.runtime.internal.objects;

import dev.troupe.runtime.ObjectLostException;
import dev.troupe.runtime.internal.jdk.Uninterrupted;
import dev.troupe.runtime.spi.Bulks;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The large arrays and buffers of an object, read one after the other. For one thread. */
final class FileBulks implements Bulks {
    private final ObjectFile object;
    private final Consumer<ByteBuffer> whenMapped;
    private int next;

    /** All of them, as soon as one is a buffer: a process may not map as often as it likes. */
    private @Nullable ByteBuffer mapped;

    /** Says of what shows the object's memory that it does, before anybody sees it. */
    FileBulks(ObjectFile object, Consumer<ByteBuffer> whenMapped) {
        this.object = object;
        this.whenMapped = whenMapped;
    }

    @Override
    public long nextBytes() {
        return next < object.count() ? object.bytes(next) : -1;
    }

    @Override
    public void read(Consumer<ByteBuffer> piece) {
        int bulk = next++;
        long[] at = {object.position(bulk)};
        long end = at[0] + object.bytes(bulk);
        try (Chunks chunks = Chunks.take()) {
            ObjectFile unused = Uninterrupted.run(() -> {
                try (FileChannel channel = FileChannel.open(object.file(), StandardOpenOption.READ)) {
                    while (at[0] < end) { // From where an interrupt has closed it.
                        at[0] += chunks.read(channel, at[0], end, piece);
                    }
                }
                return object;
            });
        } catch (IOException e) {
            throw cannotBeRead(e);
        }
    }

    @Override
    public ByteBuffer map() {
        int bulk = next++;
        long first = object.position(0);
        long position = object.position(bulk);
        if (object.end() - first > Integer.MAX_VALUE) {
            return map(position, object.bytes(bulk));
        }
        ByteBuffer all = mapped;
        if (all == null) {
            all = map(first, object.end() - first);
            mapped = all;
        }
        return all.slice((int) (position - first), object.bytes(bulk));
    }

    private ByteBuffer map(long from, long bytes) {
        try {
            ByteBuffer memory = Uninterrupted.run(() -> {
                try (FileChannel channel = FileChannel.open(object.file(), StandardOpenOption.READ)) {
                    return channel.map(MapMode.READ_ONLY, from, bytes);
                }
            });
            whenMapped.accept(memory);
            return memory;
        } catch (IOException e) {
            throw cannotBeRead(e);
        }
    }

    private ObjectLostException cannotBeRead(IOException e) {
        return new ObjectLostException("The object at " + object.file() + " cannot be read: " + e.getMessage(), e);
    }
}

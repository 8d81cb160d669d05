package dev.troupe.runtime.internal.objects;

import dev.troupe.runtime.internal.jdk.Uninterrupted;
import dev.troupe.runtime.spi.Bulks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;

/** The large arrays and buffers of an object, read one after the other. For one thread. */
final class FileBulks implements Bulks {
    private final ObjectFile object;
    private final Consumer<ByteBuffer> whenMapped;
    private int next;

    /** Says of each buffer which shows the object's memory that it does, before anybody sees it. */
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
        boolean interrupted = Thread.interrupted(); // Which would close the channel in the middle.
        try (FileChannel channel = FileChannel.open(object.file(), StandardOpenOption.READ);
                Chunks chunks = Chunks.take()) {
            chunks.read(channel, object.position(bulk), object.bytes(bulk), piece);
        } catch (IOException e) {
            throw cannotBeRead(e);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public ByteBuffer map() {
        int bulk = next++;
        try {
            ByteBuffer mapped = Uninterrupted.run(() -> {
                try (FileChannel channel = FileChannel.open(object.file(), StandardOpenOption.READ)) {
                    return channel.map(MapMode.READ_ONLY, object.position(bulk), object.bytes(bulk));
                }
            });
            whenMapped.accept(mapped);
            return mapped;
        } catch (IOException e) {
            throw cannotBeRead(e);
        }
    }

    private UncheckedIOException cannotBeRead(IOException e) {
        return new UncheckedIOException("The object at " + object.file() + " cannot be read: " + e.getMessage(), e);
    }
}

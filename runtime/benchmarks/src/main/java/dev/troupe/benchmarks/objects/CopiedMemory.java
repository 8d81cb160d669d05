package dev.troupe.benchmarks.objects;

import dev.troupe.benchmarks.harness.Contender;
import dev.troupe.benchmarks.harness.Measurement;
import dev.troupe.benchmarks.harness.Measurement.Kind;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** The least that putting something into shared memory can cost: to copy it there, into memory that was used before or is new. */
public final class CopiedMemory implements Contender {
    private static final Path SHARED = Path.of("/dev/shm");

    private ByteBuffer source = ByteBuffer.allocateDirect(0);
    private ByteBuffer used = ByteBuffer.allocateDirect(0);

    @Override
    public String name() {
        return "memcpy";
    }

    @Override
    public boolean can(Measurement what) {
        return what.kind() == Kind.PUT_LARGE || what.kind() == Kind.PUT_FRESH;
    }

    @Override
    public void callOneByOne(long[] nanos) {
        // There are no calls.
    }

    @Override
    public void callPipelined(int calls, int inFlight) {
        throw new UnsupportedOperationException("There are no calls.");
    }

    @Override
    public void putLarge(int times, int megabytes) throws IOException {
        ByteBuffer from = source(megabytes);
        if (used.capacity() != from.capacity()) {
            used = map(from.capacity());
        }
        for (int i = 0; i < times; i++) {
            used.duplicate().put(from.duplicate());
        }
    }

    @Override
    public void putFresh(int times, int megabytes) throws IOException {
        ByteBuffer from = source(megabytes);
        for (int i = 0; i < times; i++) {
            map(from.capacity()).put(from.duplicate());
        }
    }

    private ByteBuffer source(int megabytes) {
        if (source.capacity() != megabytes << 20) {
            source = ByteBuffer.allocateDirect(megabytes << 20);
        }
        return source;
    }

    /** The file has no name any more, so its memory is free as soon as nobody shows it. */
    private static ByteBuffer map(int bytes) throws IOException {
        Path file = Files.createTempFile(SHARED, "troupe-memcpy-", "");
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE)) {
            return channel.map(MapMode.READ_WRITE, 0, bytes);
        }
    }

    @Override
    public List<Long> workers() {
        return List.of();
    }

    @Override
    public void close() {
        // What was mapped goes with the process.
    }
}

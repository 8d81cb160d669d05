package dev.troupe.benchmarks.floor;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * One page that two processes share. Each side writes one number, far enough from the other's to have a cache line, and
 * the one that the other fetches with it, of its own.
 *
 * <pre>
 *   0     | request: number of the call, or {@link #STOP} (8) |
 *   512   | reply: number of the call (8)                     |
 * </pre>
 */
final class Page {
    static final long STOP = -1;

    private static final int SIZE = 4096;
    private static final int REQUEST = 0;
    private static final int REPLY = 512;
    private static final VarHandle LONG = MethodHandles.byteBufferViewVarHandle(long[].class, ByteOrder.nativeOrder());

    private final ByteBuffer memory;

    /** Maps a file, which is made if there is none. */
    Page(Path file) throws IOException {
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            memory = channel.map(MapMode.READ_WRITE, 0, SIZE);
        }
    }

    long request() {
        return (long) LONG.getVolatile(memory, REQUEST);
    }

    void request(long call) {
        LONG.setVolatile(memory, REQUEST, call);
    }

    long reply() {
        return (long) LONG.getVolatile(memory, REPLY);
    }

    void reply(long call) {
        LONG.setVolatile(memory, REPLY, call);
    }
}

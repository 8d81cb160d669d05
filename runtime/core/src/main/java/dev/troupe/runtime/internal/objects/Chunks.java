package dev.troupe.runtime.internal.objects;

import dev.troupe.runtime.spi.Bulk;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;

/**
 * A buffer outside of the heap through which an array goes into a file and out of one, a piece that fits the processor's
 * cache at a time. Nothing is mapped for it: what is mapped is let go of by a garbage collection alone, and where memory is
 * short, to write there ends the process. For one thread at a time.
 */
final class Chunks implements AutoCloseable {
    private static final int SIZE = 256 << 10;
    private static final int MOST_IDLE = 4;
    private static final Queue<ByteBuffer> IDLE = new ConcurrentLinkedQueue<>();

    private final ByteBuffer chunk;

    private Chunks(ByteBuffer chunk) {
        this.chunk = chunk;
    }

    static Chunks take() {
        ByteBuffer idle = IDLE.poll();
        return new Chunks(idle == null ? ByteBuffer.allocateDirect(SIZE) : idle);
    }

    /** Writes all of an array or a buffer to a place in a file. */
    void write(FileChannel channel, Bulk bulk, long to) throws IOException {
        for (int from = 0; from < bulk.bytes(); from += SIZE) {
            chunk.clear();
            bulk.copyTo(chunk, from);
            chunk.flip();
            long at = to + from;
            while (chunk.hasRemaining()) {
                at += channel.write(chunk, at);
            }
        }
    }

    /** Reads from a place in a file. */
    void read(FileChannel channel, long from, int bytes, Consumer<ByteBuffer> piece) throws IOException {
        long at = from;
        long end = from + bytes;
        while (at < end) {
            chunk.clear().limit((int) Math.min(SIZE, end - at));
            while (chunk.hasRemaining()) {
                int read = channel.read(chunk, at);
                if (read < 0) {
                    throw new EOFException("It ends too early.");
                }
                at += read;
            }
            piece.accept(chunk.flip());
        }
    }

    @Override
    public void close() {
        if (IDLE.size() < MOST_IDLE) {
            IDLE.add(chunk);
        }
    }
}

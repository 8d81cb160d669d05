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
        if (bulk.source() instanceof ByteBuffer buffer && buffer.isDirect()) {
            writeAll(channel, buffer.duplicate(), to);
            return;
        }
        for (long from = 0; from < bulk.bytes(); from += SIZE) { // Some have nearly 2^31.
            chunk.clear();
            bulk.copyTo(chunk, (int) from);
            writeAll(channel, chunk.flip(), to + from);
        }
    }

    private static void writeAll(FileChannel channel, ByteBuffer bytes, long to) throws IOException {
        long at = to;
        while (bytes.hasRemaining()) {
            at += channel.write(bytes, at);
        }
    }

    /** Reads a piece from a place in a file, at most up to another, and hands it on; returns how many bytes it has. */
    int read(FileChannel channel, long from, long end, Consumer<ByteBuffer> piece) throws IOException {
        int length = (int) Math.min(SIZE, end - from);
        chunk.clear().limit(length);
        while (chunk.hasRemaining()) {
            if (channel.read(chunk, from + chunk.position()) < 0) {
                throw new EOFException("It ends too early.");
            }
        }
        piece.accept(chunk.flip());
        return length;
    }

    @Override
    public void close() {
        if (IDLE.size() < MOST_IDLE) {
            IDLE.add(chunk);
        }
    }
}

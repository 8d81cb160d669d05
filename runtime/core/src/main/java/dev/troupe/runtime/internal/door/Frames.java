package dev.troupe.runtime.internal.door;

import dev.troupe.runtime.spi.WireInput;
import dev.troupe.runtime.spi.WireOutput;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SocketChannel;
import org.jspecify.annotations.Nullable;

/**
 * A connection at a door, as frames: four bytes of length, the lowest first, then as many bytes. One thread reads; any may
 * write.
 */
final class Frames implements AutoCloseable {
    private static final int LONGEST = 64 << 20;

    private final SocketChannel channel;

    Frames(SocketChannel channel) {
        this.channel = channel;
    }

    SocketChannel channel() {
        return channel;
    }

    /** Writes what stands in the buffer. */
    synchronized void write(WireOutput out) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES + out.position()).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putInt(out.position()).put(out.array(), 0, out.position()).flip();
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    /** Reads the next frame; null where the other side is gone. */
    @Nullable
    WireInput read() throws IOException {
        ByteBuffer length = ByteBuffer.allocate(Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        if (!fill(length)) {
            return null;
        }
        int size = length.getInt(0);
        if (size < 0 || size > LONGEST) {
            throw new IOException("a frame of " + size + " bytes was announced");
        }
        ByteBuffer body = ByteBuffer.allocate(size);
        if (!fill(body)) {
            throw new EOFException("a frame broke off");
        }
        return new WireInput(body.array(), 0, size);
    }

    /** Reads the next frame of a conversation that is not over. */
    WireInput next() throws IOException {
        WireInput frame = read();
        if (frame == null) {
            throw new EOFException("the other side is gone");
        }
        return frame;
    }

    private boolean fill(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            if (channel.read(bytes) < 0) {
                if (bytes.position() > 0) {
                    throw new EOFException("a frame broke off");
                }
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}

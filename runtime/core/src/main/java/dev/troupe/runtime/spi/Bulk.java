package dev.troupe.runtime.spi;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * An array of primitives or a buffer that is so large that it does not go through the stream, but lies beside it, from
 * which and to which it is copied once.
 *
 * @param position where the stream was then
 * @param source a {@code byte[]}, {@code short[]}, {@code char[]}, {@code int[]}, {@code long[]}, {@code float[]},
 *     {@code double[]} or {@link ByteBuffer}
 * @param bytes how many it has
 */
public record Bulk(int position, Object source, int bytes) {
    /** What is smaller goes through the stream; a frame with one of these is too long for a queue in any case. */
    public static final int LEAST = 64 << 10;

    /** The same at another place. */
    Bulk at(int other) {
        return new Bulk(other, source, bytes);
    }

    /** A copy that nobody changes. */
    Bulk copy() {
        if (source instanceof ByteBuffer buffer) {
            ByteBuffer copy = ByteBuffer.allocate(bytes);
            copy.put(buffer.duplicate()).flip();
            return new Bulk(position, copy, bytes);
        }
        ByteBuffer copy = ByteBuffer.allocate(bytes);
        copyTo(copy, 0);
        return new Bulk(position, copy.flip(), bytes);
    }

    /** Fills a chunk, whose size is a multiple of eight, with what is there from an offset on, or with what is left. */
    public void copyTo(ByteBuffer chunk, int from) {
        int length = Math.min(chunk.remaining(), bytes - from);
        ByteBuffer to = chunk.duplicate().order(ByteOrder.LITTLE_ENDIAN);
        if (source instanceof ByteBuffer buffer) {
            to.put(buffer.duplicate().position(buffer.position() + from).limit(buffer.position() + from + length));
        } else if (source instanceof byte[] array) {
            to.put(array, from, length);
        } else if (source instanceof double[] array) {
            to.asDoubleBuffer().put(array, from / Double.BYTES, length / Double.BYTES);
        } else if (source instanceof float[] array) {
            to.asFloatBuffer().put(array, from / Float.BYTES, length / Float.BYTES);
        } else if (source instanceof long[] array) {
            to.asLongBuffer().put(array, from / Long.BYTES, length / Long.BYTES);
        } else if (source instanceof int[] array) {
            to.asIntBuffer().put(array, from / Integer.BYTES, length / Integer.BYTES);
        } else if (source instanceof short[] array) {
            to.asShortBuffer().put(array, from / Short.BYTES, length / Short.BYTES);
        } else {
            to.asCharBuffer().put((char[]) source, from / Character.BYTES, length / Character.BYTES);
        }
        chunk.position(chunk.position() + length);
    }
}

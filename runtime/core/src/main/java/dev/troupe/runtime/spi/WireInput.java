package dev.troupe.runtime.spi;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Bytes that came off a queue, read in the order in which {@link WireOutput} wrote them.
 *
 * <p>Trusts nothing: whatever does not fit the bytes at hand throws {@link WireFormatException}, before memory is taken
 * for it. Not for several threads at once.
 */
public final class WireInput {
    private byte[] bytes;
    private int position;
    private int end;
    private int depth;
    private int unclaimed;

    /** Reads the bytes from {@code offset} on. */
    public WireInput(byte[] bytes, int offset, int length) {
        this.bytes = bytes;
        reset(bytes, offset, length);
    }

    /** Goes on with other bytes. */
    public void reset(byte[] bytes, int offset, int length) {
        if (offset < 0 || length < 0 || length > bytes.length - offset) {
            throw new IndexOutOfBoundsException(offset + "+" + length + " of " + bytes.length);
        }
        this.bytes = bytes;
        position = offset;
        end = offset + length;
        depth = 0;
        unclaimed = length;
    }

    /** The number of bytes not yet read. */
    public int remaining() {
        return end - position;
    }

    public boolean readBoolean() {
        byte value = readByte();
        if ((value & ~1) != 0) {
            throw new WireFormatException("A boolean is 0 or 1, not " + value + ".");
        }
        return value == 1;
    }

    public byte readByte() {
        return bytes[claim(1)];
    }

    public short readShort() {
        return (short) WireOutput.SHORT.get(bytes, claim(2));
    }

    public char readChar() {
        return (char) WireOutput.CHAR.get(bytes, claim(2));
    }

    public int readInt() {
        return (int) WireOutput.INT.get(bytes, claim(4));
    }

    public long readLong() {
        return (long) WireOutput.LONG.get(bytes, claim(8));
    }

    public float readFloat() {
        return (float) WireOutput.FLOAT.get(bytes, claim(4));
    }

    public double readDouble() {
        return (double) WireOutput.DOUBLE.get(bytes, claim(8));
    }

    /**
     * Reads the size of something whose parts take {@code unit} bytes each, at least; -1 stands for {@code null}.
     */
    public int readSize(int unit) {
        int size = 0;
        for (int shift = 0; shift <= 28; shift += 7) {
            byte next = readByte();
            if (shift == 28 && (next & 0xff) > 0x8) {
                throw new WireFormatException("A size is beyond 2^31.");
            }
            size |= (next & 0x7f) << shift;
            if (next >= 0) {
                size -= 1;
                // Every part begins with a byte of its own, so all the sizes of a frame together fit the frame: nested
                // ones that each claim the whole rest would else make memory grow with the square of the bytes.
                long claimed = (long) Math.max(0, size) * unit;
                if (size < -1 || claimed > remaining() || claimed > unclaimed) {
                    throw new WireFormatException(
                            "A size of " + size + " does not fit the " + remaining() + " bytes left.");
                }
                unclaimed -= (int) claimed;
                return size;
            }
        }
        throw new WireFormatException("A size has more than five bytes.");
    }

    /** Reads a text. */
    public @Nullable String readString() {
        int length = readSize(1);
        if (length < 0) {
            return null;
        }
        int from = claim(length);
        for (int i = from; i < from + length; i++) {
            if (bytes[i] < 0) {
                return readWideString(from, from + length);
            }
        }
        return new String(bytes, from, length, StandardCharsets.ISO_8859_1);
    }

    private String readWideString(int from, int to) {
        char[] chars = new char[to - from];
        int length = 0;
        int i = from;
        while (i < to) {
            int first = bytes[i++] & 0xff;
            if (first < 0x80) {
                chars[length++] = (char) first;
            } else if (first >> 5 == 0b110 && i < to) {
                chars[length++] = (char) ((first & 0x1f) << 6 | bytes[i++] & 0x3f);
            } else if (first >> 4 == 0b1110 && i + 1 < to) {
                chars[length++] = (char) ((first & 0xf) << 12 | (bytes[i++] & 0x3f) << 6 | bytes[i++] & 0x3f);
            } else {
                throw new WireFormatException("A String is not UTF-8.");
            }
        }
        return new String(chars, 0, length);
    }

    /** Reads bytes as they are. */
    public void readBytes(byte[] target, int offset, int length) {
        System.arraycopy(bytes, claim(length), target, offset, length);
    }

    /** Goes one level down into a value that holds others. */
    public void enter() {
        if (++depth > WireOutput.MAX_DEPTH) {
            throw new WireFormatException("A value is nested more than " + WireOutput.MAX_DEPTH + " levels deep.");
        }
    }

    /** Comes back up. */
    public void leave() {
        depth--;
    }

    /** The array that is read. */
    byte[] array() {
        return bytes;
    }

    /** Skips so many bytes and returns where they begin in {@link #array()}. */
    int claim(int length) {
        if (length < 0 || length > end - position) {
            throw new WireFormatException("The frame ends " + (length - remaining()) + " bytes too early.");
        }
        int at = position;
        position += length;
        return at;
    }
}

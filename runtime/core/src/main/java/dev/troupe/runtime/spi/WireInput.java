package dev.troupe.runtime.spi;

import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
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

    /** What there is besides the bytes; null for most. */
    private @Nullable Beside beside;

    /** Reads the bytes from {@code offset} on. */
    public WireInput(byte[] bytes, int offset, int length) {
        this.bytes = bytes;
        reset(bytes, offset, length);
    }

    /** Reads parts one after the other. */
    public static WireInput of(List<StreamPart> parts) {
        WireInput in = new WireInput(new byte[0], 0, 0);
        in.beside = new Beside(parts.iterator());
        return in;
    }

    /** Goes on with other bytes. */
    public void reset(byte[] bytes, int offset, int length) {
        if (beside != null) {
            beside = null;
        }
        begin(bytes, offset, length);
    }

    private void begin(byte[] bytes, int offset, int length) {
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
        int at = claim(1);
        return bytes[at];
    }

    public short readShort() {
        int at = claim(2);
        return (short) WireOutput.SHORT.get(bytes, at);
    }

    public char readChar() {
        int at = claim(2);
        return (char) (short) WireOutput.SHORT.get(bytes, at);
    }

    public int readInt() {
        int at = claim(4);
        return (int) WireOutput.INT.get(bytes, at);
    }

    public long readLong() {
        int at = claim(8);
        return (long) WireOutput.LONG.get(bytes, at);
    }

    public float readFloat() {
        int at = claim(4);
        return Float.intBitsToFloat((int) WireOutput.INT.get(bytes, at));
    }

    public double readDouble() {
        int at = claim(8);
        return Double.longBitsToDouble((long) WireOutput.LONG.get(bytes, at));
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

    /** Reads the size of an array or a buffer, which may lie beside the bytes: then it is {@link #nextBulk the next one}. */
    int readArraySize(int unit) {
        if (beside == null) {
            return readSize(unit);
        }
        if (position == end) {
            goOn(1); // To the part where the array is.
        }
        int at = position;
        int size = readSize(0);
        long length = (long) size * unit;
        Bulks bulks = bulks();
        if (bulks == null || length < Bulk.LEAST) {
            position = at;
            return readSize(unit);
        }
        if (bulks.nextBytes() != length) {
            throw new WireFormatException("An array of " + length + " bytes is missing beside the frame.");
        }
        return size;
    }

    private @Nullable Bulks bulks() {
        Beside known = beside;
        return known == null ? null : known.bulks;
    }

    /** Where an array of so many bytes lies; null if that is in the bytes that follow. */
    @Nullable
    Bulks nextBulk(long length) {
        return length < Bulk.LEAST ? null : bulks();
    }

    /** Reads the number of a handle or a ref that has arrived, which is 0 where none does. */
    public long readTransfer() {
        long number = readLong();
        Beside known = beside;
        return known != null && known.isKept ? 0 : number;
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
        int at = claim(length);
        System.arraycopy(bytes, at, target, offset, length);
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
            goOn(length);
        }
        int at = position;
        position += length;
        return at;
    }

    /** Goes on with the part that has so many bytes; parts end where values end. */
    private void goOn(int length) {
        Beside known = beside;
        while (known != null && position == end && known.parts.hasNext()) {
            StreamPart next = known.parts.next();
            begin(next.bytes(), next.offset(), next.length());
            known.bulks = next.bulks();
            known.isKept = next.isKept();
            if (length >= 0 && length <= next.length()) {
                return;
            }
        }
        throw new WireFormatException("The frame ends " + (length - remaining()) + " bytes too early.");
    }

    /** What is read besides one array of bytes. */
    private static final class Beside {
        private final Iterator<StreamPart> parts;
        private @Nullable Bulks bulks;
        private boolean isKept;

        Beside(Iterator<StreamPart> parts) {
            this.parts = parts;
        }
    }
}

package dev.troupe.runtime.spi;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Bytes on their way into a queue: a growing array that generated code writes values into.
 *
 * <p>Numbers are little-endian and have a fixed length; a size is one more than itself, so that zero stands for
 * {@code null}, and takes one to five bytes. Not for several threads at once.
 */
public class WireOutput {
    /** Deeper nesting than this is an error: most likely a cycle. */
    public static final int MAX_DEPTH = 1000;

    static final VarHandle SHORT = view(short[].class);
    static final VarHandle INT = view(int[].class);
    static final VarHandle LONG = view(long[].class);

    private static final int MAX_LENGTH = Integer.MAX_VALUE - 8;

    private byte[] bytes;
    private int position;
    private int depth;
    private boolean takesBulks;

    /** What lies beside the bytes; null for most. */
    private @Nullable List<Bulk> bulks;

    /** Starts empty, with room for as many bytes. */
    public WireOutput(int capacity) {
        bytes = new byte[capacity];
    }

    private static VarHandle view(Class<?> array) {
        return MethodHandles.byteArrayViewVarHandle(array, ByteOrder.LITTLE_ENDIAN);
    }

    /** The array that holds what was written; replaced when it grows. */
    public final byte[] array() {
        return bytes;
    }

    /** Where the next byte goes. */
    public final int position() {
        return position;
    }

    /** Goes back, or leaves room for a header. */
    public final void reset(int position) {
        ensure(Math.max(0, position - this.position));
        this.position = position;
        depth = 0;
        if (bulks != null) {
            forgetBulks(position);
        }
    }

    /** Frees an array that has grown beyond the size given. */
    public final void shrink(int capacity) {
        if (bytes.length > capacity) {
            bytes = new byte[capacity];
            position = 0;
        }
    }

    // Beside the bytes.

    /** From now on large arrays and buffers are put aside, for whoever sends this to copy them. */
    protected final void takeBulks() {
        takesBulks = true;
    }

    final boolean takesBulks() {
        return takesBulks;
    }

    /** Whether large arrays and buffers were put aside. */
    public final boolean hasBulks() {
        return bulks != null;
    }

    /** What was put aside, in its order. */
    public final List<Bulk> bulks() {
        List<Bulk> known = bulks;
        return known == null ? List.of() : known;
    }

    /** How many bytes were put aside. */
    public final long bulkBytes() {
        return bulks().stream().mapToLong(Bulk::bytes).sum();
    }

    /** Puts an array of primitives or a buffer aside that is large; says whether it did, and wrote its size. */
    final boolean putAside(Object array, int size, int unit) {
        if ((long) size * unit < Bulk.LEAST || !takesBulks) {
            return false;
        }
        checkLength(size, unit);
        writeSize(size);
        add(new Bulk(position, array, size * unit));
        return true;
    }

    final void add(Bulk bulk) {
        List<Bulk> known = bulks;
        if (known == null) {
            known = new ArrayList<>();
            bulks = known;
        }
        known.add(bulk);
    }

    final void replaceBulks(UnaryOperator<Bulk> replacement) {
        List<Bulk> known = bulks;
        if (known != null) {
            known.replaceAll(replacement);
        }
    }

    final void forgetBulks(int from) {
        List<Bulk> known = bulks;
        if (known != null) {
            known.removeIf(each -> each.position() > from);
            bulks = known.isEmpty() ? null : known;
        }
    }

    static void checkLength(int size, int unit) {
        if (size > (Integer.MAX_VALUE - 64) / unit) {
            throw new IllegalArgumentException(
                    "An array of " + (long) size * unit + " bytes is too long to be sent; send it in parts.");
        }
    }

    /** The number that goes with a handle or a ref. */
    public final void writeTransfer(Transfer transfer) {
        writeLong(transfer.number());
        carry(transfer);
    }

    public final void writeBoolean(boolean value) {
        writeByte((byte) (value ? 1 : 0));
    }

    public final void writeByte(byte value) {
        ensure(1);
        bytes[position++] = value;
    }

    public final void writeShort(short value) {
        ensure(2);
        SHORT.set(bytes, position, value);
        position += 2;
    }

    public final void writeChar(char value) {
        ensure(2);
        SHORT.set(bytes, position, (short) value);
        position += 2;
    }

    public final void writeInt(int value) {
        ensure(4);
        INT.set(bytes, position, value);
        position += 4;
    }

    public final void writeLong(long value) {
        ensure(8);
        LONG.set(bytes, position, value);
        position += 8;
    }

    public final void writeFloat(float value) {
        ensure(4);
        INT.set(bytes, position, Float.floatToRawIntBits(value));
        position += 4;
    }

    public final void writeDouble(double value) {
        ensure(8);
        LONG.set(bytes, position, Double.doubleToRawLongBits(value));
        position += 8;
    }

    /** Writes a size, 0 or more; -1 stands for {@code null}. */
    public final void writeSize(int size) {
        ensure(5);
        int rest = size + 1;
        while ((rest & ~0x7f) != 0) {
            bytes[position++] = (byte) (rest & 0x7f | 0x80);
            rest >>>= 7;
        }
        bytes[position++] = (byte) rest;
    }

    /** Writes a text as its number of bytes and UTF-8; a lone surrogate keeps its value. */
    public final void writeString(@Nullable String value) {
        if (value == null) {
            writeSize(-1);
            return;
        }
        int length = value.length();
        if (length > MAX_LENGTH / 3) {
            throw new IllegalArgumentException("A String of " + length + " characters is too long to be sent.");
        }
        // Most texts are ASCII: tried first, straight into the array, with the size it would then have.
        ensure(5 + length);
        int start = position;
        writeSize(length);
        byte[] target = bytes;
        int at = position;
        int i = 0;
        for (char c; i < length && (c = value.charAt(i)) < 0x80; i++) {
            target[at++] = (byte) c;
        }
        position = at;
        if (i < length) {
            position = start;
            writeWideString(value);
        }
    }

    private void writeWideString(String value) {
        int encoded = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            encoded += c < 0x80 ? 1 : c < 0x800 ? 2 : 3;
        }
        writeSize(encoded);
        ensure(encoded);
        byte[] target = bytes;
        int at = position;
        // CESU-8 for surrogates: each half on its own, so that no text is ever changed.
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < 0x80) {
                target[at++] = (byte) c;
            } else if (c < 0x800) {
                target[at++] = (byte) (0xc0 | c >> 6);
                target[at++] = (byte) (0x80 | c & 0x3f);
            } else {
                target[at++] = (byte) (0xe0 | c >> 12);
                target[at++] = (byte) (0x80 | c >> 6 & 0x3f);
                target[at++] = (byte) (0x80 | c & 0x3f);
            }
        }
        position = at;
    }

    /** Writes bytes as they are, without their number. */
    public final void writeBytes(byte[] source, int offset, int length) {
        ensure(length);
        System.arraycopy(source, offset, bytes, position, length);
        position += length;
    }

    /** A handle was written. */
    protected void carry(Transfer handle) {
        handle.letGo();
    }

    /** Goes one level down into a value that holds others. */
    public final void enter() {
        if (++depth > MAX_DEPTH) {
            throw new IllegalArgumentException("The value is nested more than " + MAX_DEPTH
                    + " levels deep; perhaps it contains itself. Send it flatter, or in parts.");
        }
    }

    /** Comes back up. */
    public final void leave() {
        depth--;
    }

    /** Makes room for so many bytes and returns where they go; the caller writes them into {@link #array()}. */
    final int claim(int length) {
        ensure(length);
        int at = position;
        position += length;
        return at;
    }

    private void ensure(int length) {
        if (bytes.length - position < length) {
            grow(length);
        }
    }

    private void grow(int length) {
        long needed = (long) position + length;
        if (length < 0 || needed > MAX_LENGTH) {
            throw new IllegalArgumentException("A call's values take more than 2 GB; send them in parts.");
        }
        long doubled = Math.min(Math.max(64, bytes.length * 2L), MAX_LENGTH);
        bytes = Arrays.copyOf(bytes, (int) Math.max(needed, doubled));
    }
}

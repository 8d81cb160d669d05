package dev.troupe.runtime.internal.queue;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Frames that go into a queue as one document, because a document costs more than a small frame in it.
 *
 * <pre>
 *    0        1                          4                 8
 *   +--------+--------------------------+-----------------+----------------+-----------------+-----
 *   |  mark  |             0            |  length         |  frame         |  length         |  ...
 *   +--------+--------------------------+-----------------+----------------+-----------------+-----
 * </pre>
 *
 * <p>A frame alone goes without all this: no frame begins with the mark. For one thread at a time.
 */
final class FrameBatch {
    private static final byte MARK = (byte) 0xb7;
    private static final int MARK_BYTES = 4;
    private static final int LENGTH_BYTES = 4;

    /** More of them gain nothing, and those at the end would wait for longer. */
    static final int MOST_FRAMES = 128;

    private static final int MOST_BYTES = 16 << 10;

    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    private final byte[] bytes = new byte[MOST_BYTES];
    private int end = MARK_BYTES;
    private int frames;

    FrameBatch() {
        bytes[0] = MARK;
    }

    int frames() {
        return frames;
    }

    /** Whether one more frame, of this length, fits in. */
    boolean hasRoomFor(int length) {
        return frames < MOST_FRAMES && length <= MOST_BYTES - LENGTH_BYTES - end;
    }

    void add(byte[] frame, int length) {
        INT.set(bytes, end, length);
        System.arraycopy(frame, 0, bytes, end + LENGTH_BYTES, length);
        end += LENGTH_BYTES + length;
        frames++;
    }

    void clear() {
        end = MARK_BYTES;
        frames = 0;
    }

    /** The document: these bytes, from {@link #from} to {@link #end}. */
    byte[] array() {
        return bytes;
    }

    int from() {
        return frames == 1 ? MARK_BYTES + LENGTH_BYTES : 0;
    }

    int end() {
        return end;
    }

    // What a reader does.

    /** Whether a document is a batch. */
    static boolean isBatch(byte[] document, int length) {
        return length >= MARK_BYTES && document[0] == MARK;
    }

    /** Where the first frame's length stands. */
    static int first() {
        return MARK_BYTES;
    }

    /** The length of the frame whose length stands there; -1 if that is no length of a frame in this document. */
    static int lengthAt(byte[] document, int at, int end) {
        if (end - at < LENGTH_BYTES) {
            return -1;
        }
        int length = (int) INT.get(document, at);
        return length >= 0 && length <= end - at - LENGTH_BYTES ? length : -1;
    }

    /** Where the frame begins whose length stands there. */
    static int frameAt(int lengthAt) {
        return lengthAt + LENGTH_BYTES;
    }
}

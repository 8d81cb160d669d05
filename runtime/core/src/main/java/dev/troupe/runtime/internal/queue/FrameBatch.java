package dev.troupe.runtime.internal.queue;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Frames that go into a queue as one document, because a document costs more than a small frame in it.
 *
 * <p>They are much alike: the first words of a frame, its header, are mostly those of the frame before, or one more. Such
 * words are left out. That saves four fifths of the shared memory that many small calls go through.
 *
 * <pre>
 *    0                 2        3        4
 *   +--------+-----------------------------------+
 *   |  mark  |                 0                 |
 *   +--------+--------+--------+--------+--------+------------------+------------------+
 *   |     length      | words  |   0    |  words that are given     |  other bytes     |     for each frame
 *   +-----------------+--------+--------+---------------------------+------------------+
 * </pre>
 *
 * <p>Two bits say of each of the first words of eight bytes whether it is that of the frame before, one more, or given.
 * All words of the first frame are given, so that a frame alone goes without all this: no frame begins with the mark.
 *
 * <p>For one thread at a time. {@link BatchReader} takes it apart.
 */
final class FrameBatch {
    static final byte MARK = (byte) 0xb7;
    static final int MARK_BYTES = 4;
    static final int HEAD_BYTES = 4;

    /** So many words of a frame may be left out. */
    static final int WORDS = 4;

    static final int SAME = 0;
    static final int NEXT = 1;
    static final int GIVEN = 2;

    /** More of them gain nothing, and those at the end would wait for longer. */
    static final int MOST_FRAMES = 128;

    /** Less than a length can say. */
    private static final int MOST_BYTES = 16 << 10;

    static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final byte[] bytes = new byte[MOST_BYTES];
    private final long[] before = new long[WORDS];
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
        return frames < MOST_FRAMES && length <= MOST_BYTES - HEAD_BYTES - end;
    }

    void add(byte[] frame, int length) {
        int words = wordsOf(length);
        int at = end + HEAD_BYTES;
        int given = 0;
        for (int i = 0; i < words; i++) {
            long word = (long) LONG.get(frame, i * Long.BYTES);
            long was = before[i];
            before[i] = word;
            if (frames > 0 && word == was) {
                given |= SAME << 2 * i;
            } else if (frames > 0 && word == was + 1) {
                given |= NEXT << 2 * i;
            } else {
                given |= GIVEN << 2 * i;
                LONG.set(bytes, at, word);
                at += Long.BYTES;
            }
        }
        INT.set(bytes, end, length | given << 16);
        int coded = words * Long.BYTES;
        if (length > coded) {
            System.arraycopy(frame, coded, bytes, at, length - coded);
        }
        end = at + length - coded;
        frames++;
    }

    /** How many words of a frame may be left out. */
    static int wordsOf(int length) {
        return Math.min(WORDS, length / Long.BYTES);
    }

    void clear() {
        Arrays.fill(before, 0);
        end = MARK_BYTES;
        frames = 0;
    }

    /** The document: these bytes, from {@link #from} to {@link #end}. */
    byte[] array() {
        return bytes;
    }

    int from() {
        return frames == 1 ? MARK_BYTES + HEAD_BYTES : 0;
    }

    int end() {
        return end;
    }
}

package dev.troupe.runtime.internal.queue;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.function.IntConsumer;

/**
 * Which processes keep frames back for one queue until its reader has done with what is there: a bit for each in shared
 * memory, and above them a word with a bit for each word of those.
 *
 * <p>The reader takes the bits and asks for the frames. A process whose number has no bit keeps nothing back. Safe for any
 * thread and process.
 */
final class Batchers {
    /** What it takes of the page. */
    static final int BYTES = 64 + Long.SIZE * Long.BYTES;

    private static final int WORDS_AT = 64;
    private static final VarHandle LONG = MethodHandles.byteBufferViewVarHandle(long[].class, ByteOrder.nativeOrder());

    private final ByteBuffer page;
    private final int at;

    Batchers(ByteBuffer page, int at) {
        this.page = page;
        this.at = at;
    }

    /** Whether there is a bit for the process of this number. */
    static boolean hasBitFor(int process) {
        return process >= 0 && process < Long.SIZE * Long.SIZE;
    }

    /** This process keeps frames back from now on. */
    void add(int process) {
        int word = process / Long.SIZE;
        set(at + WORDS_AT + word * Long.BYTES, 1L << process % Long.SIZE);
        set(at, 1L << word);
    }

    private void set(int index, long bit) {
        // Written even where it is there already: the reader may be just about to take it.
        long before = (long) LONG.getAndBitwiseOr(page, index, bit);
        assert (before | bit) != 0;
    }

    /** Whether there may be some. */
    boolean any() {
        return (long) LONG.getVolatile(page, at) != 0;
    }

    /** Takes all, one after the other. */
    void take(IntConsumer process) {
        long words = (long) LONG.getAndSet(page, at, 0L);
        while (words != 0) {
            int word = Long.numberOfTrailingZeros(words);
            words &= words - 1;
            long bits = (long) LONG.getAndSet(page, at + WORDS_AT + word * Long.BYTES, 0L);
            while (bits != 0) {
                process.accept(word * Long.SIZE + Long.numberOfTrailingZeros(bits));
                bits &= bits - 1;
            }
        }
    }
}

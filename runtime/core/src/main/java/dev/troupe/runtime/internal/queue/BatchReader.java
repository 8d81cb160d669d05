package dev.troupe.runtime.internal.queue;

import java.util.Arrays;

/** Takes a {@link FrameBatch} apart, frame by frame, and believes nothing that it says. For one thread at a time. */
final class BatchReader {
    private final FrameBuffer batch = new FrameBuffer();
    private final long[] before = new long[FrameBatch.WORDS];
    private int next;
    private int end;

    /** Whether a document is a batch. */
    static boolean isBatch(FrameBuffer document) {
        return document.length() >= FrameBatch.MARK_BYTES && document.array()[0] == FrameBatch.MARK;
    }

    /** Begins with a batch, in exchange for a buffer that is free. */
    void begin(FrameBuffer document) {
        batch.exchange(document);
        Arrays.fill(before, 0);
        next = FrameBatch.MARK_BYTES;
        end = batch.length();
    }

    boolean hasNext() {
        return next < end;
    }

    int length() {
        return end;
    }

    /** Copies the next frame; says whether there was one. Where what is left is none, it is skipped. */
    boolean read(FrameBuffer into) {
        int at = next;
        next = end;
        if (end - at < FrameBatch.HEAD_BYTES) {
            return false;
        }
        byte[] from = batch.array();
        int head = (int) FrameBatch.INT.get(from, at);
        at += FrameBatch.HEAD_BYTES;
        int length = head & 0xffff;
        int words = FrameBatch.wordsOf(length);
        byte[] frame = into.claim(length);
        for (int i = 0; i < words; i++) {
            int given = head >>> 16 + 2 * i & 3;
            long word = before[i];
            if (given == FrameBatch.NEXT) {
                word++;
            } else if (given != FrameBatch.SAME) {
                if (end - at < Long.BYTES) {
                    return false;
                }
                word = (long) FrameBatch.LONG.get(from, at);
                at += Long.BYTES;
            }
            before[i] = word;
            FrameBatch.LONG.set(frame, i * Long.BYTES, word);
        }
        int coded = words * Long.BYTES;
        int rest = length - coded;
        if (end - at < rest) {
            return false;
        }
        if (rest > 0) {
            System.arraycopy(from, at, frame, coded, rest);
        }
        next = at + rest;
        return true;
    }
}

package dev.troupe.runtime.internal.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;

/** Frames that say who wrote them and which they are, and the check that each arrived once, in order and whole. */
final class Frames {
    static final int SMALLEST = 12;

    private final FrameBuffer buffer = new FrameBuffer();
    private final Map<Integer, Integer> arrived = new HashMap<>();
    private long count;

    static byte[] frame(int writer, int number, int length) {
        ByteBuffer frame = ByteBuffer.allocate(length);
        frame.putInt(writer).putInt(number).putInt(length);
        for (int at = SMALLEST; at < length; at++) {
            frame.put(at, filling(writer, number, at));
        }
        return frame.array();
    }

    private static byte filling(int writer, int number, int at) {
        return (byte) (writer * 31 + number * 7 + at * 13);
    }

    /** Takes the next frame if there is one, and checks it. */
    boolean next(LaneReader reader) {
        if (!reader.read(buffer)) {
            return false;
        }
        ByteBuffer frame = ByteBuffer.wrap(buffer.array(), 0, buffer.length());
        int writer = frame.getInt();
        int number = frame.getInt();
        if (frame.getInt() != buffer.length()) {
            throw new AssertionError("Frame " + number + " of " + writer + " has " + buffer.length() + " bytes.");
        }
        for (int at = SMALLEST; at < buffer.length(); at++) {
            if (frame.get(at) != filling(writer, number, at)) {
                throw new AssertionError("Frame " + number + " of " + writer + " is damaged at " + at + ".");
            }
        }
        int expected = arrived.merge(writer, 1, Integer::sum) - 1;
        if (number != expected) {
            throw new AssertionError("Frame " + number + " of " + writer + " came instead of " + expected + ".");
        }
        count++;
        return true;
    }

    /** Takes frames until there are so many in all. */
    void awaitCount(LaneReader reader, long expected) {
        long deadline = System.nanoTime() + 30_000_000_000L;
        while (count < expected) {
            if (!next(reader)) {
                if (System.nanoTime() - deadline > 0) {
                    throw new AssertionError(count + " frames of " + expected + " arrived: " + arrived);
                }
                Thread.yield();
            }
        }
    }

    void assertEmpty(LaneReader reader) {
        assertThat(next(reader)).as("one frame too many").isFalse();
    }

    /** How many frames have come of a writer. */
    int of(int writer) {
        return arrived.getOrDefault(writer, 0);
    }

    long count() {
        return count;
    }
}

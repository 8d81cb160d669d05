package dev.troupe.runtime.internal.queue;

import net.openhft.chronicle.queue.RollCycle;
import net.openhft.chronicle.queue.rollcycles.RollCycleArithmetic;

/**
 * Numbers queue files by size instead of by time: cycle <i>n</i> is the <i>n</i>th file, and begins when the file before
 * it is full.
 *
 * <p>Chronicle asks a clock for the cycle; ours counts one second per file ({@link ControlPage#cycle()}). It is read
 * under the queue's lock and only grows, so that no writer can fall back behind the end of a file.
 */
final class SizedRollCycle implements RollCycle {
    static final SizedRollCycle INSTANCE = new SizedRollCycle();

    /** Small indexes, of 1,048,576 messages each: more than a file holds of the smallest, so that it needs no second one. */
    private final RollCycleArithmetic arithmetic = RollCycleArithmetic.of(512, 2048);

    private SizedRollCycle() {}

    @Override
    public String format() {
        return "yyyyMMdd-HHmmss'T'";
    }

    @Override
    public int lengthInMillis() {
        return 1000;
    }

    @Override
    public int defaultIndexCount() {
        return arithmetic.indexCount();
    }

    @Override
    public int defaultIndexSpacing() {
        return arithmetic.indexSpacing();
    }

    @Override
    public long toIndex(int cycle, long sequenceNumber) {
        return arithmetic.toIndex(cycle, sequenceNumber);
    }

    @Override
    public long toSequenceNumber(long index) {
        return arithmetic.toSequenceNumber(index);
    }

    @Override
    public int toCycle(long index) {
        return arithmetic.toCycle(index);
    }

    @Override
    public long maxMessagesPerCycle() {
        return arithmetic.maxMessagesPerCycle();
    }
}

package dev.troupe.runtime.internal.control;

import dev.troupe.runtime.spi.WireInput;
import dev.troupe.runtime.spi.WireOutput;

/**
 * How an actor takes calls.
 *
 * @param maxConcurrency how many it runs at once, of methods that are in no group
 * @param virtualThreads whether those run on virtual threads, where the JVM has them
 * @param maxPendingCalls how many a process may have pending; {@link #WITHOUT_LIMIT} for as many as it likes
 */
public record CallPolicy(int maxConcurrency, boolean virtualThreads, int maxPendingCalls) {
    public static final int WITHOUT_LIMIT = -1;

    /** One call at a time. */
    public static final CallPolicy ONE_BY_ONE = new CallPolicy(1, false, WITHOUT_LIMIT);

    void write(WireOutput out) {
        out.writeInt(maxConcurrency);
        out.writeBoolean(virtualThreads);
        out.writeInt(maxPendingCalls);
    }

    static CallPolicy read(WireInput in) {
        return new CallPolicy(in.readInt(), in.readBoolean(), in.readInt());
    }
}

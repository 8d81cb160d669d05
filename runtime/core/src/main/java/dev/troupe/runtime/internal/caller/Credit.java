package dev.troupe.runtime.internal.caller;

import java.util.concurrent.atomic.AtomicLong;

/**
 * What one connection may have under way at once, so that memory stays bounded.
 *
 * <p>Taken under the connection's lock, given back by whoever reads replies.
 */
final class Credit {
    /** Calls that may be pending or held at once; a caller beyond it waits. */
    static final int MAX_CALLS = 10_000;

    static final long MAX_BYTES = 64 << 20;

    // Under the lock.
    private long sent;
    private long sentBytes;

    // By the reader of replies.
    private final AtomicLong completed = new AtomicLong();
    private final AtomicLong completedBytes = new AtomicLong();

    /** Whether a call of so many bytes may be sent or held, beside those that are. */
    boolean allows(long bytes, HeldCalls held) {
        long calls = inFlight() + held.count();
        return calls < MAX_CALLS && (calls == 0 || inFlightBytes() + held.bytes() + bytes <= MAX_BYTES);
    }

    /** Whether a held call may be sent, now that all of its bytes are there. */
    boolean allowsHeld(long bytes) {
        return inFlight() == 0 || inFlightBytes() + bytes <= MAX_BYTES;
    }

    /** How many calls have been sent and not answered. */
    long inFlight() {
        return sent - completed.getAcquire();
    }

    /** Whether any call was answered, or lost, so far. */
    boolean hasGivenBack() {
        return completed.getAcquire() > 0;
    }

    private long inFlightBytes() {
        return sentBytes - completedBytes.getAcquire();
    }

    void take(long bytes) {
        sent++;
        sentBytes += bytes;
    }

    /** What was taken last was not sent after all. */
    void takeBack(long bytes) {
        sent--;
        sentBytes -= bytes;
    }

    void giveBack(long bytes) {
        completedBytes.setRelease(completedBytes.getPlain() + bytes);
        completed.setRelease(completed.getPlain() + 1);
    }
}

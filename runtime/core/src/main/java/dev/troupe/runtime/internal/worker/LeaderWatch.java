package dev.troupe.runtime.internal.worker;

import dev.troupe.runtime.internal.jdk.TroupeThreads;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Sees to it that no call keeps the thread from reading that leads and runs it: looks every millisecond while there are calls,
 * and says when it sees one for the second time. It sleeps once there have been none for a while.
 */
final class LeaderWatch implements AutoCloseable {
    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(1);
    private static final int LOOKS_BEFORE_SLEEP = 100;
    private static final long NONE = -1;

    private final LongConsumer whenLong;
    private @Nullable Thread thread;

    /** The number of the call that the leader runs, or of the last. */
    private volatile long calls;

    private volatile boolean runs;
    private volatile boolean sleeps;
    private volatile boolean closed;

    /** @param whenLong is told the number of a call that goes on */
    LeaderWatch(LongConsumer whenLong) {
        this.whenLong = whenLong;
    }

    /** By one thread at a time: begins to watch. Says whether it does: not where the system gives no thread. */
    boolean start(TroupeThreads threads) {
        if (thread == null) {
            try {
                thread = threads.start("troupe-actor-watch", this::watch);
            } catch (OutOfMemoryError e) {
                return false;
            }
        }
        return true;
    }

    /** By the leader: it runs a call. Returns its number. */
    @SuppressWarnings("NonAtomicVolatileUpdate") // By the leader alone.
    long begins() {
        long number = ++calls;
        runs = true;
        if (sleeps) {
            LockSupport.unpark(thread);
        }
        return number;
    }

    /** By the leader, or for it: the call has ended, or keeps nobody from reading any more. */
    void ends() {
        runs = false;
    }

    /** Whether that call still runs. */
    boolean runs(long number) {
        return runs && calls == number;
    }

    private void watch() {
        long seen = NONE;
        int looks = 0;
        while (!closed) {
            if (looks < LOOKS_BEFORE_SLEEP) {
                LockSupport.parkNanos(this, LOOK_NANOS);
            } else {
                sleeps = true;
                if (calls == seen && !runs && !closed) {
                    LockSupport.park(this);
                }
                sleeps = false;
                looks = 0;
            }
            long now = calls;
            if (now == seen && runs) {
                whenLong.accept(now);
            }
            looks = now == seen ? looks + 1 : 0;
            seen = now;
        }
    }

    @Override
    public void close() {
        closed = true;
        if (thread != null) {
            LockSupport.unpark(thread);
        }
    }
}

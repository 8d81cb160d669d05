package dev.troupe.runtime.internal.caller;

import java.util.concurrent.TimeUnit;

/**
 * How many calls one worker of tasks may have before it: the one that it runs, and as many as it does in two milliseconds, so
 * that it need not wait until others have read its replies, which takes as long where all CPUs are busy with tasks; and long
 * ones do not wait behind each other while another worker has nothing to do.
 *
 * <p>Begins with one, and doubles as long as the tasks are short enough. Only under the pool's lock.
 */
final class TaskDepth {
    private static final long AHEAD_NANOS = TimeUnit.MILLISECONDS.toNanos(2);
    private static final int MOST = 1024;

    private int depth = 1;
    private int done;
    private long since;

    /** So many may be sent and unanswered. */
    int depth() {
        return depth;
    }

    /** The worker had nothing to do, and has now. */
    void begins(long now) {
        since = now;
        done = 0;
    }

    /** Whether it is time to {@link #measure}, after one more was answered. */
    boolean answered() {
        return ++done >= (depth + 1) / 2;
    }

    /** Some were answered until now. */
    void measure(long now) {
        long each = Math.max(1, (now - since) / done);
        depth = (int) Math.min(Math.min(MOST, 1 + AHEAD_NANOS / each), depth * 2L);
        begins(now);
    }
}

package dev.troupe.runtime.internal.worker;

import dev.troupe.runtime.internal.jdk.TroupeThreads;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;

/**
 * Whether the leader of a crew goes on to lead while it runs a call: while calls are short, since to call another takes longer
 * than they do. A watch then sees to it that no long one keeps it from reading. Safe for any thread.
 */
final class LeaderPace implements AutoCloseable {
    /** A call that takes longer is worth another thread for those behind it. */
    private static final long SHORT_NANOS = TimeUnit.MICROSECONDS.toNanos(20);

    /** So many short calls in a row, and the leader goes on to lead. */
    private static final int SHORT_CALLS = 32;

    /** While it does, one of so many is timed. */
    private static final int CALLS_PER_CLOCK = 16;

    private static final long NOT_TIMED = 0;

    private final LeaderWatch watch;
    private final TroupeThreads threads;

    /** Under this object's lock. */
    private int shortCalls;

    /** Written under it. */
    private volatile boolean isQuick;

    /** @param whenLong is told the number of a call that keeps the leader, by a thread of this */
    LeaderPace(TroupeThreads threads, LongConsumer whenLong) {
        this.threads = threads;
        watch = new LeaderWatch(whenLong);
    }

    /** Whether the leader goes on to lead. */
    boolean isQuick() {
        return isQuick;
    }

    // While it does.

    /** By the leader, which is about to run a call. Returns what {@link #tookLong} is to be given. */
    long begins() {
        boolean isTimed = watch.begins() % CALLS_PER_CLOCK == 0;
        return isTimed ? System.nanoTime() | 1 : NOT_TIMED;
    }

    /** Whether a call took too long for that, if it was timed. */
    boolean tookLong(long began) {
        return began != NOT_TIMED && System.nanoTime() - began > SHORT_NANOS;
    }

    /** Under the crew's lock: the leader has run its call. */
    void ends() {
        watch.ends();
    }

    /** Under the crew's lock: whether it runs that call still. From now on that keeps nobody from reading. */
    boolean stopsWatching(long call) {
        boolean runs = watch.runs(call);
        if (runs) {
            watch.ends();
        }
        return runs;
    }

    /** It does no more. */
    synchronized void beSlow() {
        isQuick = false;
        shortCalls = 0;
    }

    // While it does not.

    /** A call took so long, while another could lead. */
    synchronized void took(long nanos) {
        if (isQuick) {
            return;
        }
        shortCalls = nanos <= SHORT_NANOS ? shortCalls + 1 : 0;
        if (shortCalls >= SHORT_CALLS) {
            isQuick = watch.start(threads);
        }
    }

    @Override
    public void close() {
        watch.close();
    }
}

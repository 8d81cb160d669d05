package dev.troupe.runtime.internal.caller;

import java.util.concurrent.TimeUnit;

/**
 * How many workers of tasks there should be: one where tasks wait, more while CPUs are free, up to the number of CPUs, and one
 * more for each that is held up because its task waits for something. Only under the pool's lock.
 */
final class TaskStaff {
    /** After workers could not be started, nobody tries for so long. */
    static final long PAUSE_NANOS = TimeUnit.SECONDS.toNanos(1);

    /** So many in a row that die before they begin a task: it is not the tasks. */
    private static final int MOST_STILLBORN = 3;

    private final int cpus;
    private int stillborn;
    private boolean isPaused;
    private long pausedUntil;

    /**
     * None so far.
     *
     * @param cpus how many there may be while none of them is held up
     */
    TaskStaff(int cpus) {
        this.cpus = cpus;
    }

    /** A task has ended. */
    void answered() {
        stillborn = 0;
    }

    /** A worker has died before it began a task; says whether it makes no sense to start more. */
    boolean isStillbornOnceMore() {
        return ++stillborn >= MOST_STILLBORN;
    }

    /** Workers cannot be started now. */
    void pause(long now) {
        stillborn = 0;
        isPaused = true;
        pausedUntil = now + PAUSE_NANOS;
    }

    /** Whether it makes sense to start any. */
    boolean isAvailable(long now) {
        isPaused = isPaused && now - pausedUntil < 0;
        return !isPaused;
    }

    /**
     * How many are to be started.
     *
     * @param waiting how many tasks wait
     * @param workers how many workers there are
     * @param starting how many of those have not begun a task yet, and will take a CPU each
     * @param heldUp how many of them run a task that waits, and that has given its CPU back
     * @param free how many CPUs nobody uses
     */
    int missing(int waiting, int workers, int starting, int heldUp, int free) {
        if (waiting == 0 || workers == 0) {
            return Math.min(waiting, 1);
        }
        int useful = Math.min(waiting, free - starting);
        return Math.max(0, Math.min(useful, cpus + heldUp - workers));
    }
}

package dev.troupe.runtime.internal.caller;

import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;

/**
 * How many workers of tasks there should be: one where tasks wait, more while CPUs are free, up to the number of CPUs; beyond
 * that one after the other, while CPUs stay free because tasks that run wait for something. Only under the pool's lock.
 */
final class TaskStaff {
    /** After workers could not be started, nobody tries for so long. */
    static final long PAUSE_NANOS = TimeUnit.SECONDS.toNanos(1);

    /** So many in a row that die before they begin a task: it is not the tasks. */
    private static final int MOST_STILLBORN = 3;

    private final int cpus;
    private final IntSupplier freeCpus;
    private long answers;
    private long answersSeen;
    private int stillborn;
    private boolean isPaused;
    private long pausedUntil;

    /** At how many looks in a row CPUs were free and no task ended. */
    private int heldUp;

    /**
     * None so far.
     *
     * @param cpus how many there may be while none of them is held up
     * @param freeCpus how many CPUs nobody uses now
     */
    TaskStaff(int cpus, IntSupplier freeCpus) {
        this.cpus = cpus;
        this.freeCpus = freeCpus;
    }

    /** A task has ended. */
    void answered() {
        answers++;
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

    /**
     * How many are to be started.
     *
     * @param waiting how many tasks wait
     * @param workers how many workers there are
     * @param starting how many of those have not begun a task yet, and will take a CPU each
     */
    int missing(long now, int waiting, int workers, int starting) {
        boolean isStuck = answers == answersSeen;
        answersSeen = answers;
        isPaused = isPaused && now - pausedUntil < 0;
        if (waiting == 0 || isPaused) {
            return 0;
        }
        if (workers == 0) {
            return 1;
        }
        int free = freeCpus.getAsInt() - starting;
        // A worker that has begun a task may be just about to take the CPU for it: one look is none.
        heldUp = isStuck && free > 0 ? heldUp + 1 : 0;
        int allowed = Math.max(cpus - workers, heldUp > 1 ? 1 : 0);
        return Math.max(0, Math.min(Math.min(waiting, free), allowed));
    }
}

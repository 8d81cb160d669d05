package dev.troupe.runtime.internal.caller;

import dev.troupe.runtime.internal.jdk.TroupeThreads;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * The thread that looks after the workers of tasks: every 5 ms while tasks wait, every second while workers have nothing to
 * do, not at all while there are none. Starts when the first task is called. Safe for any thread.
 */
final class TaskWatch {
    private static final Logger LOG = System.getLogger("dev.troupe");
    private static final long BUSY_NANOS = TimeUnit.MILLISECONDS.toNanos(5);
    private static final long IDLE_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final TroupeThreads threads;
    private final long stayNanos;
    private final WaitingTasks waiting;
    private final List<TaskPool> pools = new CopyOnWriteArrayList<>();
    private volatile @Nullable Thread thread;
    private volatile boolean sleeps;
    private volatile boolean ended;

    /**
     * Looks after none so far.
     *
     * @param secondsToStay how long a worker is kept that has nothing to do
     * @param waiting is told how long tasks wait
     */
    TaskWatch(TroupeThreads threads, int secondsToStay, WaitingTasks waiting) {
        this.threads = threads;
        this.waiting = waiting;
        stayNanos = TimeUnit.SECONDS.toNanos(secondsToStay);
    }

    /** Looks after one more. */
    synchronized void add(TaskPool pool) {
        pools.add(pool);
        if (thread == null && !ended) {
            thread = threads.start("troupe-tasks", this::run);
        }
    }

    /** There is something to look after. */
    void wake() {
        if (sleeps) {
            sleeps = false;
            LockSupport.unpark(thread);
        }
    }

    private void run() {
        while (!ended) {
            try {
                List<TaskPool> all = List.copyOf(pools);
                for (TaskPool each : all) {
                    each.look(System.nanoTime(), stayNanos);
                }
                waiting.look(all);
                if (isBusy()) {
                    LockSupport.parkNanos(this, BUSY_NANOS);
                } else {
                    sleep();
                }
            } catch (Throwable e) { // Without this thread tasks may wait for ever.
                LOG.log(Level.WARNING, "The workers of tasks are looked after all the same after an error", e);
                LockSupport.parkNanos(this, IDLE_NANOS);
            }
        }
    }

    private void sleep() {
        sleeps = true;
        if (!ended && !isBusy()) {
            if (pools.stream().allMatch(TaskPool::isEmpty)) {
                LockSupport.park(this);
            } else {
                LockSupport.parkNanos(this, IDLE_NANOS);
            }
        }
        sleeps = false;
    }

    private boolean isBusy() {
        return waiting.isOpen() || pools.stream().anyMatch(TaskPool::isBusy);
    }

    /** Ends the thread. */
    synchronized void close() {
        ended = true;
        LockSupport.unpark(thread);
    }
}

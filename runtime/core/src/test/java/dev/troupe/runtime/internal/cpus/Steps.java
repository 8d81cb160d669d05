package dev.troupe.runtime.internal.cpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * Processes on one processor with a clock of its own: threads of which one runs at a time, and which change at random between
 * their steps, so that a seed is a run. They can be stopped and killed between any two steps.
 */
final class Steps {
    static final long FOR_EVER = Long.MAX_VALUE;

    private final Random random;
    private final Semaphore scheduler = new Semaphore(0);
    private final List<Runner> processes = new ArrayList<>();
    private @Nullable Runner current;
    private @Nullable Throwable failure;
    private long now = 1;

    Steps(Random random) {
        this.random = random;
    }

    /** Is thrown by whatever a process does that has been killed. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    /** What a process does, until it is over. */
    final class Runner {
        private final Semaphore turn = new Semaphore(0);
        private final Runnable action;
        private boolean killed;
        private boolean over;
        private boolean stopped;
        private boolean rung;
        private boolean asleep;
        private long wakeAt;

        private Runner(Runnable action) {
            this.action = action;
        }

        private void run() {
            turn.acquireUninterruptibly();
            try {
                check();
                action.run();
            } catch (Killed e) {
                // As it was to be.
            } catch (Throwable e) { // For the test's own thread.
                failure = e;
            }
            over = true;
            scheduler.release();
        }

        private void check() {
            if (killed) {
                throw new Killed();
            }
        }

        private void pause() {
            scheduler.release();
            turn.acquireUninterruptibly();
            check();
        }

        private boolean isRunnable() {
            return !over && !stopped && (!asleep || rung || now >= wakeAt);
        }

        /** Wakes it, or keeps it from sleeping the next time. */
        void ring() {
            rung = true;
        }

        void stop() {
            stopped = true;
        }

        void go() {
            stopped = false;
        }

        void kill() {
            killed = true;
            resume(this);
        }

        boolean isStopped() {
            return stopped;
        }

        boolean isOver() {
            return over;
        }
    }

    Runner start(Runnable action) {
        Runner process = new Runner(action);
        processes.add(process);
        Thread thread = new Thread(process::run);
        thread.setDaemon(true);
        thread.start();
        return process;
    }

    /** By a process: another may come in between. */
    void step() {
        Runner me = current;
        if (me != null) {
            me.check();
            if (random.nextInt(3) == 0) {
                me.pause();
            }
        }
    }

    /** By a process: until it is rung, or the time is over. */
    void sleep(long nanos) {
        Runner me = current;
        if (me == null) {
            throw new IllegalStateException("no process is running");
        }
        me.check();
        if (!me.rung) {
            me.asleep = true;
            me.wakeAt = nanos == FOR_EVER ? FOR_EVER : now + nanos;
            me.pause();
        }
        me.rung = false;
    }

    long now() {
        return now;
    }

    /** Runs one of those that can run for a while; says whether there was one. */
    boolean runOne() {
        List<Runner> runnable = processes.stream().filter(Runner::isRunnable).toList();
        if (runnable.isEmpty()) {
            return false;
        }
        resume(runnable.get(random.nextInt(runnable.size())));
        if (failure != null) {
            throw new AssertionError("a process failed: " + failure.getMessage(), failure);
        }
        return true;
    }

    private void resume(Runner process) {
        process.asleep = false;
        current = process;
        process.turn.release();
        scheduler.acquireUninterruptibly();
        current = null;
        now += random.nextInt(100_000);
    }

    /** Nobody can run: until the next one wakes. Says whether there is one. */
    boolean passTime() {
        long next = processes.stream()
                .filter(each -> !each.over && !each.stopped && each.asleep)
                .mapToLong(each -> each.wakeAt)
                .min()
                .orElse(FOR_EVER);
        now = next == FOR_EVER ? now : Math.max(now, next);
        return next != FOR_EVER;
    }

    void killAll() {
        processes.stream().filter(each -> !each.over).toList().forEach(Runner::kill);
    }
}

package dev.troupe.runtime.internal.cpus;

import dev.troupe.runtime.internal.wire.SessionPaths;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The CPU that a worker's calls take while they run, one after the other. For the actor's thread; where it has several, each
 * has one of these.
 *
 * <p>Where nobody waits for a CPU, to take and to give back are one step each in shared memory. Where somebody does, and the
 * next call is there already, it may go on with the same CPU for a millisecond, because a change of processes takes longer
 * than many a call.
 */
public final class CallCpu {
    private static final long SLICE_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

    private final CpuPage page;
    private final Turns turns;
    private final int worker;
    private final Sleeper sleeper;

    /** Has whoever waits: a worker has one place among those who do. */
    private final ReentrantLock place;

    /** Which CPU it has, or had last. */
    private int cpu;

    private boolean has;
    private boolean isLeftOver;
    private long tookAt;

    /** How the actor's thread waits. */
    public interface Sleeper {
        /** Sleeps until the worker's bell rings, or the time is over. */
        void sleep(long nanos) throws IOException;

        /** Whether the actor is to end now, and waits for nothing more. */
        boolean isOver();
    }

    CallCpu(CpuPage page, Turns turns, int worker, Sleeper sleeper) {
        this(page, turns, worker, sleeper, new ReentrantLock(true));
    }

    private CallCpu(CpuPage page, Turns turns, int worker, Sleeper sleeper, ReentrantLock place) {
        this.page = page;
        this.turns = turns;
        this.worker = worker;
        this.sleeper = sleeper;
        this.place = place;
        // So that as many workers as there are CPUs are out of each other's way.
        cpu = worker % page.cpus();
        tookAt = turns.now() - SLICE_NANOS;
    }

    /**
     * Opens the page of a session.
     *
     * @param worker the number that the node gave to this worker
     */
    public static CallCpu open(SessionPaths session, int worker, Sleeper sleeper) throws IOException {
        CpuPage page = CpuPage.open(session.cpus());
        return new CallCpu(page, Turns.of(page, session), worker, sleeper);
    }

    /** One for another thread that runs calls of the same worker. */
    public CallCpu another(Sleeper ofThread) {
        return new CallCpu(page, turns, worker, ofThread, place);
    }

    /** Takes a CPU for a call that is about to run, if it is the one that it had last, and free; says whether it has it. */
    public boolean tryToTake() {
        if (isLeftOver) {
            isLeftOver = false;
            return true;
        }
        has = page.take(cpu, worker);
        return has;
    }

    /** Takes any CPU, and waits for one. Says whether it has one: not if the actor is to end. */
    public boolean take() {
        if (!tryToTake()) {
            has = takeAnother();
        }
        return has;
    }

    /** The call has run. */
    public void giveBack() {
        if (!has) {
            return;
        }
        if (page.giveBack(cpu, worker)) {
            has = false;
        } else if (turns.now() - tookAt < SLICE_NANOS) {
            isLeftOver = true;
        } else {
            release();
        }
    }

    /** Whether a CPU is left over from a call that has run, for the next one. */
    public boolean isLeftOver() {
        return isLeftOver;
    }

    /**
     * Gives the CPU back, if there is one, because nothing is to be run now. Says whether a call had it, which is to take it
     * again before it goes on: not if it was left over.
     */
    public boolean release() {
        boolean had = has;
        boolean wasCalls = had && !isLeftOver;
        has = false;
        isLeftOver = false;
        if (had && !page.giveBack(cpu, worker)) {
            turns.giveBack(cpu);
        }
        return wasCalls;
    }

    /** The same for a call that is about to wait. Says whether it is to {@link #takeAgain}. */
    public boolean releaseWhileHeldUp() {
        boolean isToTakeAgain = release();
        if (isToTakeAgain) {
            page.isHeldUp(worker, true);
        }
        return isToTakeAgain;
    }

    /** A call that has given its CPU back while it waited goes on. An interrupt is kept for it. */
    public void takeAgain() {
        boolean interrupted = Thread.interrupted();
        page.isHeldUp(worker, false);
        take();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean takeAnother() {
        for (int other = 0; other < page.cpus(); other++) {
            if (page.take(other, worker)) {
                cpu = other;
                return true;
            }
        }
        place.lock();
        try {
            return takeInPlace();
        } finally {
            place.unlock();
        }
    }

    private boolean takeInPlace() {
        boolean interrupted = false;
        int taken = -1;
        turns.begin(worker);
        try {
            while (!sleeper.isOver() && (taken = takeInTurn()) < 0) {
                interrupted |= Thread.interrupted();
            }
        } finally {
            turns.end(worker);
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
        cpu = Math.max(0, taken);
        tookAt = turns.now();
        return taken >= 0;
    }

    /** Takes a CPU if it is this worker's turn, or sleeps for a while. */
    private int takeInTurn() {
        boolean anyIsFree = turns.look(worker);
        if (turns.next() == worker) {
            int taken = turns.take(worker);
            if (taken >= 0 || anyIsFree) {
                return taken;
            }
        }
        try {
            sleeper.sleep(Turns.LOOK_NANOS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return -1;
    }
}

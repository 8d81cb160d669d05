package dev.troupe.runtime.internal.caller;

import dev.troupe.runtime.internal.cpus.CallCpu;
import dev.troupe.runtime.spi.TroupeRuntime;
import org.jspecify.annotations.Nullable;

/**
 * The CPU of the call that a thread of the actor runs, which others may have while that thread waits. Any thread may ask; one
 * that is not the actor's has none.
 */
public final class ActorCpu {
    private final @Nullable Thread actorThread;
    private volatile @Nullable CallCpu cpu;
    private volatile @Nullable CallThreads others;

    ActorCpu(@Nullable Thread actorThread) {
        this.actorThread = actorThread;
    }

    /** The actor's calls take a CPU each. */
    public void isTaken(CallCpu ofCalls) {
        cpu = ofCalls;
    }

    /** The actor has other threads, which may have one each. */
    void isTakenBy(CallThreads beside) {
        others = beside;
    }

    /** Gives it back, because this thread is about to wait. Returns what is to be taken again then; null if it had none. */
    @Nullable
    CallCpu giveBack() {
        CallCpu ofCalls = cpu;
        if (ofCalls != null && Thread.currentThread() != actorThread) {
            CallThreads beside = others;
            ofCalls = beside == null ? null : beside.cpu();
        }
        return ofCalls != null && ofCalls.releaseWhileHeldUp() ? ofCalls : null;
    }

    /** Waits without it. */
    public <T extends @Nullable Object, X extends Exception> T without(TroupeRuntime.Wait<T, X> wait) throws X {
        CallCpu given = giveBack();
        try {
            return wait.await();
        } finally {
            takeAgain(given);
        }
    }

    /** The same where nothing comes of it. */
    void runWithout(Runnable wait) {
        CallCpu given = giveBack();
        try {
            wait.run();
        } finally {
            takeAgain(given);
        }
    }

    /** The call goes on with the CPU that {@link #giveBack} returned. */
    static void takeAgain(@Nullable CallCpu given) {
        if (given != null) {
            given.takeAgain();
        }
    }
}

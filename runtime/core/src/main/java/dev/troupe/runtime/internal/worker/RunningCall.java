package dev.troupe.runtime.internal.worker;

/**
 * The call that a thread runs, as those see it who cancel it: that interrupts the thread, and only while it runs that call.
 *
 * <p>The thread itself only writes down which call it begins and ends, as cheaply as that can be. Whoever cancels makes up for
 * it: they have the JVM stop the thread for a moment, after which each of the two sees all that the other had written before.
 */
final class RunningCall {
    private static final long NONE = 0;

    private final Thread thread = Thread.currentThread();

    // Written by the thread alone; read by others after they have stopped it.
    private long from;
    private long number = NONE;

    /** Somebody cancels, or has: the thread must look more closely when its call ends. */
    private volatile boolean isLookedAt;

    private volatile boolean isCancelled;

    /** The current thread's. */
    RunningCall() {}

    /** By the thread. */
    void begins(long ofConnection, long call) {
        from = ofConnection;
        number = call;
    }

    /** By the thread: says whether the call was cancelled. An interrupt for it is over. */
    boolean ends() {
        number = NONE;
        return isLookedAt && endsWhileLookedAt();
    }

    private synchronized boolean endsWhileLookedAt() {
        boolean was = isCancelled;
        if (was) {
            boolean unused = Thread.interrupted();
        }
        isCancelled = false;
        isLookedAt = false;
        return was;
    }

    /** Whether the call that the thread runs was cancelled. */
    boolean isCancelled() {
        return isCancelled;
    }

    /** By any other thread: cancels a call if the thread runs it; says whether it does. */
    synchronized boolean cancel(long ofConnection, int call) {
        if (Thread.currentThread() == thread) {
            return false; // It looks between two calls.
        }
        isLookedAt = true;
        StackTraceElement[] unused = thread.getStackTrace();
        boolean isRun = number != NONE && (int) number == call && from == ofConnection;
        if (isRun && !isCancelled) {
            isCancelled = true;
            thread.interrupt();
        }
        isLookedAt = isCancelled;
        return isRun;
    }
}

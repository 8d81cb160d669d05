package dev.troupe.runtime.internal.worker;

import java.util.Optional;
import java.util.Set;

/**
 * The call that a thread runs, as those see it who cancel it: that interrupts the thread, and only while it runs that call.
 *
 * <p>The thread itself only writes down which call it begins and ends, as cheaply as that can be. Whoever cancels makes up for
 * it: they have the JVM stop the thread for a moment, after which each of the two sees all that the other had written before.
 */
final class RunningCall {
    private static final int NONE = 0;

    private final Thread thread = Thread.currentThread();

    // Written by the thread alone; read by others after they have stopped it.
    private int caller;
    private int connection;
    private int number = NONE;

    /** Somebody cancels, or has: the thread must look more closely when its call ends. */
    private volatile boolean isLookedAt;

    private volatile boolean isCancelled;

    /** The current thread's. */
    RunningCall() {}

    /** By the thread. */
    void begins(int ofCaller, int ofConnection, int call) {
        caller = ofCaller;
        connection = ofConnection;
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

    /** By any other thread: cancels the call that the thread runs, if that is one of these; says which. */
    synchronized Optional<CallKey> cancelAnyOf(Set<CallKey> calls) {
        if (Thread.currentThread() == thread) {
            return Optional.empty(); // It looks before it runs one.
        }
        isLookedAt = true;
        StackTraceElement[] unused = thread.getStackTrace();
        CallKey runs = CallKey.of(caller, connection, number);
        boolean isRun = number != NONE && calls.contains(runs);
        if (isRun && !isCancelled) {
            isCancelled = true;
            thread.interrupt();
        }
        isLookedAt = isCancelled;
        return isRun ? Optional.of(runs) : Optional.empty();
    }
}

package dev.troupe.runtime.internal.caller;

import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Somebody who waits for a call: a thread, or what is to be done then. */
final class Waiter {
    private volatile @Nullable Runnable wake;
    private @Nullable Waiter next;

    Waiter(Runnable wake) {
        this.wake = wake;
    }

    static Waiter thread(Thread thread) {
        return new Waiter(() -> LockSupport.unpark(thread));
    }

    /** Comes before others, but for those who gave up: one who looks again and again leaves nothing behind. */
    void before(@Nullable Waiter first) {
        Waiter alive = first;
        while (alive != null && alive.wake == null) {
            alive = alive.next;
        }
        next = alive;
    }

    /** The one that comes after this. */
    @Nullable
    Waiter next() {
        return next;
    }

    void wake() {
        Runnable action = wake;
        if (action != null) {
            action.run();
        }
    }

    /** It waits no longer; the call lets go of it when the next one comes. */
    void cancel() {
        wake = null;
    }
}

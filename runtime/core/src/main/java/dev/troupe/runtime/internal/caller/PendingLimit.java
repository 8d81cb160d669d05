package dev.troupe.runtime.internal.caller;

import java.util.concurrent.atomic.AtomicInteger;

/** How many calls of one actor this process may have without a result. Safe for any thread. */
final class PendingLimit {
    private final int most;
    private final AtomicInteger pending = new AtomicInteger();

    PendingLimit(int most) {
        this.most = most;
    }

    int most() {
        return most;
    }

    /** Counts a call until it has a result, whatever that is. Says whether it may be made. */
    boolean admits(Call<?> call) {
        int now;
        do {
            now = pending.get();
            if (now >= most) {
                return false;
            }
        } while (!pending.compareAndSet(now, now + 1));
        call.add(new Waiter(pending::decrementAndGet));
        return true;
    }
}

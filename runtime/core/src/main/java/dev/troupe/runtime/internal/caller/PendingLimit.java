package dev.troupe.runtime.internal.caller;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * How many calls of one actor this process may have without a result. Those that were made are looked at when there seem to be
 * too many: whoever has a result may make the next call, before others have heard of it. Safe for any thread.
 */
final class PendingLimit {
    private final int most;
    private final ReentrantLock lock = new ReentrantLock();

    /** Under the lock. Weak, because what is done may hold much; a call that is pending is held elsewhere. */
    private final List<WeakReference<Call<?>>> made = new ArrayList<>();

    PendingLimit(int most) {
        this.most = most;
    }

    int most() {
        return most;
    }

    /** Counts a call until it has a result, whatever that is. Says whether it may be made. */
    boolean admits(Call<?> call) {
        lock.lock();
        try {
            if (made.size() >= most) {
                made.removeIf(each -> isFinished(each.get()));
            }
            return made.size() < most && made.add(new WeakReference<>(call));
        } finally {
            lock.unlock();
        }
    }

    private static boolean isFinished(@Nullable Call<?> call) {
        return call == null || call.isFinished();
    }
}

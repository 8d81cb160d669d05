package dev.troupe.runtime.internal.caller;

import dev.troupe.runtime.ObjectRef;
import dev.troupe.runtime.spi.Refs;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Does something once a number of refs have their values, or have failed. */
final class AllDone {
    private AllDone() {}

    /** Runs it on a thread where code of the user may run: this one, if all are done already. */
    static void then(List<? extends ObjectRef<?>> refs, Runnable action) {
        AtomicInteger missing = new AtomicInteger(1 + refs.size());
        for (ObjectRef<?> each : refs) {
            if (Refs.whole(each) instanceof Call<?> call) {
                if (call.isFinished()) {
                    missing.decrementAndGet();
                } else {
                    // What it returned is read where it is needed, which may be in another process.
                    call.replies().complete(call, () -> countDown(missing, action));
                }
                continue;
            }
            var unused = each.toCompletableFuture().whenComplete((value, thrown) -> countDown(missing, action));
        }
        countDown(missing, action);
    }

    private static void countDown(AtomicInteger missing, Runnable action) {
        if (missing.decrementAndGet() == 0) {
            action.run();
        }
    }
}

package dev.troupe.runtime.internal.caller;

import dev.troupe.runtime.ObjectRef;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Does something once a number of refs have their values, or have failed. */
final class AllDone {
    private AllDone() {}

    /** Runs it on a thread where code of the user may run: this one, if all are done already. */
    static void then(List<? extends ObjectRef<?>> refs, Runnable action) {
        AtomicInteger missing = new AtomicInteger(1 + refs.size());
        for (ObjectRef<?> each : refs) {
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

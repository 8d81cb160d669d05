package dev.troupe.runtime;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which of several refs are done, each list in the order in which they were given: what {@link Troupe#waitFor} returns, as
 * Ray's {@code ray.wait} does.
 *
 * @param ready those that have a result, or a failure: {@code get()} returns at once; never more than were waited for
 * @param notReady the others
 */
public record WaitResult<T extends @Nullable Object>(List<ObjectRef<T>> ready, List<ObjectRef<T>> notReady) {
    /** Copies the lists. */
    public WaitResult {
        ready = List.copyOf(ready);
        notReady = List.copyOf(notReady);
    }
}

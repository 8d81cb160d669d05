package dev.troupe.runtime;

import java.util.HashSet;
import java.util.Set;

/**
 * When a task is run again that has no result.
 *
 * @param maxRetries how often, at most; -1 is without end
 * @param retryExceptions the names of exceptions after which it is run again too, of which each stands for its subclasses
 */
public record TaskRetries(int maxRetries, Set<String> retryExceptions) {
    /** Of a task that says nothing: where its worker died, three times. */
    public static final TaskRetries DEFAULT = new TaskRetries(3, Set.of());

    /** Copies the names. */
    public TaskRetries {
        retryExceptions = Set.copyOf(retryExceptions);
    }

    /** The same, another number of times. */
    public TaskRetries withMax(int times) {
        return new TaskRetries(times, retryExceptions);
    }

    /** The same, also after these exceptions. */
    @SafeVarargs
    public final TaskRetries after(Class<? extends Throwable>... types) {
        Set<String> names = new HashSet<>();
        for (Class<? extends Throwable> type : types) {
            names.add(type.getName());
        }
        return new TaskRetries(maxRetries, names);
    }
}

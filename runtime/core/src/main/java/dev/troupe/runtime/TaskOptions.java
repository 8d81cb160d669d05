package dev.troupe.runtime;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What the calls of tasks need that are made through it, beyond what their {@code @Remote} says:
 * {@code JobsTasks.options()} returns one.
 *
 * <p>Not for several threads at once. May be used for any number of calls.
 *
 * @param <S> the generated subclass
 */
public abstract class TaskOptions<S extends TaskOptions<S>> extends ResourceOptions<S> {
    private OptionalInt maxRetries = OptionalInt.empty();
    private Optional<Set<String>> retryExceptions = Optional.empty();

    /** Changes nothing of what the tasks say themselves. */
    protected TaskOptions() {}

    /**
     * Sets how often a task is run again whose worker process died, so that it may have run already, in part or in whole; -1
     * is without end. Unless set, it is as often as the task's {@code @Remote} says, which is 3 times unless it says something
     * else. After that its ref throws a {@link WorkerDiedException}. A task that threw is not run again, but for
     * {@link #retryExceptions}.
     *
     * @throws IllegalArgumentException when it is less than -1
     */
    public S maxRetries(int times) {
        maxRetries = OptionalInt.of(checkedTimes("maxRetries", times));
        return self();
    }

    /**
     * Has a task run again also when it throws one of these exceptions, or of a subclass of one; together at most as often as
     * {@link #maxRetries(int)} says.
     *
     * @param types for example {@code IOException.class}; {@code Throwable.class} is for whatever it throws
     */
    @SafeVarargs
    public final S retryExceptions(Class<? extends Throwable>... types) {
        retryExceptions = Optional.of(TaskRetries.DEFAULT.after(types).retryExceptions());
        return self();
    }

    /**
     * Sets how long a task may wait before it begins, which otherwise is without end: for the resources that it holds, or for a
     * worker. If it was not begun by then it is not run, and its ref throws a {@link PlacementException}
     * that says why. What the task waits for its arguments does not count, nor
     * what it waits in its worker for a CPU that calls of actors have. Zero is for a task that is to be run at once or not
     * at all.
     *
     * @throws IllegalArgumentException when it is negative
     */
    @Override
    public S placementTimeout(Duration timeout) {
        return super.placementTimeout(timeout);
    }

    /** When tasks are run again, and where nothing was said, as given. */
    public final TaskRetries retriesOr(TaskRetries defaults) {
        return maxRetries.isEmpty() && retryExceptions.isEmpty()
                ? defaults
                : new TaskRetries(
                        maxRetries.orElse(defaults.maxRetries()), retryExceptions.orElse(defaults.retryExceptions()));
    }
}

package dev.troupe.runtime;

/**
 * What the calls of tasks need that are made through it, beyond what their {@code @Remote} says:
 * {@code JobsTasks.options()} returns one.
 *
 * <p>Not for several threads at once. May be used for any number of calls.
 *
 * @param <S> the generated subclass
 */
public abstract class TaskOptions<S extends TaskOptions<S>> extends ResourceOptions<S> {
    /** Changes nothing of what the tasks say themselves. */
    protected TaskOptions() {}
}

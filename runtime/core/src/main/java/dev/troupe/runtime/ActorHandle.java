package dev.troupe.runtime;

/**
 * What you hold of an actor: every generated handle, such as {@code CounterHandle}, is one.
 *
 * <p>A handle is small, may be used by any thread, and may be passed to other actors as an argument or a result. Two
 * handles are equal when they reach the same actor.
 *
 * <p>An actor that no process can reach any more, because all its handles are garbage or closed, ends as if it were closed,
 * after the calls made before. That is a safety net: when it happens is up to the garbage collectors, and {@link #close()}
 * is the way. Handles found by name do not count, nor do those that an actor has of itself; detached actors need none. A
 * handle in a result that nobody looks at counts until the process has ended that it was returned to.
 *
 * <p>Implemented by generated code only.
 *
 * @param <A> the actor's class
 */
public interface ActorHandle<A> extends AutoCloseable {
    /**
     * Ends the actor, on the handle that {@code remote()} returned; on every other handle it only lets go of the actor.
     *
     * <p>Calls made before are finished, then {@code close()} of the actor's object runs if its class is
     * {@link AutoCloseable} (30 seconds at most), then the worker process ends and its resources are free again; only
     * then does this method return. Calls made later fail with {@link ActorDiedException}, and do not wait for those before.
     * Closing twice is no error.
     * An interrupt ends the wait, not the close; the flag stays set. Where the node does not answer any more, it throws a
     * {@link CallTimeoutException}.
     *
     * <p>An actor that still waits for its resources has to be placed before it can finish calls, so this waits as long;
     * {@link Troupe#kill} does not. Without pending calls it ends at once.
     */
    @Override
    void close();
}

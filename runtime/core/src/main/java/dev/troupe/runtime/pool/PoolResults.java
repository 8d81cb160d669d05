package dev.troupe.runtime.pool;

import dev.troupe.runtime.ActorHandle;
import dev.troupe.runtime.CallTimeoutException;
import dev.troupe.runtime.ObjectRef;
import java.time.Duration;
import java.util.NoSuchElementException;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Calls that are submitted to a pool one by one, and whose results are taken one by one, as with {@code submit},
 * {@code get_next} and {@code get_next_unordered} of Ray's pool; but each of these objects has its own, so that two parts of a
 * program may share a pool.
 *
 * <p>For one thread at a time.
 *
 * @param <H> the actors' handle
 * @param <R> what the methods return
 */
public final class PoolResults<H extends ActorHandle<?>, R extends @Nullable Object> {
    private final ActorPool<H> pool;
    private final OpenCalls<R> calls = new OpenCalls<>();

    PoolResults(ActorPool<H> pool) {
        this.pool = pool;
    }

    /** Makes a call of the first actor that is free, now or later; see {@link ActorPool#submit(Function)}. */
    public void submit(Function<? super H, ObjectRef<R>> call) {
        calls.add(then -> pool.submit(call, then));
    }

    /** The same with a value for the call. */
    public <V extends @Nullable Object> void submit(BiFunction<? super H, ? super V, ObjectRef<R>> call, V value) {
        submit(actor -> call.apply(actor, value));
    }

    /** Whether there are results that were not taken, here already or not. */
    public boolean hasNext() {
        return !calls.isEmpty();
    }

    /**
     * Waits for the first call that was submitted, of those whose results were not taken, and takes its result.
     *
     * @throws NoSuchElementException when there is none
     * @throws dev.troupe.runtime.CallFailedException and others, as {@link ObjectRef#get()}
     */
    public R next() {
        return calls.next(null);
    }

    /**
     * The same, at most so long.
     *
     * @throws CallTimeoutException when it is not there in time; it stays the next, and its actor busy
     */
    public R next(Duration timeout) {
        return calls.next(timeout);
    }

    /**
     * Waits for any call, and takes the result of the one that was done first.
     *
     * @throws NoSuchElementException when there is none
     * @throws dev.troupe.runtime.CallFailedException and others, as {@link ObjectRef#get()}
     */
    public R nextUnordered() {
        return calls.nextUnordered(null);
    }

    /**
     * The same, at most so long.
     *
     * @throws CallTimeoutException when none is there in time
     */
    public R nextUnordered(Duration timeout) {
        return calls.nextUnordered(timeout);
    }

    /** The same calls, for whoever makes them as results are taken. */
    OpenCalls<R> calls() {
        return calls;
    }
}

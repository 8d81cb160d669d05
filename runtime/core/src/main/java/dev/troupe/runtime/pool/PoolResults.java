package dev.troupe.runtime.pool;

import dev.troupe.runtime.ActorHandle;
import dev.troupe.runtime.CallTimeoutException;
import dev.troupe.runtime.ObjectRef;
import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
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

    /** By number, in the order of submission. */
    private final Map<Long, CompletableFuture<R>> outstanding = new LinkedHashMap<>();

    /** The numbers of those that are done, in that order. */
    private final BlockingQueue<Long> done = new LinkedBlockingQueue<>();

    /** Those of them that were seen to be done, while others were waited for. */
    private final Set<Long> ready = new LinkedHashSet<>();

    private long submitted;

    PoolResults(ActorPool<H> pool) {
        this.pool = pool;
    }

    /** Makes a call of the first actor that is free, now or later; see {@link ActorPool#submit(Function)}. */
    public void submit(Function<? super H, ObjectRef<R>> call) {
        long number = submitted + 1;
        outstanding.put(number, pool.submit(call, () -> done.add(number)));
        submitted = number;
    }

    /** The same with a value for the call. */
    public <V extends @Nullable Object> void submit(BiFunction<? super H, ? super V, ObjectRef<R>> call, V value) {
        submit(actor -> call.apply(actor, value));
    }

    /** Whether there are results that were not taken, here already or not. */
    public boolean hasNext() {
        return !outstanding.isEmpty();
    }

    /**
     * Waits for the first call that was submitted, of those whose results were not taken, and takes its result.
     *
     * @throws NoSuchElementException when there is none
     * @throws dev.troupe.runtime.CallFailedException and others, as {@link ObjectRef#get()}
     */
    public R next() {
        return take(first(), null);
    }

    /**
     * The same, at most so long.
     *
     * @throws CallTimeoutException when it is not there in time; it stays the next, and its actor busy
     */
    public R next(Duration timeout) {
        return take(first(), timeout);
    }

    private long first() {
        Iterator<Long> numbers = outstanding.keySet().iterator();
        if (!numbers.hasNext()) {
            throw new NoSuchElementException("All results were taken.");
        }
        return numbers.next();
    }

    private R take(long number, @Nullable Duration timeout) {
        long started = System.nanoTime();
        while (!ready.contains(number)) {
            Duration left = timeout == null
                    ? null
                    : Results.notNegative(timeout.minusNanos(System.nanoTime() - started), timeout);
            ready.add(Results.takeFirst(done, left));
        }
        ready.remove(number);
        return remove(number);
    }

    private R remove(long number) {
        return Results.of(Objects.requireNonNull(outstanding.remove(number)));
    }

    /**
     * Waits for any call, and takes the result of the one that was done first.
     *
     * @throws NoSuchElementException when there is none
     * @throws dev.troupe.runtime.CallFailedException and others, as {@link ObjectRef#get()}
     */
    public R nextUnordered() {
        return takeAny(null);
    }

    /**
     * The same, at most so long.
     *
     * @throws CallTimeoutException when none is there in time
     */
    public R nextUnordered(Duration timeout) {
        return takeAny(timeout);
    }

    private R takeAny(@Nullable Duration timeout) {
        long unused = first();
        Iterator<Long> before = ready.iterator();
        if (before.hasNext()) {
            long number = before.next();
            before.remove();
            return remove(number);
        }
        return remove(Results.takeFirst(done, timeout));
    }

    /** How many results were not taken. */
    int outstanding() {
        return outstanding.size();
    }

    /** Keeps calls from being made that were not made yet. */
    void cancel() {
        outstanding.values().forEach(each -> each.cancel(false));
    }
}

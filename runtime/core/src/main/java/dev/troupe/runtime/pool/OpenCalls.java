package dev.troupe.runtime.pool;

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
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Calls whose results are taken one by one, in the order in which the calls were made or in that in which they are done.
 *
 * <p>For one thread at a time.
 *
 * @param <R> what the methods return
 */
final class OpenCalls<R extends @Nullable Object> {
    /** By number, in the order in which they were made. */
    private final Map<Long, CompletableFuture<R>> open = new LinkedHashMap<>();

    /** The numbers of those that are done, in that order. */
    private final BlockingQueue<Long> done = new LinkedBlockingQueue<>();

    /** Those of them that were seen to be done, while others were waited for. */
    private final Set<Long> ready = new LinkedHashSet<>();

    private long made;

    /** Makes a call, which is given what to do when its result is there. */
    void add(Function<Runnable, CompletableFuture<R>> call) {
        long number = made + 1;
        open.put(number, call.apply(() -> done.add(number)));
        made = number;
    }

    /** How many results were not taken. */
    int size() {
        return open.size();
    }

    boolean isEmpty() {
        return open.isEmpty();
    }

    /**
     * Waits for the first call that was made, of those whose results were not taken, and takes its result.
     *
     * @throws NoSuchElementException when there is none
     */
    R next(@Nullable Duration timeout) {
        long number = first();
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

    /**
     * Waits for any call, and takes the result of the one that was done first.
     *
     * @throws NoSuchElementException when there is none
     */
    R nextUnordered(@Nullable Duration timeout) {
        long unused = first();
        Iterator<Long> before = ready.iterator();
        if (before.hasNext()) {
            long number = before.next();
            before.remove();
            return remove(number);
        }
        return remove(Results.takeFirst(done, timeout));
    }

    private long first() {
        Iterator<Long> numbers = open.keySet().iterator();
        if (!numbers.hasNext()) {
            throw new NoSuchElementException("All results were taken.");
        }
        return numbers.next();
    }

    private R remove(long number) {
        return Results.of(Objects.requireNonNull(open.remove(number)));
    }

    /** Keeps calls from being made that were not made yet. */
    void cancel() {
        open.values().forEach(each -> each.cancel(false));
    }
}

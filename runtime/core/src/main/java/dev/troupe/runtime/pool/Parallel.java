package dev.troupe.runtime.pool;

import dev.troupe.runtime.CallFailedException;
import dev.troupe.runtime.CallInterruptedException;
import dev.troupe.runtime.ObjectRef;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes a call for each of several values, many at once: of a task, or of whatever returns a ref.
 *
 * <pre>{@code
 * List<Long> counts = Parallel.over(files).progress("files").map(WordsTasks::count);
 * }</pre>
 *
 * <p>As {@code Pool.map} of Ray's {@code ray.util.multiprocessing}, and as a parallel stream of the JDK, whose threads are
 * processes. No more calls than {@link #inFlight(int)} says are made ahead of the results that were taken.
 *
 * <p>Not for several threads at once; each method returns this object.
 *
 * @param <V> the values
 */
public final class Parallel<V extends @Nullable Object> {
    private static final int IN_FLIGHT = 1_000;

    private final Collection<? extends V> values;
    private Optional<String> label = Optional.empty();
    private int inFlight = IN_FLIGHT;

    private Parallel(Collection<? extends V> values) {
        this.values = values;
    }

    /** For each of these, in their order. */
    public static <V extends @Nullable Object> Parallel<V> over(Collection<? extends V> values) {
        return new Parallel<>(values);
    }

    /** Draws a {@link ProgressBar} with this before it. */
    public Parallel<V> progress(String what) {
        label = Optional.of(what);
        return this;
    }

    /**
     * Sets how many calls there may be whose results were not taken; 1,000 unless set. More than there are workers, so that those have
     * something to do meanwhile; fewer where values or results are large.
     *
     * @throws IllegalArgumentException when it is less than 1
     */
    public Parallel<V> inFlight(int most) {
        if (most < 1) {
            throw new IllegalArgumentException("1 call or more must be in flight, was " + most + ".");
        }
        inFlight = most;
        return this;
    }

    /**
     * Makes the calls, and waits for all results; they are in the order of the values. When one fails, those that were not made
     * yet are not made; those that were go on.
     *
     * @throws CallFailedException when a method threw; the cause is what it threw
     * @throws CallInterruptedException when this thread was interrupted; its flag stays set
     */
    public <R extends @Nullable Object> List<R> map(Function<? super V, ObjectRef<R>> call) {
        // Stream.toList() takes no null for a fact.
        List<R> all = new ArrayList<>();
        try (Stream<R> results = stream(call, true)) {
            results.forEachOrdered(all::add);
        }
        return all;
    }

    /**
     * Makes the calls as results are taken, in the order in which they are done. Closing the stream ends the bar, and keeps
     * calls from being made that were not made yet.
     */
    public <R extends @Nullable Object> Stream<R> mapUnordered(Function<? super V, ObjectRef<R>> call) {
        return stream(call, false);
    }

    private <R extends @Nullable Object> Stream<R> stream(Function<? super V, ObjectRef<R>> call, boolean ordered) {
        OpenCalls<R> calls = new OpenCalls<>();
        Stream<R> results = new CallStream<V, R>(
                        values.stream(),
                        calls,
                        value -> calls.add(then -> make(call, value, then)),
                        () -> inFlight,
                        ordered)
                .stream();
        if (label.isEmpty()) {
            return results;
        }
        ProgressBar bar = ProgressBar.of(label.get(), values.size());
        return results.peek(unused -> bar.advance()).onClose(bar::close);
    }

    private static <V extends @Nullable Object, R extends @Nullable Object> CompletableFuture<R> make(
            Function<? super V, ObjectRef<R>> call, V argument, Runnable then) {
        CompletableFuture<R> result;
        try {
            result = call.apply(argument).toCompletableFuture();
        } catch (RuntimeException
                | Error e) { // An argument that cannot be sent, for example: its result fails with it.
            result = CompletableFuture.failedFuture(e);
        }
        var unused = result.whenComplete((value, failure) -> then.run());
        return result;
    }
}

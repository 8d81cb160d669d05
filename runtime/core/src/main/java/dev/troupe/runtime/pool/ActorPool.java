package dev.troupe.runtime.pool;

import dev.troupe.runtime.ActorDiedException;
import dev.troupe.runtime.ActorHandle;
import dev.troupe.runtime.CallFailedException;
import dev.troupe.runtime.CallInterruptedException;
import dev.troupe.runtime.ObjectRef;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Shares calls out among several actors, each of which runs one of them at a time.
 *
 * <pre>{@code
 * try (ActorPool<WorkerHandle> pool = ActorPool.of(WorkerHandle.remote(), WorkerHandle.remote())) {
 *     List<Integer> doubled = pool.map(WorkerHandle::twice, List.of(1, 2, 3, 4));
 * }
 * }</pre>
 *
 * <p>As {@code ray.util.ActorPool}, and better in this: what waits is started as soon as an actor is free, whether anybody
 * asks for results or not; actors take turns, the one that has been free for longest is next; one that has died leaves
 * the pool, and may be replaced; and one is busy until its call is done, also where nobody waited so long. One that
 * is being restarted gets no calls for a moment.
 *
 * <p>Safe for any thread.
 *
 * @param <H> the actors' handle
 */
public final class ActorPool<H extends ActorHandle<?>> implements AutoCloseable {
    /** One that runs, and one that can be started as soon as that is done. */
    private static final int AHEAD_PER_ACTOR = 2;

    private final Members<H> members;

    private ActorPool(Collection<? extends H> actors, Optional<Supplier<? extends H>> successor) {
        members = new Members<>(successor);
        actors.forEach(members::add);
    }

    /**
     * A pool of these actors.
     *
     * @throws IllegalArgumentException when one is there twice
     */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public static <H extends ActorHandle<?>> ActorPool<H> of(H... actors) {
        return of(Arrays.asList(actors));
    }

    /**
     * A pool of these actors. {@link #close()} closes them, so that those end whose handles came from {@code remote()}.
     *
     * @throws IllegalArgumentException when one is there twice
     */
    public static <H extends ActorHandle<?>> ActorPool<H> of(Collection<? extends H> actors) {
        return new ActorPool<>(actors, Optional.empty());
    }

    /**
     * A pool of new actors, in which those that die are replaced: {@code ActorPool.create(4, WorkerHandle::remote)}.
     *
     * @param creator called for each on the thread of the caller; for one that replaces another, on a thread of Troupe's
     */
    public static <H extends ActorHandle<?>> ActorPool<H> create(int size, Supplier<? extends H> creator) {
        if (size < 1) {
            throw new IllegalArgumentException("A pool must have 1 actor or more, was " + size + ".");
        }
        List<H> actors = new ArrayList<>();
        try {
            for (int i = 0; i < size; i++) {
                actors.add(creator.get());
            }
        } catch (RuntimeException | Error e) {
            RuntimeException failure = Members.closeAll(actors);
            if (failure != null) {
                e.addSuppressed(failure);
            }
            throw e;
        }
        return new ActorPool<>(actors, Optional.of(creator));
    }

    // Calls.

    /**
     * Makes a call of the first actor that is free, now or later.
     *
     * @param call makes it: {@code worker -> worker.twice(1)}; on this thread, or on one of Troupe's
     * @return its result; completes with what {@link ObjectRef#get()} throws. Cancelling it keeps a call from being made that
     *     was not made yet
     * @throws IllegalStateException when the pool has no actors, or was closed
     */
    public <R extends @Nullable Object> CompletableFuture<R> submit(Function<? super H, ObjectRef<R>> call) {
        return submit(call, () -> {});
    }

    /** The same, with what is to be done when the result is there. */
    <R extends @Nullable Object> CompletableFuture<R> submit(Function<? super H, ObjectRef<R>> call, Runnable then) {
        CompletableFuture<R> result = new CompletableFuture<>();
        members.submit(new Submission<>(call, result, then));
        return result;
    }

    /** The same with a value for the call: {@code submit(WorkerHandle::twice, 1)}. */
    public <V extends @Nullable Object, R extends @Nullable Object> CompletableFuture<R> submit(
            BiFunction<? super H, ? super V, ObjectRef<R>> call, V value) {
        return submit(actor -> call.apply(actor, value));
    }

    /**
     * Makes a call for each value, and waits for all results; they are in the order of the values. When one fails, those that
     * were not made yet are not made.
     *
     * @throws CallFailedException when a method threw; the cause is what it threw
     * @throws ActorDiedException when an actor died over a call, or all have
     * @throws CallInterruptedException when this thread was interrupted; its flag stays set
     */
    public <V extends @Nullable Object, R extends @Nullable Object> List<R> map(
            BiFunction<? super H, ? super V, ObjectRef<R>> call, Collection<? extends V> values) {
        try (Stream<R> results = map(call, values.stream())) {
            // Stream.toList() takes no null for a fact.
            List<R> all = new ArrayList<>();
            results.forEachOrdered(all::add);
            return all;
        }
    }

    /**
     * Makes a call for each value as the results are taken, in the order of the values: no more than two for each actor are
     * ahead of that, so that neither values nor results need be held at once. Closing the stream closes that of the
     * values, and keeps calls from being made that were not made yet.
     */
    public <V extends @Nullable Object, R extends @Nullable Object> Stream<R> map(
            BiFunction<? super H, ? super V, ObjectRef<R>> call, Stream<? extends V> values) {
        return stream(call, values, true);
    }

    /** The same in the order in which the calls are done. */
    public <V extends @Nullable Object, R extends @Nullable Object> Stream<R> mapUnordered(
            BiFunction<? super H, ? super V, ObjectRef<R>> call, Stream<? extends V> values) {
        return stream(call, values, false);
    }

    /** The same in the order in which the calls are done. */
    public <V extends @Nullable Object, R extends @Nullable Object> Stream<R> mapUnordered(
            BiFunction<? super H, ? super V, ObjectRef<R>> call, Collection<? extends V> values) {
        return mapUnordered(call, values.stream());
    }

    private <V extends @Nullable Object, R extends @Nullable Object> Stream<R> stream(
            BiFunction<? super H, ? super V, ObjectRef<R>> call, Stream<? extends V> values, boolean ordered) {
        PoolResults<H, R> results = results();
        return new CallStream<V, R>(
                        values,
                        results.calls(),
                        value -> results.submit(call, value),
                        () -> AHEAD_PER_ACTOR * Math.max(1, size()),
                        ordered)
                .stream();
    }

    /** Calls that are submitted one by one, and whose results are taken one by one. */
    public <R extends @Nullable Object> PoolResults<H, R> results() {
        return new PoolResults<>(this);
    }

    // Actors.

    /** How many actors it has. */
    public int size() {
        return members.size();
    }

    /** Whether an actor is free, and no call waits for one. */
    public boolean hasFree() {
        return members.hasFree();
    }

    /** Takes an actor out that is free and that no call waits for; empty if there is none. */
    public Optional<H> popIdle() {
        return members.popIdle();
    }

    /**
     * Puts an actor in.
     *
     * @throws IllegalArgumentException when it is in the pool already
     * @throws IllegalStateException when the pool was closed
     */
    public void push(H actor) {
        members.add(actor);
    }

    /**
     * Waits until all calls that were submitted are done, and closes the actors: those that were created for it end. An
     * interrupt ends the wait and stays set; what waits then is not called any more, and its results are cancelled. Not to be
     * called by what is done in a call, or with its result: it waits for that.
     */
    @Override
    public void close() {
        members.close();
    }
}

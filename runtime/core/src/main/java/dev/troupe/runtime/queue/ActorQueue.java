package dev.troupe.runtime.queue;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A queue that lives in an actor, so that any process that has its handle can put into it and take from it. To have one, extend
 * it for the elements that you have:
 *
 * <pre>{@code
 * @Remote
 * public class Jobs extends ActorQueue<Job> {
 *     public Jobs(int capacity) {
 *         super(capacity);
 *     }
 * }
 * }</pre>
 *
 * <p>{@code JobsHandle} then has its methods: {@code jobs.put(job)}, {@code Job next = jobs.take().get()}. Those that may
 * have to wait return a {@link CompletionStage}, so that their refs wait and the actor does not. Elements come out in the order
 * in which they came in, and go to whoever asked first. One that is on its way to a process that has died is lost. No more than
 * 1,000 may wait at once, as with any actor; who comes then, also to put something in, waits for them.
 *
 * <p>As {@code ray.util.queue.Queue}, whose {@code get} and {@code put} are {@link #take()} and {@link #put}, whose
 * {@code get_nowait} and {@code put_nowait} are {@link #poll()} and {@link #offer}, and whose batches are {@link #drain} and
 * {@link #offerAll}.
 *
 * @param <T> the elements, which must be such that they can travel
 */
public abstract class ActorQueue<T> {
    private final int capacity;
    private final Deque<T> elements = new ArrayDeque<>();

    /** Those who wait for an element: while there are any, there are no elements. One that is done has given up. */
    private final Deque<CompletableFuture<Optional<T>>> takers = new ArrayDeque<>();

    /** Those who wait for room: while there are any, there is none. */
    private final Deque<Putter<T>> putters = new ArrayDeque<>();

    /** An element that waits for room. */
    private record Putter<T>(T element, CompletableFuture<Void> isIn) {}

    /** With room for any number of elements. */
    protected ActorQueue() {
        this(Integer.MAX_VALUE);
    }

    /**
     * With room for so many elements.
     *
     * @throws IllegalArgumentException when it is less than 1
     */
    protected ActorQueue(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("A queue must have room for 1 element or more, was " + capacity + ".");
        }
        this.capacity = capacity;
    }

    // Putting in.

    /** Puts an element in, as soon as there is room for it: the result is there when it is in. */
    public synchronized CompletionStage<Void> put(T element) {
        CompletableFuture<Void> isIn = new CompletableFuture<>();
        if (offer(element)) {
            isIn.complete(null);
        } else {
            putters.add(new Putter<>(element, isIn));
        }
        return isIn;
    }

    /** Puts an element in if there is room for it, and says whether there was. */
    public synchronized boolean offer(T element) {
        if (elements.size() >= capacity) {
            return false;
        }
        enter(element);
        return true;
    }

    /** Puts all these in if there is room for all of them, otherwise none, and says whether there was. */
    public synchronized boolean offerAll(List<T> all) {
        if (all.size() > remainingCapacity()) {
            return false;
        }
        all.forEach(this::enter);
        return true;
    }

    private void enter(T element) {
        for (var next = takers.poll(); next != null; next = takers.poll()) {
            if (next.complete(Optional.of(element))) {
                return;
            }
        }
        elements.add(element);
    }

    // Taking out.

    /** Takes the first element, as soon as there is one. */
    public synchronized CompletionStage<T> take() {
        return firstToCome().thenApply(Optional::orElseThrow);
    }

    /** Takes the first element; empty if there is none. */
    public synchronized Optional<T> poll() {
        return Optional.ofNullable(leave());
    }

    /** Takes the first element, as soon as there is one; empty if there is none within this time. */
    public synchronized CompletionStage<Optional<T>> poll(Duration timeout) {
        takers.removeIf(CompletableFuture::isDone); // Whoever asks again and again leaves no trace.
        return firstToCome()
                .completeOnTimeout(Optional.empty(), Math.max(0, timeout.toMillis()), TimeUnit.MILLISECONDS);
    }

    private CompletableFuture<Optional<T>> firstToCome() {
        CompletableFuture<Optional<T>> taken = new CompletableFuture<>();
        T first = leave();
        if (first != null) {
            taken.complete(Optional.of(first));
        } else {
            takers.add(taken);
        }
        return taken;
    }

    /** Takes as many of the first elements as there are, but no more than so many. */
    public synchronized List<T> drain(int most) {
        List<T> drained = new ArrayList<>();
        for (T each = most > 0 ? leave() : null; each != null; each = drained.size() < most ? leave() : null) {
            drained.add(each);
        }
        return drained;
    }

    /** Null where there is none. Whoever has waited longest for room has some then. */
    private @Nullable T leave() {
        T first = elements.poll();
        if (first != null) {
            Putter<T> next = putters.poll();
            if (next != null) {
                elements.add(next.element());
                next.isIn().complete(null);
            }
        }
        return first;
    }

    // Looking.

    /** How many elements there are, without those that wait for room. */
    public synchronized int size() {
        return elements.size();
    }

    /** How many more there is room for. */
    public synchronized int remainingCapacity() {
        return capacity - elements.size();
    }
}

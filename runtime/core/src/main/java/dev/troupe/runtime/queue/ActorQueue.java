package dev.troupe.runtime.queue;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
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
 * in which they came in, and go to whoever asked first. Who is cancelled takes nothing, and puts nothing in. An element that is
 * on its way to a process that has died is lost. No more than 1,000 may wait at once, as with any actor; who comes then, also to put
 * something in, waits for them. Closing the actor waits for those who wait, unless it is {@link #shutdown()} before.
 *
 * <p>As {@code ray.util.queue.Queue}, whose {@code get} and {@code put} are {@link #take()} and {@link #put}, whose
 * {@code get_nowait} and {@code put_nowait} are {@link #poll()} and {@link #offer(Object)}, and whose batches are {@link #drain} and
 * {@link #offerAll}.
 *
 * @param <T> the elements, which must be such that they can travel
 */
public abstract class ActorQueue<T> {
    /** For ever, and no number that overflows. */
    private static final long MOST_SECONDS = TimeUnit.DAYS.toSeconds(365_000);

    private final int capacity;
    private final Deque<T> elements = new ArrayDeque<>();

    /** Those who wait for an element: while there are any, there are no elements. */
    private final Deque<Taker<T>> takers = new ArrayDeque<>();

    /** Those who wait for room: while there are any, there is none. */
    private final Deque<Putter<T>> putters = new ArrayDeque<>();

    private boolean isShutDown;

    /**
     * Somebody who waits for an element.
     *
     * @param asked is done when he has one, or has given up
     * @param give gives him one; says whether he has not given up
     */
    private record Taker<T>(CompletableFuture<?> asked, Predicate<T> give) {}

    /** Likewise an element that waits for room. */
    private record Putter<T>(T element, CompletableFuture<?> asked, BooleanSupplier enter) {}

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

    /**
     * Puts an element in, as soon as there is room for it: the result is there when it is in.
     *
     * @return fails with an {@link IllegalStateException} where the queue is shut down
     */
    public synchronized CompletionStage<Void> put(T element) {
        CompletableFuture<Void> isIn = new CompletableFuture<>();
        putWhenThereIsRoom(new Putter<>(element, isIn, () -> isIn.complete(null)));
        return isIn;
    }

    /** The same, if there is room within this time, and says whether there was. */
    public synchronized CompletionStage<Boolean> offer(T element, Duration timeout) {
        long millis = millis(timeout);
        putters.removeIf(each -> each.asked().isDone()); // Whoever tries again and again leaves no trace.
        CompletableFuture<Boolean> isIn = new CompletableFuture<>();
        putWhenThereIsRoom(new Putter<>(element, isIn, () -> isIn.complete(true)));
        return isIn.completeOnTimeout(false, millis, TimeUnit.MILLISECONDS);
    }

    private void putWhenThereIsRoom(Putter<T> putter) {
        check(putter.element());
        if (isShutDown) {
            putter.asked().completeExceptionally(shutDown());
        } else if (elements.size() >= capacity) {
            putters.add(putter);
        } else if (putter.enter().getAsBoolean()) {
            enter(putter.element());
        }
    }

    /** Puts an element in if there is room for it, and says whether there was. */
    public synchronized boolean offer(T element) {
        check(element);
        check();
        if (elements.size() >= capacity) {
            return false;
        }
        enter(element);
        return true;
    }

    /** Puts all these in if there is room for all of them, otherwise none, and says whether there was. */
    public synchronized boolean offerAll(List<T> all) {
        all.forEach(ActorQueue::check);
        check();
        if (all.size() > remainingCapacity()) {
            return false;
        }
        all.forEach(this::enter);
        return true;
    }

    private void enter(T element) {
        for (var next = takers.poll(); next != null; next = takers.poll()) {
            if (next.give().test(element)) {
                return;
            }
        }
        elements.add(element);
    }

    // Taking out.

    /**
     * Takes the first element, as soon as there is one.
     *
     * @return fails with an {@link IllegalStateException} where there is none, and the queue is shut down
     */
    public synchronized CompletionStage<T> take() {
        CompletableFuture<T> taken = new CompletableFuture<>();
        takeWhenThereIsOne(new Taker<>(taken, taken::complete));
        return taken;
    }

    /** Takes the first element; empty if there is none. */
    public synchronized Optional<T> poll() {
        return Optional.ofNullable(leave());
    }

    /** Takes the first element, as soon as there is one; empty if there is none within this time. */
    public synchronized CompletionStage<Optional<T>> poll(Duration timeout) {
        long millis = millis(timeout);
        takers.removeIf(each -> each.asked().isDone()); // Whoever asks again and again leaves no trace.
        CompletableFuture<Optional<T>> taken = new CompletableFuture<>();
        takeWhenThereIsOne(new Taker<>(taken, element -> taken.complete(Optional.of(element))));
        return taken.completeOnTimeout(Optional.empty(), millis, TimeUnit.MILLISECONDS);
    }

    private void takeWhenThereIsOne(Taker<T> taker) {
        T first = leave();
        if (first != null) {
            boolean unused = taker.give().test(first); // Nobody knows of it who could have given up.
        } else if (isShutDown) {
            taker.asked().completeExceptionally(shutDown());
        } else {
            takers.add(taker);
        }
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
            for (var next = putters.poll(); next != null; next = putters.poll()) {
                if (next.enter().getAsBoolean()) {
                    elements.add(next.element());
                    break;
                }
            }
        }
        return first;
    }

    // The end.

    /**
     * Nothing is put in any more, and whoever waits, or comes and would have to, fails with an {@link IllegalStateException}. The
     * elements that there are may still be taken.
     */
    public synchronized void shutdown() {
        isShutDown = true;
        takers.forEach(each -> each.asked().completeExceptionally(shutDown()));
        putters.forEach(each -> each.asked().completeExceptionally(shutDown()));
        takers.clear();
        putters.clear();
    }

    private static long millis(Duration timeout) {
        return timeout.isNegative() ? 0 : Math.min(timeout.toSeconds(), MOST_SECONDS) * 1000 + timeout.toMillisPart();
    }

    private static void check(Object element) {
        Objects.requireNonNull(element, "null is no element of a queue.");
    }

    private void check() {
        if (isShutDown) {
            throw shutDown();
        }
    }

    private static IllegalStateException shutDown() {
        return new IllegalStateException("The queue was shut down.");
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

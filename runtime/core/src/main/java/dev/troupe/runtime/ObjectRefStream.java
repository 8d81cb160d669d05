package dev.troupe.runtime;

import java.time.Duration;
import java.util.Iterator;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.Flow;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * The results of a call that gives back many, one after the other: of a method or a task that returns a {@code Stream}, an
 * {@code Iterator} or a {@code Flow.Publisher}.
 *
 * <p>The method runs at once, like any other. What it returns is asked for its results from then on, two of them ahead of
 * whoever takes them, and up to 256 where those come fast and are small. So results arrive while others are still computed, and
 * no more are computed where nobody takes them. A {@code Stream} or an {@code Iterator} is asked on the actor's thread, between
 * its other calls: return one that does not change under those, such as {@code List.copyOf(lines).stream()}. An actor that runs
 * several calls at once has a thread more for each. A {@code Publisher} holds no thread.
 *
 * <p>What it fails with is thrown in place of a result, after those before it, and ends the stream. So does the end of the
 * actor, also by {@code close()}. When the actor is restarted, what was not taken is lost.
 *
 * <p>A stream that is not read to its end is to be closed: it keeps its actor, and the worker of its task. One that nobody
 * can reach closes itself, when a garbage collection finds out. Closing interrupts the thread that computes a result, and closes
 * the {@code Stream}, and an {@code Iterator} that is {@link AutoCloseable}, and cancels the {@code Subscription}.
 *
 * <p>For one thread at a time; {@link #close()} is for any. Ray's {@code ObjectRefGenerator} is like this, but gives refs, and
 * computes without a bound unless told otherwise.
 *
 * @param <T> what each result is
 */
public interface ObjectRefStream<T extends @Nullable Object> extends Iterable<T>, AutoCloseable {
    /**
     * Takes the results that have not been taken yet.
     *
     * <p>Its methods wait for the next one, and throw what {@link ObjectRef#get()} throws; on an interrupt
     * {@link CallInterruptedException}, after which one may go on. All iterators of a stream share what is left.
     */
    @Override
    Iterator<T> iterator();

    /**
     * The same, and waits at most so long for each: then its methods throw {@link CallTimeoutException}, and one may
     * go on.
     */
    Iterator<T> iterator(Duration timeout);

    /** The same as a {@link Stream}, which closes this when it is closed. */
    default Stream<T> stream() {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(iterator(), Spliterator.ORDERED), false)
                .onClose(this::close);
    }

    /**
     * Hands the results that have not been taken yet on to a subscriber, as they come and as many as it asks for, and holds no
     * thread while there are none. Its methods are called on threads of Troupe's, one after the other; what a result fails with
     * is given to {@code onError}, as {@link ObjectRef#get()} would throw it. Cancelling the subscription closes this.
     *
     * <p>For one subscriber; another one gets an {@link IllegalStateException}. A result that is null ends it with a
     * {@link NullPointerException}, as {@link java.util.concurrent.Flow.Subscriber#onNext} allows none.
     */
    Flow.Publisher<T> publisher();

    /** Takes no more results: its iterators have none from now on, and no more are computed. Waits for nothing. */
    @Override
    void close();
}

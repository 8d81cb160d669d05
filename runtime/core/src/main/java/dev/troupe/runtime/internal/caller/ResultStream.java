package dev.troupe.runtime.internal.caller;

import dev.troupe.runtime.ObjectRefStream;
import dev.troupe.runtime.internal.wire.StreamStep;
import dev.troupe.runtime.spi.Codec;
import java.time.Duration;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** The results of a call that gives back many, for whoever takes them. */
final class ResultStream<T extends @Nullable Object> implements ObjectRefStream<T> {
    private final Pulls<T> pulls;

    /** The next result, if that was looked for and not taken yet. */
    private volatile @Nullable StreamStep<T> next;

    private ResultStream(Pulls<T> pulls) {
        this.pulls = pulls;
    }

    /**
     * Of a call that was sent.
     *
     * @param kept keeps its actor until nobody takes results any more
     */
    static <T extends @Nullable Object> ResultStream<T> of(
            Call<Long> call, Opening opening, Codec<T> codec, @Nullable RemoteActor kept) {
        Pulls<T> pulls = new Pulls<>(call, opening, codec, kept);
        ResultStream<T> stream = new ResultStream<>(pulls);
        pulls.startWhenOpen(stream);
        return stream;
    }

    @Override
    public Iterator<T> iterator() {
        return new Results(null);
    }

    @Override
    public Iterator<T> iterator(Duration timeout) {
        if (timeout.isNegative()) {
            throw new IllegalArgumentException("A timeout must be 0 or more, was " + timeout + ".");
        }
        return new Results(timeout);
    }

    @Override
    public Flow.Publisher<T> publisher() {
        return new ResultPublisher<>(this);
    }

    /** Whether the next result can be taken without a wait; if not, has something done when it can. */
    boolean isReadyOr(Runnable whenReady) {
        return next != null || pulls.isReadyOr(whenReady);
    }

    /** Runs something on a thread where code of the user may run. */
    void execute(Runnable task) {
        pulls.execute(task);
    }

    @Override
    public void close() {
        next = null;
        pulls.close();
    }

    @Override
    public String toString() {
        return "results of " + pulls;
    }

    /** Takes them. Keeps the stream, which is closed when nobody can reach it. */
    private final class Results implements Iterator<T> {
        private final @Nullable Duration timeout;

        private Results(@Nullable Duration timeout) {
            this.timeout = timeout;
        }

        @Override
        public boolean hasNext() {
            return look() != null;
        }

        private @Nullable StreamStep<T> look() {
            StreamStep<T> known = next;
            if (known == null) {
                known = pulls.next(timeout);
                next = known;
            }
            return known;
        }

        @Override
        @SuppressWarnings("NullAway") // Null is a result like any other.
        public T next() {
            StreamStep<T> step = look();
            if (step == null) {
                throw new NoSuchElementException("There are no more results of " + pulls + ".");
            }
            next = null;
            return step.value();
        }
    }
}

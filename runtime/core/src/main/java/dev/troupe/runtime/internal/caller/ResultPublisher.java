package dev.troupe.runtime.internal.caller;

import java.util.Iterator;
import java.util.Objects;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Hands the results of a stream on to a subscriber, as they come and as many as it asks for; holds no thread meanwhile. */
final class ResultPublisher<T extends @Nullable Object> implements Flow.Publisher<T> {
    private final ResultStream<T> stream;
    private final AtomicBoolean isTaken = new AtomicBoolean();

    ResultPublisher(ResultStream<T> stream) {
        this.stream = stream;
    }

    @Override
    public void subscribe(Flow.Subscriber<? super T> subscriber) {
        Objects.requireNonNull(subscriber, "subscriber");
        if (isTaken.compareAndSet(false, true)) {
            Turns turns = new Turns(subscriber);
            try {
                subscriber.onSubscribe(turns);
            } catch (RuntimeException | Error e) {
                turns.cancel();
                throw e;
            }
            stream.execute(turns::run);
        } else {
            subscriber.onSubscribe(new Nothing());
            subscriber.onError(new IllegalStateException("The " + stream + " have a subscriber already."
                    + "\n    Fix: make the call again for another one, or share the first one's results."));
        }
    }

    /** Whoever calls it finds a turn under way, which goes on for it, or begins one on a thread where the user's code may run. */
    private final class Turns implements Flow.Subscription {
        private final Flow.Subscriber<? super T> subscriber;
        private final Iterator<T> results = stream.iterator();
        private final AtomicLong wanted = new AtomicLong();

        /** The first turn begins when the subscriber has its subscription. */
        private final AtomicInteger calls = new AtomicInteger(1);

        private volatile boolean isOver;
        private volatile @Nullable Throwable mistake;

        /** A turn begins when the next result is there. */
        private volatile boolean isExpected;

        private Turns(Flow.Subscriber<? super T> subscriber) {
            this.subscriber = subscriber;
        }

        @Override
        public void request(long more) {
            if (more <= 0) {
                mistake = new IllegalArgumentException("request(" + more + "): it must be 1 or more.");
            } else {
                wanted.accumulateAndGet(
                        more, (one, other) -> one > Long.MAX_VALUE - other ? Long.MAX_VALUE : one + other);
            }
            next();
        }

        @Override
        public void cancel() {
            isOver = true;
            stream.close();
        }

        private void next() {
            if (calls.getAndIncrement() == 0) {
                stream.execute(this::run);
            }
        }

        private void run() {
            int seen = calls.get();
            do {
                handOn();
                seen = calls.addAndGet(-seen);
            } while (seen != 0);
        }

        private void expected() {
            isExpected = false;
            next();
        }

        private void handOn() {
            try {
                while (!isOver) {
                    Throwable wrong = mistake;
                    if (wrong != null) {
                        fail(wrong);
                    } else if (isExpected || !isThere()) {
                        return;
                    } else if (!results.hasNext()) {
                        if (!isOver) { // Else it has no more because it was cancelled meanwhile.
                            isOver = true;
                            subscriber.onComplete();
                        }
                    } else if (wanted.get() == 0) {
                        return;
                    } else {
                        wanted.updateAndGet(each -> each == Long.MAX_VALUE ? each : each - 1);
                        subscriber.onNext(Objects.requireNonNull(
                                results.next(), "A result is null, which no subscriber can be given; iterator() can."));
                    }
                }
            } catch (Throwable e) { // What the stream fails with; or the subscriber, which must not.
                fail(e);
            }
        }

        private boolean isThere() {
            isExpected = true; // Before it is said so.
            boolean isThere = stream.isReadyOr(this::expected);
            if (isThere) {
                isExpected = false;
            }
            return isThere;
        }

        private void fail(Throwable reason) {
            if (!isOver) {
                cancel();
                subscriber.onError(reason);
            }
        }
    }

    /** Of a subscriber that gets nothing. */
    private static final class Nothing implements Flow.Subscription {
        @Override
        public void request(long more) {
            // There is nothing.
        }

        @Override
        public void cancel() {
            // Nothing was begun.
        }
    }
}

package dev.troupe.runtime.internal.worker;

import dev.troupe.runtime.internal.wire.StreamStep;
import dev.troupe.runtime.spi.Codec;
import java.util.ArrayDeque;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/**
 * Results that are published, on whatever thread: each call for the next one requests one. The publisher is trusted to keep to
 * that as little as its signals are to come one at a time.
 */
final class PublishedStream<T extends @Nullable Object> extends OpenStream<T> implements Flow.Subscriber<T> {
    private final Runnable over;
    private final Executor executor;
    private final AskedResults<T> asked = new AskedResults<>();

    // Under the lock.

    /** What came without having been requested. */
    private final Queue<StreamStep<T>> early = new ArrayDeque<>();

    private Flow.@Nullable Subscription subscription;
    private @Nullable Throwable failure;

    /** How many were asked for that the publisher has not been told of. */
    private long requested;

    private boolean isTelling;
    private boolean isCancelled;
    private boolean isComplete;
    private boolean isClosed;

    PublishedStream(int caller, Codec<T> results, Runnable over, Executor executor) {
        super(caller, results);
        this.over = over;
        this.executor = executor;
    }

    @Override
    CompletableFuture<StreamStep<T>> next() {
        CompletableFuture<StreamStep<T>> next;
        synchronized (this) {
            StreamStep<T> there = early.poll();
            if (there != null) {
                return CompletableFuture.completedFuture(there);
            }
            Throwable thrown = failure;
            if (thrown != null) {
                failure = null; // It is told once, and ends the stream.
                over.run();
                return CompletableFuture.failedFuture(thrown);
            }
            if (isComplete) {
                over.run();
            }
            next = asked.ask(); // Before anybody else can come with a result.
            requested++;
        }
        tell();
        return next;
    }

    /** Tells the publisher what is new, on a thread where it may take its time; one after the other, as the rules have it. */
    private void tell() {
        synchronized (this) {
            if (isTelling || !hasNews()) {
                return;
            }
            isTelling = true;
        }
        try {
            executor.execute(this::tellAll);
        } catch (RuntimeException | Error e) {
            onError(e);
        }
    }

    /** Under the lock. */
    private boolean hasNews() {
        return subscription != null && !isCancelled && (isClosed || (requested > 0 && !isComplete));
    }

    private void tellAll() {
        while (true) {
            Flow.Subscription to;
            long more;
            synchronized (this) {
                to = subscription;
                if (to == null || !hasNews()) {
                    isTelling = false;
                    return;
                }
                more = isClosed ? 0 : requested;
                requested = 0;
                isCancelled = isClosed;
            }
            try {
                if (more == 0) {
                    to.cancel();
                } else {
                    to.request(more);
                }
            } catch (RuntimeException | Error e) { // Which a subscription must not throw; who waits is to hear of it.
                onError(e);
            }
        }
    }

    @Override
    public void onSubscribe(Flow.Subscription to) {
        boolean isSecond;
        synchronized (this) {
            isSecond = subscription != null;
            if (!isSecond) {
                subscription = to;
            }
        }
        if (isSecond) {
            to.cancel();
        } else {
            tell();
        }
    }

    @Override
    public void onNext(T item) {
        StreamStep<T> step = StreamStep.result(Objects.requireNonNull(item, "item"));
        CompletableFuture<StreamStep<T>> next;
        synchronized (this) {
            next = asked.poll();
            if (next == null && !isClosed && !isComplete) {
                early.add(step);
            }
        }
        if (next != null) {
            next.complete(step);
        }
    }

    @Override
    public void onError(Throwable thrown) {
        Objects.requireNonNull(thrown, "thrown");
        CompletableFuture<StreamStep<T>> next;
        synchronized (this) {
            if (isComplete) {
                return;
            }
            isComplete = true;
            next = asked.poll();
            if (next == null) {
                failure = thrown;
            }
        }
        if (next != null) {
            over.run();
            next.completeExceptionally(thrown);
        }
        boolean unused = asked.end(StreamStep.end());
    }

    @Override
    public void onComplete() {
        synchronized (this) {
            isComplete = true;
        }
        if (asked.end(StreamStep.end())) {
            over.run(); // Otherwise who asks next is to find this here, and to be told.
        }
    }

    @Override
    void close() {
        synchronized (this) {
            isClosed = true;
            early.clear();
            failure = null;
        }
        boolean unused = asked.end(StreamStep.gone());
        tell();
    }
}

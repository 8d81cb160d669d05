package dev.troupe.runtime.internal.worker;

import dev.troupe.runtime.internal.wire.StreamStep;
import dev.troupe.runtime.spi.Codec;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Iterator;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Results of an iterator, of an actor that runs several calls at once: a thread of its own computes them, beside the calls. It
 * is started when the first is asked for.
 */
final class AsideStream<T extends @Nullable Object> extends OpenStream<T> {
    private static final Logger LOG = System.getLogger("dev.troupe");

    private final Iterator<? extends T> iterator;
    private final AutoCloseable source;
    private final Runnable over;
    private final Consumer<AsideStream<?>> threads;
    private final AskedResults<T> asked = new AskedResults<>();

    // Under the lock.
    private boolean isStarted;
    private @Nullable Thread thread;

    AsideStream(
            int caller,
            Codec<T> results,
            Iterator<? extends T> iterator,
            AutoCloseable source,
            Runnable over,
            Consumer<AsideStream<?>> threads) {
        super(caller, results);
        this.iterator = iterator;
        this.source = source;
        this.over = over;
        this.threads = threads;
    }

    @Override
    CompletableFuture<StreamStep<T>> next() {
        CompletableFuture<StreamStep<T>> next = asked.ask();
        boolean isFirst;
        synchronized (this) {
            isFirst = !isStarted;
            isStarted = true;
        }
        if (isFirst) {
            start();
        }
        return next;
    }

    private void start() {
        try {
            threads.accept(this);
        } catch (RuntimeException | Error e) { // No thread is left for it.
            CompletableFuture<StreamStep<T>> first = asked.poll();
            if (first != null) {
                first.completeExceptionally(e);
            }
            over.run();
            boolean unused = asked.end(StreamStep.end());
            closeSource();
        }
    }

    /** On the thread for that: computes what is asked for until there is no more, or nobody asks any more. */
    void compute(CrewMember me) {
        if (!begin()) {
            closeSource();
            return;
        }
        try {
            CompletableFuture<StreamStep<T>> next;
            while ((next = takeNext(me)) != null && me.takeCpu()) {
                try {
                    if (!computeNext(next)) {
                        return;
                    }
                } finally {
                    me.giveBackCpu();
                    me.correlation().end(false);
                }
            }
        } finally {
            over.run();
            boolean unused = asked.end(StreamStep.gone()); // Unless it has ended before.
            end();
            closeSource();
        }
    }

    private @Nullable CompletableFuture<StreamStep<T>> takeNext(CrewMember me) {
        CompletableFuture<StreamStep<T>> next = asked.poll();
        if (next == null) {
            me.leaveCpu();
            next = asked.take();
        }
        return next;
    }

    /** Says whether there may be more. */
    private boolean computeNext(CompletableFuture<StreamStep<T>> next) {
        StreamStep<T> step;
        try {
            step = iterator.hasNext() ? StreamStep.result(iterator.next()) : StreamStep.end();
        } catch (Throwable e) { // The user's; it is what this ends with.
            next.completeExceptionally(e);
            boolean unused = asked.end(StreamStep.end());
            return false;
        }
        if (!asked.isOver()) {
            boolean unused = Thread.interrupted(); // What the user's code left behind is not for the next one.
        }
        next.complete(step);
        if (step.kind() == StreamStep.Kind.END) {
            boolean unused = asked.end(step);
            return false;
        }
        return true;
    }

    private synchronized boolean begin() {
        if (asked.isOver()) {
            return false;
        }
        thread = Thread.currentThread();
        return true;
    }

    private synchronized void end() {
        thread = null;
        boolean unused = Thread.interrupted();
    }

    private void closeSource() {
        try {
            source.close();
        } catch (Throwable e) { // The user's; all results have been told.
            LOG.log(Level.WARNING, "What gives back many results threw when it was closed", e);
        }
    }

    @Override
    void close() {
        boolean unused = asked.end(StreamStep.gone());
        boolean hasThread;
        synchronized (this) {
            Thread computing = thread;
            hasThread = isStarted;
            isStarted = true;
            if (computing != null) {
                computing.interrupt();
            }
        }
        if (!hasThread) {
            closeSource();
        }
    }
}

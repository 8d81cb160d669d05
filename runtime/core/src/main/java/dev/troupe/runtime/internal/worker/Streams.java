package dev.troupe.runtime.internal.worker;

import dev.troupe.runtime.internal.wire.StreamNumber;
import dev.troupe.runtime.internal.wire.StreamStep;
import dev.troupe.runtime.spi.Codec;
import dev.troupe.runtime.spi.Codecs;
import dev.troupe.runtime.spi.WireInput;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The calls of one actor that give back many results, as long as there are more and somebody asks for them.
 *
 * <p>Each result is an answer to a call of its own, so it travels, fails, is waited for and cancelled like any other; and how
 * far a method runs ahead is what its caller has asked for. Safe for any thread.
 */
final class Streams {
    private static final Logger LOG = System.getLogger("dev.troupe");

    private final StreamNumber numbers = new StreamNumber();

    private final Map<Long, OpenStream<?>> open = new ConcurrentHashMap<>();
    private final @Nullable Consumer<AsideStream<?>> threads;
    private final Executor publishers;

    /** The processes that are gone, which ask for nothing any more. */
    private final Set<Integer> gone = ConcurrentHashMap.newKeySet();

    private volatile boolean isOver;

    private Streams(@Nullable Consumer<AsideStream<?>> threads, Executor publishers) {
        this.threads = threads;
        this.publishers = publishers;
    }

    /** Of an actor that runs one call at a time: the thread that asks for a result computes it. */
    static Streams ofOneThread() {
        return new Streams(null, Runnable::run);
    }

    /**
     * Of an actor that runs several calls at once.
     *
     * @param threads starts a thread for each stream that is iterated
     * @param publishers tells publishers that more is asked for
     */
    static Streams withThreads(Consumer<AsideStream<?>> threads, Executor publishers) {
        return new Streams(threads, publishers);
    }

    /** Whether somebody may ask for results. */
    boolean areOpen() {
        return !open.isEmpty();
    }

    /** Opens one for a process; returns its number. */
    <T extends @Nullable Object> long open(
            int caller, Codec<T> codec, Iterator<? extends T> results, AutoCloseable source) {
        long number = numbers.next(threads != null);
        Runnable over = () -> open.remove(number);
        add(
                number,
                threads == null
                        ? new IteratedStream<T>(caller, codec, results, source, over)
                        : new AsideStream<T>(caller, codec, results, source, over, threads));
        return number;
    }

    private void add(long number, OpenStream<?> stream) {
        open.put(number, stream);
        if (isOver || gone.contains(stream.caller())) { // The method took longer than that.
            close(open.remove(number));
        }
    }

    /** The same where the results are published. */
    <T extends @Nullable Object> long open(int caller, Codec<T> codec, Flow.Publisher<? extends T> results) {
        long number = numbers.next(true);
        PublishedStream<T> stream = new PublishedStream<>(caller, codec, () -> open.remove(number), publishers);
        results.subscribe(stream);
        add(number, stream);
        return number;
    }

    /** Answers what a thread was asked, in a call that it runs. */
    void next(WireInput in, CallReply out) throws Throwable {
        OpenStream<?> stream = asked(in);
        if (stream == null) {
            out.writeByte(StreamStep.Kind.GONE.code());
        } else {
            stream.next(out);
        }
    }

    /** The same in a call that no thread runs. */
    void next(WireInput in, PromisedReplies promised, PromisedReplies.Address to) {
        OpenStream<?> stream = asked(in);
        if (stream == null) {
            new Gone(to.caller()).next(promised, to);
        } else {
            stream.next(promised, to);
        }
    }

    /** Null if it is gone, or was to be closed. */
    private @Nullable OpenStream<?> asked(WireInput in) {
        long number = in.readLong();
        boolean closes = in.readBoolean();
        if (closes) {
            close(open.remove(number));
        }
        return open.get(number);
    }

    private static void close(@Nullable OpenStream<?> stream) {
        if (stream != null) {
            try {
                stream.close();
            } catch (Throwable e) { // The user's; nobody asks for it.
                LOG.log(Level.WARNING, "What gives back many results threw when it was closed", e);
            }
        }
    }

    /** A process is gone. */
    void forget(int caller) {
        gone.add(caller);
        open.forEach((number, stream) -> {
            if (stream.caller() == caller) {
                close(open.remove(number));
            }
        });
    }

    /** The actor ends. */
    void closeAll() {
        isOver = true;
        open.keySet().forEach(number -> close(open.remove(number)));
    }

    /** What asks for a stream that is not there is answered by this. */
    private static final class Gone extends OpenStream<@Nullable Void> {
        Gone(int caller) {
            super(caller, Codecs.VOID);
        }

        @Override
        CompletableFuture<StreamStep<@Nullable Void>> next() {
            return CompletableFuture.completedFuture(StreamStep.gone());
        }

        @Override
        void close() {}
    }
}

package dev.troupe.runtime.internal.worker;

import dev.troupe.runtime.internal.wire.StreamStep;
import dev.troupe.runtime.spi.Codec;
import java.util.Iterator;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Results of an iterator, of an actor that runs one call at a time: whoever asks for one computes it, so that it is read and
 * changed between the calls of the actor alone.
 */
final class IteratedStream<T extends @Nullable Object> extends OpenStream<T> {
    private final Iterator<? extends T> iterator;
    private final AutoCloseable source;
    private final Runnable over;

    IteratedStream(int caller, Codec<T> results, Iterator<? extends T> iterator, AutoCloseable source, Runnable over) {
        super(caller, results);
        this.iterator = iterator;
        this.source = source;
        this.over = over;
    }

    @Override
    void next(CallReply out) throws Throwable {
        long began = System.nanoTime();
        try {
            if (iterator.hasNext()) {
                T next = iterator.next();
                out.writeByte(StreamStep.Kind.RESULT.code());
                results().write(out, next);
                out.writeInt((int) TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - began));
                return;
            }
        } catch (Throwable e) { // The user's; it is what this ends with.
            over.run();
            try {
                source.close();
            } catch (Throwable closing) {
                e.addSuppressed(closing);
            }
            throw e;
        }
        over.run();
        source.close();
        out.writeByte(StreamStep.Kind.END.code());
    }

    @Override
    CompletionStage<StreamStep<T>> next() {
        throw new IllegalStateException("Nobody but the actor's thread computes this.");
    }

    @Override
    void close() {
        try {
            source.close();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) { // An AutoCloseable's.
            throw new IllegalStateException(e);
        }
    }
}

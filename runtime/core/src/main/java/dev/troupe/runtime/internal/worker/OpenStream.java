package dev.troupe.runtime.internal.worker;

import dev.troupe.runtime.internal.wire.StreamStep;
import dev.troupe.runtime.internal.wire.StreamStepCodec;
import dev.troupe.runtime.spi.Codec;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * The results of one call that come one after the other, each when it is asked for.
 *
 * @param <T> what each result is
 */
abstract class OpenStream<T extends @Nullable Object> {
    private final int caller;
    private final Codec<T> results;
    private final Codec<StreamStep<T>> steps;

    /** For the process of this number. */
    OpenStream(int caller, Codec<T> results) {
        this.caller = caller;
        this.results = results;
        steps = new StreamStepCodec<>(results, true);
    }

    int caller() {
        return caller;
    }

    Codec<T> results() {
        return results;
    }

    /** Answers the call that a thread runs with the next result, now or when it is there. */
    void next(CallReply out) throws Throwable {
        out.promise(steps, next());
    }

    /** The same for a call that no thread runs. */
    void next(PromisedReplies promised, PromisedReplies.Address to) {
        promised.add(to, steps, next());
    }

    /** The next result: they come in the order in which this is called, by one thread at a time. */
    abstract CompletionStage<StreamStep<T>> next();

    /** Nobody asks any more: who still waits hears that the stream is gone. May run code of the user. Any thread may call this. */
    abstract void close();
}

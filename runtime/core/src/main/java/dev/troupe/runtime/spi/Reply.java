package dev.troupe.runtime.spi;

import java.util.Iterator;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The result of a call on its way back: written at once, or promised. For the thread that runs the call. */
public abstract class Reply extends WireOutput {
    /** Starts with room for as many bytes. */
    protected Reply(int capacity) {
        super(capacity);
    }

    /** Answers the call with the stage's result, once it is there; the thread goes on meanwhile. */
    public abstract <T extends @Nullable Object> void later(Codec<T> codec, CompletionStage<? extends T> stage);

    /** Answers the call with many results, each as soon as the stream has it. */
    public final <T extends @Nullable Object> void stream(Codec<T> codec, Stream<? extends T> results) {
        stream(codec, results.iterator());
    }

    /** Answers the call with many results, each as soon as the iterator has it. */
    public abstract <T extends @Nullable Object> void stream(Codec<T> codec, Iterator<? extends T> results);

    /** Answers the call with many results, each as soon as it is published. */
    public abstract <T extends @Nullable Object> void stream(Codec<T> codec, Flow.Publisher<? extends T> results);
}

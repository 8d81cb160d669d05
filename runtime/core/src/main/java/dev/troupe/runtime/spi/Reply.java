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

    /** Answers the call with many results, each when it is asked for, and closes the stream after them. */
    public final <T extends @Nullable Object> void stream(Codec<T> codec, Stream<? extends T> results) {
        stream(codec, notNull(results, "a Stream").iterator(), results);
    }

    /** The same, and closes the iterator after them where it is {@link AutoCloseable}. */
    public final <T extends @Nullable Object> void stream(Codec<T> codec, Iterator<? extends T> results) {
        stream(
                codec,
                notNull(results, "an Iterator"),
                results instanceof AutoCloseable closeable ? closeable : () -> {});
    }

    /** Answers the call with many results, each when it is asked for and is published. */
    public final <T extends @Nullable Object> void stream(Codec<T> codec, Flow.Publisher<? extends T> results) {
        publish(codec, notNull(results, "a Flow.Publisher"));
    }

    private static <R> R notNull(@Nullable R results, String what) {
        if (results == null) {
            throw new NullPointerException("The method returned null in place of " + what + ".");
        }
        return results;
    }

    /** Answers the call with what an iterator has; closes something after that, or when nobody asks any more. */
    protected abstract <T extends @Nullable Object> void stream(
            Codec<T> codec, Iterator<? extends T> results, AutoCloseable source);

    /** Answers the call with what is published. */
    protected abstract <T extends @Nullable Object> void publish(Codec<T> codec, Flow.Publisher<? extends T> results);
}

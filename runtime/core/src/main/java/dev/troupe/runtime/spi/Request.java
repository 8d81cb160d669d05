package dev.troupe.runtime.spi;

import dev.troupe.runtime.ObjectRef;
import dev.troupe.runtime.ObjectRefStream;
import org.jspecify.annotations.Nullable;

/**
 * A call that is being written.
 *
 * <p>Belongs to the thread that began it, and to Troupe again once closed: generated code holds it in a {@code try}.
 */
public abstract class Request extends Arguments {
    /** Starts with room for as many bytes. */
    protected Request(int capacity) {
        super(capacity);
    }

    /** Sends the call, once all its arguments are written, and returns at once. */
    public abstract <T extends @Nullable Object> ObjectRef<T> send(Codec<T> result);

    /** Sends a call that gives back many results. */
    public abstract <T extends @Nullable Object> ObjectRefStream<T> stream(Codec<T> result);

    /** Gives the buffer back, whether the call was sent or not. */
    @Override
    public abstract void close();
}

package dev.troupe.runtime;

import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/**
 * The results of a call that gives back many, one after the other: of a method that returns a {@code Stream}, an
 * {@code Iterator} or a {@code Flow.Publisher}.
 *
 * <p>For one thread at a time. What the method failed with is thrown in place of the next result.
 *
 * @param <T> what each result is
 */
public interface ObjectRefStream<T extends @Nullable Object> extends Iterable<T>, AutoCloseable {
    /** Returns the results that have not been taken yet; its methods wait for the next one, and throw what {@link ObjectRef#get()} throws. */
    @Override
    Iterator<T> iterator();

    /** Asks for no more results; those that are left are dropped. */
    @Override
    void close();
}

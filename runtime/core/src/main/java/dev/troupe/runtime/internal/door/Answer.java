package dev.troupe.runtime.internal.door;

import dev.troupe.runtime.CallFailedException;
import dev.troupe.runtime.ObjectRef;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * What a node answered at its door.
 *
 * @param message says of the failure whose it is
 */
record Answer<T extends @Nullable Object>(
        @Nullable T value, String message, @Nullable Throwable failure) implements ObjectRef<T> {
    static <T extends @Nullable Object> Answer<T> of(T value) {
        return new Answer<>(value, "", null);
    }

    static <T extends @Nullable Object> Answer<T> failed(String message, Throwable failure) {
        return new Answer<>(null, message, failure);
    }

    @Override
    @SuppressWarnings("NullAway") // Null only where T may be.
    public T get() {
        if (failure != null) {
            throw new CallFailedException(message, failure);
        }
        return value;
    }

    @Override
    public T get(Duration timeout) {
        return get();
    }

    @Override
    public <X extends Throwable> T getOrThrow(Class<X> type) throws X {
        if (type.isInstance(failure)) {
            throw type.cast(failure);
        }
        return get();
    }

    @Override
    public boolean isDone() {
        return true;
    }

    @Override
    public boolean cancel() {
        return false;
    }

    @Override
    public CompletableFuture<T> toCompletableFuture() {
        return failure == null ? CompletableFuture.completedFuture(value) : CompletableFuture.failedFuture(failure);
    }
}

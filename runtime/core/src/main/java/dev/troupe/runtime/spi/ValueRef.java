package dev.troupe.runtime.spi;

import dev.troupe.runtime.ObjectRef;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A value where a ref is asked for. */
record ValueRef<T extends @Nullable Object>(T value) implements ObjectRef<T> {
    @Override
    public T get() {
        return value;
    }

    @Override
    public T get(Duration timeout) {
        return value;
    }

    @Override
    public <X extends Throwable> T getOrThrow(Class<X> type) {
        return value;
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
        return CompletableFuture.completedFuture(value);
    }
}

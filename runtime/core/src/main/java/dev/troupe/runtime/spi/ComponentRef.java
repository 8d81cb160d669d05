package dev.troupe.runtime.spi;

import dev.troupe.runtime.CallFailedException;
import dev.troupe.runtime.ObjectRef;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One component of the record that a call returns: there when the record is, and failed if the call has. */
record ComponentRef<R extends @Nullable Object, T extends @Nullable Object>(
        ObjectRef<R> whole, Function<? super R, ? extends T> component) implements ObjectRef<T> {
    @Override
    public T get() {
        return of(whole.get());
    }

    @Override
    public T get(Duration timeout) {
        return of(whole.get(timeout));
    }

    @Override
    public <X extends Throwable> T getOrThrow(Class<X> type) throws X {
        return of(whole.getOrThrow(type));
    }

    @Override
    public boolean isDone() {
        return whole.isDone();
    }

    @Override
    public boolean cancel() {
        return whole.cancel();
    }

    @Override
    public CompletableFuture<T> toCompletableFuture() {
        CompletableFuture<T> future = new CompletableFuture<>();
        var unused = whole.toCompletableFuture().whenComplete((value, thrown) -> {
            if (thrown != null) {
                future.completeExceptionally(thrown);
                return;
            }
            try {
                future.complete(of(value));
            } catch (RuntimeException | Error e) {
                future.completeExceptionally(e);
            }
        });
        return future;
    }

    private T of(R value) {
        if (value == null) {
            throw new CallFailedException(whole + " returned null, which has no components.", null);
        }
        return component.apply(value);
    }

    /** The call whose result it is a part of. */
    @Override
    public String toString() {
        return whole.toString();
    }
}

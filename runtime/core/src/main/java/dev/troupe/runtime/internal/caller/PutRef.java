package dev.troupe.runtime.internal.caller;

import dev.troupe.runtime.ObjectRef;
import dev.troupe.runtime.internal.queue.Lane;
import dev.troupe.runtime.spi.Codec;
import dev.troupe.runtime.spi.SharedValue;
import dev.troupe.runtime.spi.Transfer;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A ref to a value of this process. How it is written, only its receivers say: it is when it is first sent, and once for all
 * that read it in the same way. Safe for any thread.
 */
final class PutRef<T extends @Nullable Object> implements ObjectRef<T>, SharedValue {
    private final T value;
    private final HeldObjects objects;

    /** By what reads them; nothing where the value is small. */
    private final Map<Codec<?>, Optional<ObjectHold>> written = new ConcurrentHashMap<>();

    PutRef(T value, HeldObjects objects) {
        this.value = value;
        this.objects = objects;
    }

    @Override
    @SuppressWarnings("unchecked") // A ref to it is an argument of that type.
    public @Nullable Transfer share(Codec<?> codec) {
        return written.computeIfAbsent(codec, each -> write((Codec<? super T>) each))
                .map(objects::transfer)
                .orElse(null);
    }

    private Optional<ObjectHold> write(Codec<? super T> codec) {
        ObjectOutput out = new ObjectOutput();
        codec.write(out, value);
        if (out.position() <= Lane.MAX_FRAME && !out.hasBulks()) {
            out.letGo();
            return Optional.empty();
        }
        return Optional.of(objects.make(out, 0, out.holds()));
    }

    /** Each who asks for a buffer has his own place in it. */
    @Override
    @SuppressWarnings("unchecked") // Also a buffer.
    public T get() {
        return (T) (value instanceof ByteBuffer buffer ? buffer.duplicate().order(buffer.order()) : value);
    }

    @Override
    public T get(Duration timeout) {
        return get();
    }

    @Override
    public <X extends Throwable> T getOrThrow(Class<X> type) {
        return get();
    }

    @Override
    public boolean isDone() {
        return true;
    }

    @Override
    public CompletableFuture<T> toCompletableFuture() {
        return CompletableFuture.completedFuture(get());
    }

    /** What was put. */
    @Override
    public String toString() {
        return "Troupe.put(" + (value == null ? null : value.getClass().getSimpleName()) + ")";
    }
}

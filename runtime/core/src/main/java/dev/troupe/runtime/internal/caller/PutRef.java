package dev.troupe.runtime.internal.caller;

import dev.troupe.runtime.ObjectLostException;
import dev.troupe.runtime.ObjectRef;
import dev.troupe.runtime.internal.queue.Lane;
import dev.troupe.runtime.spi.Codec;
import dev.troupe.runtime.spi.SharedValue;
import dev.troupe.runtime.spi.Transfer;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A ref to a value of this process. How it is written, only its receivers say: it is when it is first sent, and once for all
 * that read it in the same way. Safe for any thread.
 */
final class PutRef<T extends @Nullable Object> implements ObjectRef<T>, SharedValue {
    private final T value;
    private final HeldObjects objects;

    private final ReentrantLock lock = new ReentrantLock();

    // Under the lock.
    private final List<Written> written = new ArrayList<>(1);
    private volatile boolean isFree;

    /** By what it was; null for where, if the value is small. */
    private record Written(Codec<?> by, @Nullable ObjectHold where) {}

    PutRef(T value, HeldObjects objects) {
        this.value = value;
        this.objects = objects;
    }

    @Override
    @SuppressWarnings("unchecked") // A ref to it is an argument of that type.
    public @Nullable Transfer share(Codec<?> codec) {
        lock.lock();
        try {
            check();
            ObjectHold where = written((Codec<? super T>) codec).where();
            return where == null ? null : objects.transfer(where);
        } finally {
            lock.unlock();
        }
    }

    private Written written(Codec<? super T> codec) {
        for (Written each : written) {
            if (codec.writesLike(each.by())) {
                return each;
            }
        }
        Written now = new Written(codec, write(codec));
        written.add(now);
        return now;
    }

    private @Nullable ObjectHold write(Codec<? super T> codec) {
        ObjectOutput out = new ObjectOutput();
        codec.write(out, value);
        if (out.position() <= Lane.MAX_FRAME && !out.hasBulks()) {
            out.letGo();
            return null;
        }
        ObjectHold made = objects.make(out, 0, out.holds());
        objects.reached(out.position() + out.bulkBytes());
        return made;
    }

    @Override
    public void free() {
        lock.lock();
        try {
            if (!isFree) {
                isFree = true;
                written.stream().map(Written::where).filter(Objects::nonNull).forEach(ObjectHold::letGo);
                written.clear();
            }
        } finally {
            lock.unlock();
        }
    }

    private void check() {
        if (isFree) {
            throw new ObjectLostException(this + " was freed.", null);
        }
    }

    /** Each who asks for a buffer has his own place in it. */
    @Override
    @SuppressWarnings("unchecked") // Also a buffer.
    public T get() {
        check();
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
    public boolean cancel() {
        return false;
    }

    @Override
    public CompletableFuture<T> toCompletableFuture() {
        try {
            return CompletableFuture.completedFuture(get());
        } catch (ObjectLostException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    /** What was put. */
    @Override
    public String toString() {
        return "Troupe.put(" + (value == null ? null : value.getClass().getSimpleName()) + ")";
    }
}

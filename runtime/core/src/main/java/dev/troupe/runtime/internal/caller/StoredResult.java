package dev.troupe.runtime.internal.caller;

import dev.troupe.runtime.spi.Codec;
import java.lang.ref.WeakReference;
import java.nio.ByteBuffer;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A result that lies in shared memory, and is read when it is asked for. Who asks again gets the same object as long as
 * somebody has it. Safe for any thread.
 */
final class StoredResult extends Undecoded {
    private final ObjectHold hold;
    private final long bytes;
    private final ReentrantLock reading = new ReentrantLock();

    /** Under the lock. */
    private @Nullable WeakReference<Object> read;

    /** Of so many bytes, as far as that is known. */
    StoredResult(ObjectHold hold, long bytes) {
        this.hold = hold;
        this.bytes = bytes;
    }

    long bytes() {
        return bytes;
    }

    ObjectHold hold() {
        return hold;
    }

    /** The value; each who asks for a buffer has his own place in it. */
    @SuppressWarnings({"unchecked", "NullAway"
    }) // What the codec of the same call made; null is a value like any other.
    <T extends @Nullable Object> T read(Codec<T> codec) {
        reading.lock(); // Not the object's own: a virtual thread would keep its carrier while it reads.
        try {
            Object value = read == null ? null : read.get();
            if (value == null) {
                value = hold.all().read(hold, codec);
                read = value == null ? null : new WeakReference<>(value);
            }
            return (T) (value instanceof ByteBuffer buffer ? buffer.duplicate().order(buffer.order()) : value);
        } finally {
            reading.unlock();
        }
    }
}

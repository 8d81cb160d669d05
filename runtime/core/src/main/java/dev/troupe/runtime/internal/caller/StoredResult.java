package dev.troupe.runtime.internal.caller;

import dev.troupe.runtime.spi.Codec;
import java.lang.ref.WeakReference;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * A result that lies in shared memory, and is read when it is asked for. Who asks again gets the same object as long as
 * somebody has it. Safe for any thread.
 */
final class StoredResult extends Undecoded {
    private final ObjectHold hold;
    private @Nullable WeakReference<Object> read;

    StoredResult(ObjectHold hold) {
        this.hold = hold;
    }

    ObjectHold hold() {
        return hold;
    }

    synchronized <T extends @Nullable Object> T read(Codec<T> codec) {
        Object known = read == null ? null : read.get();
        if (known != null) {
            return own(known);
        }
        T value = hold.all().read(hold, codec);
        if (value == null) {
            return value;
        }
        read = new WeakReference<>(value);
        return own(value);
    }

    /** Each who asks for a buffer has his own place in it. */
    @SuppressWarnings("unchecked") // What the codec of the same call made.
    private static <T extends @Nullable Object> T own(Object value) {
        return (T) (value instanceof ByteBuffer buffer ? buffer.duplicate().order(buffer.order()) : value);
    }
}

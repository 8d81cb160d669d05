package dev.troupe.runtime.internal.caller;

import dev.troupe.runtime.spi.Codec;
import java.lang.ref.WeakReference;
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
            @SuppressWarnings("unchecked") // What the codec of the same call made.
            T value = (T) known;
            return value;
        }
        T value = hold.all().read(hold, codec);
        if (value != null) {
            read = new WeakReference<>(value);
        }
        return value;
    }
}

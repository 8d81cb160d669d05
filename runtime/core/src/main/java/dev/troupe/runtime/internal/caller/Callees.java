package dev.troupe.runtime.internal.caller;

import dev.troupe.runtime.spi.Codec;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The methods of one target that were called so far, each made once. Safe for any thread. */
final class Callees {
    private final Target target;
    private volatile @Nullable Callee<?>[] made = new Callee<?>[0];

    Callees(Target target) {
        this.target = target;
    }

    @SuppressWarnings("unchecked") // Of the codec's type.
    <T extends @Nullable Object> Callee<T> get(int method, Codec<T> codec) {
        @Nullable Callee<?>[] all = made;
        if (method < all.length) {
            Callee<?> callee = all[method];
            if (callee != null && callee.codec() == codec) {
                return (Callee<T>) callee;
            }
        }
        return make(method, codec);
    }

    /** Two threads may both make one; either will do. */
    private <T extends @Nullable Object> Callee<T> make(int method, Codec<T> codec) {
        Callee<T> callee = new Callee<>(target, method, codec);
        if (codec instanceof Opening) {
            return callee; // Of this call alone.
        }
        @Nullable Callee<?>[] all = made;
        @Nullable Callee<?>[] more = Arrays.copyOf(all, Math.max(all.length, method + 1));
        more[method] = callee;
        made = more;
        return callee;
    }
}

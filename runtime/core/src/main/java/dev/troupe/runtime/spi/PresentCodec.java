package dev.troupe.runtime.spi;

import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.NullUnmarked;

/** Reads what may stand in a collection that does not take everything; there is nothing else in one that is sent. */
@NullUnmarked // Null is a value here like any other.
final class PresentCodec<T> extends Codec<T> {
    private final Codec<T> codec;
    private final Predicate<Object> fits;

    private PresentCodec(Codec<T> codec, Predicate<Object> fits) {
        this.codec = codec;
        this.fits = fits;
    }

    /** For collections without nulls. */
    static <T> Codec<T> notNull(Codec<T> codec) {
        return new PresentCodec<>(codec, Objects::nonNull);
    }

    /** For collections in natural order. */
    static <T> Codec<T> comparable(Codec<T> codec) {
        return new PresentCodec<>(codec, Comparable.class::isInstance);
    }

    @Override
    public void write(WireOutput out, T value) {
        codec.write(out, value);
    }

    @Override
    public T read(WireInput in) {
        T value = codec.read(in);
        if (!fits.test(value)) {
            throw new WireFormatException("A collection holds "
                    + (value == null ? "null" : "a " + value.getClass().getName()) + ", which it does not take.");
        }
        return value;
    }
}

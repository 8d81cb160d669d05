package dev.troupe.runtime.spi;

import org.jspecify.annotations.NullUnmarked;

/**
 * Writes and reads values of one type; {@link Codecs} has those of the JDK, generated stubs have one per record.
 *
 * <p>Safe for any thread: a codec keeps no state.
 *
 * @param <T> the type; {@code null} is a value of every reference type
 */
@NullUnmarked // Null is a value here like any other.
public abstract class Codec<T> {
    private final boolean plain;

    /** A codec that may run code of the user while it reads, such as a record's constructor. */
    protected Codec() {
        this(false);
    }

    Codec(boolean plain) {
        this.plain = plain;
    }

    /** Writes the value. */
    public abstract void write(WireOutput out, T value);

    /** Reads a value. */
    public abstract T read(WireInput in);

    /** Whether reading runs nothing but Troupe's code and the JDK's, and so may happen on a thread of Troupe's. */
    public final boolean isPlain() {
        return plain;
    }

    /** Whether what another one writes is what this one would: then it can read that. */
    public boolean writesLike(Codec<?> other) {
        return this == other;
    }
}

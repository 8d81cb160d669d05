package dev.troupe.runtime.spi;

import org.jspecify.annotations.NullUnmarked;

/** Writes and reads a sealed type: which of the permitted types a value has, and then the value as that type. */
@NullUnmarked // Null is a value here like any other.
public abstract class SealedCodec<T> extends Codec<T> {
    /** Writes the number of the value's type with {@link WireOutput#writeSize}, and the value. */
    protected abstract void writeVariant(WireOutput out, T value);

    /** Reads a value of the type with this number. */
    protected abstract T readVariant(WireInput in, int variant);

    @Override
    public final void write(WireOutput out, T value) {
        if (value == null) {
            out.writeSize(-1);
        } else {
            writeVariant(out, value);
        }
    }

    @Override
    public final T read(WireInput in) {
        int variant = in.readSize(0);
        return variant < 0 ? null : readVariant(in, variant);
    }

    /** What a value ends with whose type was not permitted when the stub was compiled. */
    protected static IllegalArgumentException unknown(Object value) {
        return new IllegalArgumentException(value.getClass().getName()
                + " was not permitted by its sealed type when the stub was compiled."
                + "\n    Fix: compile the class marked @Remote again.");
    }

    /** What a number ends with that no permitted type has. */
    protected static WireFormatException unknown(int variant) {
        return new WireFormatException("A sealed type has no variant with number " + variant + ".");
    }
}

package dev.troupe.runtime.spi;

import org.jspecify.annotations.NullUnmarked;

/** Writes and reads a record: one byte that says whether there is one, then its components in their order. */
@NullUnmarked // Null is a value here like any other.
public abstract class RecordCodec<R> extends Codec<R> {
    /** Writes the components. */
    protected abstract void writeComponents(WireOutput out, R value);

    /** Reads the components and makes the record. */
    protected abstract R readComponents(WireInput in);

    @Override
    public final void write(WireOutput out, R value) {
        out.writeBoolean(value != null);
        if (value != null) {
            out.enter();
            writeComponents(out, value);
            out.leave();
        }
    }

    @Override
    public final R read(WireInput in) {
        if (!in.readBoolean()) {
            return null;
        }
        in.enter();
        R value = readComponents(in);
        in.leave();
        return value;
    }
}

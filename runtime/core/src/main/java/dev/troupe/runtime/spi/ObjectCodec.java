package dev.troupe.runtime.spi;

import org.jspecify.annotations.NullUnmarked;

/**
 * Writes and reads an object of a class that is no record, by its fields: one byte that says whether there is one, then
 * each field as its declared type says. No constructor runs, and only objects of exactly this class are made.
 */
@NullUnmarked // Null is a value here like any other.
public abstract class ObjectCodec<T> extends Codec<T> {
    private final Class<T> type;

    /** A codec for objects of this very class. */
    protected ObjectCodec(Class<T> type) {
        this.type = type;
    }

    /** Writes the fields. */
    protected abstract void writeFields(WireOutput out, T value);

    /** Reads the fields into a new object. */
    protected abstract void readFields(WireInput in, T value);

    @Override
    public final void write(WireOutput out, T value) {
        out.writeBoolean(value != null);
        if (value != null) {
            if (value.getClass() != type) {
                throw mayNotBeSent(value, type);
            }
            out.enter();
            writeFields(out, value);
            out.leave();
        }
    }

    static IllegalArgumentException mayNotBeSent(Object value, Class<?> type) {
        return new IllegalArgumentException(value.getClass().getName() + " may not be sent as a " + type.getName()
                + ".\n    Fix: name it in the annotation of the class that is called, as in @Remote(allow = "
                + value.getClass().getSimpleName() + ".class).");
    }

    @Override
    public final T read(WireInput in) {
        if (!in.readBoolean()) {
            return null;
        }
        in.enter();
        T value = FieldAccess.allocate(type);
        readFields(in, value);
        in.leave();
        return value;
    }
}

package dev.troupe.runtime.spi;

import dev.troupe.runtime.ObjectRef;
import java.nio.ByteBuffer;
import java.util.BitSet;
import java.util.Date;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.NullUnmarked;

/** Refs that generated code makes of what it has. */
@NullUnmarked // Null is a value here like any other.
public final class Refs {
    private static final Map<Class<?>, Codec<?>> MUTABLE = Map.ofEntries(
            Map.entry(boolean[].class, Codecs.BOOLEAN_ARRAY),
            Map.entry(byte[].class, Codecs.BYTE_ARRAY),
            Map.entry(short[].class, Codecs.SHORT_ARRAY),
            Map.entry(char[].class, Codecs.CHAR_ARRAY),
            Map.entry(int[].class, Codecs.INT_ARRAY),
            Map.entry(long[].class, Codecs.LONG_ARRAY),
            Map.entry(float[].class, Codecs.FLOAT_ARRAY),
            Map.entry(double[].class, Codecs.DOUBLE_ARRAY),
            Map.entry(BitSet.class, ValueCodecs.BIT_SET),
            Map.entry(Date.class, ValueCodecs.DATE));

    private Refs() {}

    /** A ref to a value that is there already. */
    public static <T> ObjectRef<T> of(T value) {
        return new ValueRef<>(value);
    }

    /** A ref to one component of the record that a call returns. */
    public static <R, T> ObjectRef<T> component(ObjectRef<R> whole, Function<R, T> component) {
        return new ComponentRef<>(whole, component);
    }

    /** The ref to the whole of what this one is a component of; itself if it is none. */
    public static ObjectRef<?> whole(ObjectRef<?> ref) {
        return ref instanceof ComponentRef<?, ?> component ? whole(component.whole()) : ref;
    }

    /** The codec of a value that may change, and whose class alone says how it is written; null for any other. */
    @SuppressWarnings({"unchecked", "JavaUtilDate"}) // Of the value's class.
    public static <T> Codec<T> codecOfMutable(T value) {
        if (value instanceof ByteBuffer) {
            return (Codec<T>) ValueCodecs.BYTE_BUFFER;
        }
        return value == null ? null : (Codec<T>) MUTABLE.get(value.getClass());
    }
}

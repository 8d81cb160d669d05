package dev.troupe.runtime.spi;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import org.jspecify.annotations.NullUnmarked;

/** One field of a class, which generated code need not be able to see. Found when it is first used. */
@NullUnmarked // Null is a value here like any other.
public final class Slot<V> {
    private final Class<?> owner;
    private final String name;
    private volatile Access access;

    /** The field of this name that the class itself declares. */
    public Slot(Class<?> owner, String name) {
        this.owner = owner;
        this.name = name;
    }

    /** Writes the value of an object's field. */
    @SuppressWarnings("unchecked") // The generated code knows the field's type.
    public void write(Codec<V> codec, WireOutput out, Object object) {
        Object value;
        try {
            value = (Object) access().get.invokeExact(object);
        } catch (Throwable e) {
            throw FieldAccess.unchecked(e);
        }
        codec.write(out, (V) value);
    }

    /** Reads the value of an object's field; one of another type is refused, whatever the codec made. */
    public void read(Codec<V> codec, WireInput in, Object object) {
        Object value = codec.read(in);
        try {
            access().set.invokeExact(object, value);
        } catch (Throwable e) {
            throw FieldAccess.unchecked(e);
        }
    }

    private Access access() {
        Access known = access; // Racing threads find the same.
        if (known == null) {
            known = new Access(
                    FieldAccess.getter(owner, name).asType(MethodType.methodType(Object.class, Object.class)),
                    FieldAccess.setter(owner, name)
                            .asType(MethodType.methodType(void.class, Object.class, Object.class)));
            access = known;
        }
        return known;
    }

    private record Access(MethodHandle get, MethodHandle set) {}
}

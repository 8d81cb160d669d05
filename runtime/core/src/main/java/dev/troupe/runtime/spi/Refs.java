package dev.troupe.runtime.spi;

import dev.troupe.runtime.ObjectRef;
import java.util.function.Function;
import org.jspecify.annotations.NullUnmarked;

/** Refs that generated code makes of what it has. */
@NullUnmarked // Null is a value here like any other.
public final class Refs {
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
}

package dev.troupe.runtime.spi;

import java.util.List;
import org.jspecify.annotations.NullUnmarked;

/**
 * Writes and reads an object of a class whose fields do not say all about it, with everything that it holds: one byte
 * that says whether there is one, the number of bytes, and then what {@link Graphs} makes of it.
 *
 * <p>Only objects of the classes named are written or made, and small values and collections of the JDK.
 */
@NullUnmarked // Null is a value here like any other.
final class GraphCodec<T> extends Codec<T> {
    private final Class<?> type;
    private final ClassLoader loader;
    private final List<String> others;
    private volatile Graphs graphs;

    GraphCodec(Class<?> type, ClassLoader loader, List<String> others) {
        this.type = type;
        this.loader = loader;
        this.others = others;
    }

    @Override
    public void write(WireOutput out, T value) {
        out.writeBoolean(value != null);
        if (value != null) {
            byte[] bytes = graphs().write(value);
            out.writeSize(bytes.length);
            out.writeBytes(bytes, 0, bytes.length);
        }
    }

    @Override
    @SuppressWarnings("unchecked") // Of a generic class there is one class object, whatever its arguments.
    public T read(WireInput in) {
        if (!in.readBoolean()) {
            return null;
        }
        int length = in.readSize(1);
        if (length < 0) {
            throw new WireFormatException("The bytes of a " + type.getName() + " are missing.");
        }
        byte[] bytes = new byte[length];
        in.readBytes(bytes, 0, length);
        Object value = graphs().read(bytes);
        if (!type.isInstance(value)) {
            throw new WireFormatException("A " + type.getName() + " was expected, not "
                    + (value == null ? null : value.getClass().getName()) + ".");
        }
        return (T) value;
    }

    /** Made when the first value travels: a program that has no such values loads nothing for them. */
    private Graphs graphs() {
        Graphs known = graphs; // Racing threads make the same.
        if (known == null) {
            known = new Graphs(type, loader, others);
            graphs = known;
        }
        return known;
    }
}

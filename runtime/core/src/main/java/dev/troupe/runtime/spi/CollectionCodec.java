package dev.troupe.runtime.spi;

import java.util.Collection;
import java.util.ConcurrentModificationException;
import java.util.function.IntFunction;
import org.jspecify.annotations.NullUnmarked;

/** Writes and reads a collection, or {@code null}: how many there are, and then each in its turn. */
@NullUnmarked // Null is a value here like any other.
final class CollectionCodec<T, C extends Collection<T>> extends Codec<C> {
    private final Codec<T> element;
    private final IntFunction<? extends C> factory;

    CollectionCodec(Codec<T> element, IntFunction<? extends C> factory) {
        this.element = element;
        this.factory = factory;
    }

    @Override
    public void write(WireOutput out, C value) {
        if (value == null) {
            out.writeSize(-1);
            return;
        }
        int size = value.size();
        out.writeSize(size);
        out.enter();
        int written = 0;
        for (T each : value) {
            element.write(out, each);
            written++;
        }
        out.leave();
        checkUnchanged(size, written);
    }

    @Override
    public C read(WireInput in) {
        int size = in.readSize(1);
        if (size < 0) {
            return null;
        }
        C value = factory.apply(size);
        in.enter();
        for (int i = 0; i < size; i++) {
            value.add(element.read(in));
        }
        in.leave();
        return value;
    }

    @Override
    public boolean writesLike(Codec<?> other) {
        return other instanceof CollectionCodec<?, ?> that && element.writesLike(that.element);
    }

    static void checkUnchanged(int size, int written) {
        if (size != written) {
            throw new ConcurrentModificationException("A collection of " + size + " had " + written
                    + " elements when it was sent. Send a copy of what other threads change.");
        }
    }
}

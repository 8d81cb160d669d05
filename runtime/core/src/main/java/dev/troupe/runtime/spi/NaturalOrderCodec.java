package dev.troupe.runtime.spi;

import java.util.Comparator;
import java.util.function.Function;
import org.jspecify.annotations.NullUnmarked;

/** Refuses sorted collections in any order but the natural one: a comparator is code, which does not travel. */
@NullUnmarked // Null is a value here like any other.
final class NaturalOrderCodec<C> extends Codec<C> {
    private final String name;
    private final Function<C, Comparator<?>> order;
    private final Codec<C> codec;

    NaturalOrderCodec(String name, Function<C, Comparator<?>> order, Codec<C> codec) {
        this.name = name;
        this.order = order;
        this.codec = codec;
    }

    @Override
    public void write(WireOutput out, C value) {
        if (value != null && !isNatural(order.apply(value))) {
            throw new IllegalArgumentException("A " + name + " with a comparator of its own cannot be sent: it would"
                    + " arrive in natural order.\n    Fix: send a " + name.substring("Tree".length())
                    + ", which arrives in the order in which it was sent, or a " + name + " in natural order.");
        }
        codec.write(out, value);
    }

    /** Says it by having none, or the one that there is for it. */
    private static boolean isNatural(Comparator<?> order) {
        return order == null || order == Comparator.naturalOrder();
    }

    @Override
    public C read(WireInput in) {
        return codec.read(in);
    }
}

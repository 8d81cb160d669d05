package dev.troupe.runtime.spi;

import java.util.Map;
import java.util.function.IntFunction;
import org.jspecify.annotations.NullUnmarked;

/** Writes and reads a map, or {@code null}: how many entries there are, and then key and value of each. */
@NullUnmarked // Null is a value here like any other.
final class MapCodec<K, V, M extends Map<K, V>> extends Codec<M> {
    private final Codec<K> key;
    private final Codec<V> value;
    private final IntFunction<? extends M> factory;

    MapCodec(Codec<K> key, Codec<V> value, IntFunction<? extends M> factory) {
        this.key = key;
        this.value = value;
        this.factory = factory;
    }

    @Override
    public void write(WireOutput out, M map) {
        if (map == null) {
            out.writeSize(-1);
            return;
        }
        int size = map.size();
        out.writeSize(size);
        out.enter();
        int written = 0;
        for (Map.Entry<K, V> entry : map.entrySet()) {
            key.write(out, entry.getKey());
            value.write(out, entry.getValue());
            written++;
        }
        out.leave();
        CollectionCodec.checkUnchanged(size, written);
    }

    @Override
    public M read(WireInput in) {
        int size = in.readSize(2);
        if (size < 0) {
            return null;
        }
        M map = factory.apply(size);
        in.enter();
        for (int i = 0; i < size; i++) {
            map.put(key.read(in), value.read(in));
        }
        in.leave();
        return map;
    }

    @Override
    public boolean writesLike(Codec<?> other) {
        return other instanceof MapCodec<?, ?, ?> that && key.writesLike(that.key) && value.writesLike(that.value);
    }
}

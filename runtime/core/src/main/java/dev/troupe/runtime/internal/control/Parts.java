package dev.troupe.runtime.internal.control;

import dev.troupe.runtime.spi.Codec;
import dev.troupe.runtime.spi.Codecs;
import dev.troupe.runtime.spi.WireInput;
import dev.troupe.runtime.spi.WireOutput;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** What answers of the node are put together from. */
final class Parts {
    private Parts() {}

    /** A list of parts that write and read themselves. */
    static <T> Codec<List<T>> list(BiConsumer<T, WireOutput> writer, Function<WireInput, T> reader) {
        return Codecs.list(new Codec<T>() {
            @Override
            public void write(WireOutput out, T value) {
                writer.accept(value, out);
            }

            @Override
            public T read(WireInput in) {
                return reader.apply(in);
            }
        });
    }

    /** A text that is no null. */
    static String text(WireInput in) {
        String text = in.readString();
        return text == null ? "" : text;
    }
}

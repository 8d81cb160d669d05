package dev.troupe.runtime.internal.control;

import dev.troupe.runtime.spi.Codec;
import dev.troupe.runtime.spi.Codecs;
import dev.troupe.runtime.spi.WireInput;
import dev.troupe.runtime.spi.WireOutput;
import java.util.Map;

/**
 * What a worker is told that is started before anybody needs it: to make ready what it can.
 *
 * @param directory where it may do that, and which it deletes when it is ready
 * @param properties system properties
 */
public record WarmUp(String directory, Map<String, String> properties) implements WorkerOrder {
    private static final Codec<Map<String, String>> PROPERTIES = Codecs.map(Codecs.STRING, Codecs.STRING);

    @Override
    public void write(WireOutput out) {
        out.writeString(directory);
        PROPERTIES.write(out, properties);
    }

    static WarmUp read(WireInput in) {
        String directory = in.readString();
        return new WarmUp(directory == null ? "" : directory, PROPERTIES.read(in));
    }
}

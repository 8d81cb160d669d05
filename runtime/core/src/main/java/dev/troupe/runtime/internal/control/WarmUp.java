package dev.troupe.runtime.internal.control;

import dev.troupe.runtime.spi.Codec;
import dev.troupe.runtime.spi.Codecs;
import dev.troupe.runtime.spi.WireInput;
import dev.troupe.runtime.spi.WireOutput;
import java.util.List;
import java.util.Map;

/**
 * What a worker is told that is started before anybody needs it: to make ready what it can.
 *
 * @param directory where it may rehearse, and which it deletes when it has
 * @param session the session's directory
 * @param caller the process that is likely to call its actor
 * @param classes what its actor is likely to need
 * @param properties system properties
 */
public record WarmUp(String directory, String session, int caller, List<String> classes, Map<String, String> properties)
        implements WorkerOrder {
    private static final Codec<List<String>> STRINGS = Codecs.list(Codecs.STRING);
    private static final Codec<Map<String, String>> PROPERTIES = Codecs.map(Codecs.STRING, Codecs.STRING);

    @Override
    public byte kind() {
        return WARM_UP;
    }

    @Override
    public void write(WireOutput out) {
        out.writeString(directory);
        out.writeString(session);
        out.writeInt(caller);
        STRINGS.write(out, classes);
        PROPERTIES.write(out, properties);
    }

    static WarmUp read(WireInput in) {
        return new WarmUp(text(in), text(in), in.readInt(), STRINGS.read(in), PROPERTIES.read(in));
    }

    private static String text(WireInput in) {
        String text = in.readString();
        return text == null ? "" : text;
    }
}

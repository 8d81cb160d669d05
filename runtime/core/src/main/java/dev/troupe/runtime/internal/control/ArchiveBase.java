package dev.troupe.runtime.internal.control;

import dev.troupe.runtime.spi.Codec;
import dev.troupe.runtime.spi.Codecs;
import dev.troupe.runtime.spi.WireInput;
import dev.troupe.runtime.spi.WireOutput;
import java.util.List;

/**
 * What an archive of classes is made of, and good for.
 *
 * @param jars those from which a program has Troupe and its libraries; none where they lie elsewhere
 * @param key tells apart other jars, other states of them, and other JVMs
 */
public record ArchiveBase(List<String> jars, String key) {
    /** There is to be no archive. */
    public static final ArchiveBase NONE = new ArchiveBase(List.of(), "");

    private static final Codec<List<String>> STRINGS = Codecs.list(Codecs.STRING);

    /** Copies the list. */
    public ArchiveBase {
        jars = List.copyOf(jars);
    }

    void write(WireOutput out) {
        STRINGS.write(out, jars);
        out.writeString(key);
    }

    static ArchiveBase read(WireInput in) {
        return new ArchiveBase(STRINGS.read(in), WorkerSpec.required(in.readString()));
    }
}

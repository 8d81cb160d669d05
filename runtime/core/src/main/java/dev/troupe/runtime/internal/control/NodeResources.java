package dev.troupe.runtime.internal.control;

import dev.troupe.runtime.spi.Codec;
import dev.troupe.runtime.spi.Codecs;
import dev.troupe.runtime.spi.WireInput;
import dev.troupe.runtime.spi.WireOutput;
import java.util.List;
import java.util.Map;

/**
 * All that a node has to give.
 *
 * @param cpus CPUs
 * @param gpuIds GPUs by index or UUID
 * @param custom amounts of custom resources
 * @param memory bytes
 */
public record NodeResources(double cpus, List<String> gpuIds, Map<String, Double> custom, long memory) {
    private static final Codec<List<String>> STRINGS = Codecs.list(Codecs.STRING);
    static final Codec<Map<String, Double>> AMOUNTS = Codecs.map(Codecs.STRING, Codecs.BOXED_DOUBLE);

    public void write(WireOutput out) {
        out.writeDouble(cpus);
        STRINGS.write(out, gpuIds);
        AMOUNTS.write(out, custom);
        out.writeLong(memory);
    }

    public static NodeResources read(WireInput in) {
        return new NodeResources(in.readDouble(), STRINGS.read(in), AMOUNTS.read(in), in.readLong());
    }
}

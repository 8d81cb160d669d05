package dev.troupe.runtime.internal.node.placement;

import java.util.List;
import java.util.Map;

/**
 * What one actor holds of a node, in ten-thousandths; memory in bytes.
 *
 * @param cpus of CPUs
 * @param gpus of each GPU, by its place in the node's list
 * @param custom of custom resources
 * @param memory bytes
 */
public record Reservation(long cpus, Map<Integer, Long> gpus, Map<String, Long> custom, long memory) {
    /** Copies the maps. */
    public Reservation {
        gpus = Map.copyOf(gpus);
        custom = Map.copyOf(custom);
    }

    /** The places of the GPUs that are held, in the node's order. */
    public List<Integer> gpuPlaces() {
        return gpus.keySet().stream().sorted().toList();
    }
}

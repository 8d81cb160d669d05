package dev.troupe.runtime;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Amounts of what actors and tasks can hold, of all nodes together: {@link Troupe#clusterResources()}.
 *
 * <p>Amounts have four decimals at most, and are exact: what adds up to a tenth is {@code 0.1}.
 *
 * @param cpus CPUs
 * @param gpus GPUs
 * @param custom amounts of custom resources by name; what is used up is 0
 * @param memory bytes
 */
public record Resources(double cpus, double gpus, Map<String, Double> custom, long memory) {
    /** Copies the map. */
    public Resources {
        custom = Map.copyOf(custom);
    }

    /** The amount of the resource with this name, {@code CPU}, {@code GPU}, {@code memory} or a custom one; 0 of what is unknown. */
    public double amount(String name) {
        return asMap().getOrDefault(name, 0.0);
    }

    /** All amounts by name, as Ray gives them: {@code CPU}, {@code GPU}, the custom ones and {@code memory}, in bytes. */
    public Map<String, Double> asMap() {
        Map<String, Double> all = new LinkedHashMap<>();
        all.put("CPU", cpus);
        all.put("GPU", gpus);
        all.putAll(new TreeMap<>(custom));
        all.put("memory", (double) memory);
        return Collections.unmodifiableMap(all);
    }

    /** Says what there is, as in {@code 4 CPUs, 1 GPU, 0.5 Custom1, 16 GB of memory}. */
    @Override
    public String toString() {
        List<String> parts = new ArrayList<>(List.of(Demand.plural(cpus, "CPU"), Demand.plural(gpus, "GPU")));
        new TreeMap<>(custom).forEach((name, amount) -> parts.add(Demand.number(amount) + " " + name));
        parts.add((memory >= 10L << 30 ? (memory >> 30) + " GB" : (memory >> 20) + " MB") + " of memory");
        return String.join(", ", parts);
    }
}

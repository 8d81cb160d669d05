package dev.troupe.runtime.internal.node.placement;

import dev.troupe.runtime.Demand;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What a demand asks for, in decimal numbers.
 *
 * @param amounts kind by kind, without GPUs
 * @param gpus GPUs
 */
record Wish(Map<String, BigDecimal> amounts, BigDecimal gpus) {
    static final String CPU = "CPU";
    static final String MEMORY = "memory";

    static Wish of(Demand demand) {
        Map<String, BigDecimal> amounts = new LinkedHashMap<>();
        amounts.put(CPU, BigDecimal.valueOf(demand.cpusHeld()));
        demand.custom().forEach((name, amount) -> amounts.put(name, BigDecimal.valueOf(amount)));
        amounts.put(MEMORY, BigDecimal.valueOf(demand.memory()));
        return new Wish(amounts, BigDecimal.valueOf(demand.gpus()));
    }

    /** What it is for that somebody may have to wait. */
    Set<String> kinds() {
        Set<String> kinds = new HashSet<>();
        amounts.forEach((kind, amount) -> {
            if (amount.signum() > 0) {
                kinds.add(kind);
            }
        });
        if (gpus.signum() > 0) {
            kinds.add("GPU");
        }
        return kinds;
    }

    /** What it takes of each GPU that it gets. */
    BigDecimal part() {
        return gpus.min(BigDecimal.ONE);
    }

    int gpuCount() {
        return (int) Math.ceil(gpus.doubleValue());
    }

    boolean isPartOfGpu() {
        return gpus.signum() > 0 && gpus.compareTo(BigDecimal.ONE) < 0;
    }
}

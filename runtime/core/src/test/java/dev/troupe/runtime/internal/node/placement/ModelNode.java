package dev.troupe.runtime.internal.node.placement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** The simplest accounts of a node that could be right: what it has, and a list of what each holds. */
final class ModelNode {
    private static final List<String> CUSTOM = List.of("A", "B");

    private final Map<String, BigDecimal> total = new LinkedHashMap<>();
    private final int gpus;
    private final Map<Integer, Map<String, BigDecimal>> held = new LinkedHashMap<>();
    private final Map<Integer, Map<Integer, BigDecimal>> gpusHeld = new LinkedHashMap<>();
    private final Map<String, BigDecimal> free = new LinkedHashMap<>();
    private final List<BigDecimal> gpusFree = new ArrayList<>();

    ModelNode(Random random) {
        total.put(Wish.CPU, BigDecimal.valueOf(random.nextInt(17), 1).multiply(BigDecimal.valueOf(5)));
        CUSTOM.forEach(each -> total.put(each, BigDecimal.valueOf(random.nextInt(20_001), 4)));
        total.put(Wish.MEMORY, BigDecimal.valueOf(random.nextInt(1001)));
        gpus = random.nextInt(4);
        count();
    }

    /** Counts anew what is free, from what each holds. */
    private void count() {
        free.putAll(total);
        held.values()
                .forEach(each -> each.forEach((kind, amount) -> free.merge(kind, amount.negate(), BigDecimal::add)));
        gpusFree.clear();
        for (int place = 0; place < gpus; place++) {
            BigDecimal left = BigDecimal.ONE;
            for (Map<Integer, BigDecimal> each : gpusHeld.values()) {
                left = left.subtract(each.getOrDefault(place, BigDecimal.ZERO));
            }
            gpusFree.add(left);
        }
    }

    Inventory inventory() {
        Map<String, Double> custom = new LinkedHashMap<>();
        CUSTOM.forEach(each -> custom.put(each, amount(total, each).doubleValue()));
        return Inventory.of(
                amount(total, Wish.CPU).doubleValue(),
                gpus,
                custom,
                amount(total, Wish.MEMORY).longValueExact());
    }

    boolean hasGpus() {
        return gpus > 0;
    }

    private static BigDecimal amount(Map<String, BigDecimal> amounts, String kind) {
        return amounts.getOrDefault(kind, BigDecimal.ZERO);
    }

    /** Whether a wish fits into what is free, or into what there is when nothing runs. */
    boolean fits(Wish wish, boolean whenNothingRuns) {
        for (Map.Entry<String, BigDecimal> each : wish.amounts().entrySet()) {
            if (each.getValue().compareTo(amount(whenNothingRuns ? total : free, each.getKey())) > 0) {
                return false;
            }
        }
        long fitting = whenNothingRuns
                ? gpus
                : gpusFree.stream()
                        .filter(left -> left.compareTo(wish.part()) >= 0)
                        .count();
        return fitting >= wish.gpuCount();
    }

    /** What is left of the fullest GPU that a part of one fits on. */
    BigDecimal leastLeft(Wish wish) {
        return gpusFree.stream()
                .map(left -> left.subtract(wish.gpus()))
                .filter(left -> left.signum() >= 0)
                .min(BigDecimal::compareTo)
                .orElse(BigDecimal.TEN);
    }

    /** Books what was reserved; fails where that is not what was asked for, or not from where it should be. */
    void take(int actor, Wish wish, Reservation reservation) {
        Map<Integer, BigDecimal> gpusTaken = new LinkedHashMap<>();
        for (int place : reservation.gpuPlaces()) {
            BigDecimal left = gpusFree.get(place).subtract(wish.part());
            check(left.signum() >= 0, "a GPU is given twice");
            check(!wish.isPartOfGpu() || left.compareTo(leastLeft(wish)) == 0, "not the fullest GPU that fits");
            gpusTaken.put(place, wish.part());
        }
        check(gpusTaken.size() == wish.gpuCount(), "not as many GPUs as asked for");
        held.put(actor, wish.amounts());
        gpusHeld.put(actor, gpusTaken);
        count();
    }

    void giveBack(int actor) {
        held.remove(actor);
        gpusHeld.remove(actor);
        count();
    }

    /** Fails unless so much is free as its own list says, and no less than nothing. */
    void checkFree(Inventory said) {
        free.forEach((kind, left) -> {
            check(left.signum() >= 0, "more of " + kind + " is held than there is");
            BigDecimal other = switch (kind) {
                case Wish.CPU -> BigDecimal.valueOf(said.cpus(), 4);
                case Wish.MEMORY -> BigDecimal.valueOf(said.memory());
                default -> BigDecimal.valueOf(said.custom().getOrDefault(kind, 0L), 4);
            };
            check(left.compareTo(other) == 0, left + " of " + kind + " are free, not " + other);
        });
        for (int place = 0; place < gpus; place++) {
            check(
                    gpusFree.get(place).movePointRight(4).longValueExact()
                            == said.gpus().get(place),
                    gpusFree + " of the GPUs are free, not " + said.gpus());
        }
    }

    static void check(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise);
        }
    }
}

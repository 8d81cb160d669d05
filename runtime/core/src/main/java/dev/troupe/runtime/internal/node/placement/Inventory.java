package dev.troupe.runtime.internal.node.placement;

import dev.troupe.runtime.Demand;
import dev.troupe.runtime.Resources;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * What a node has, or what of it is free. Immutable: taking and giving back return another inventory.
 *
 * <p>Amounts are in ten-thousandths, memory in bytes. The free amounts of GPUs are kept one by one, in the node's order.
 */
public record Inventory(long cpus, List<Long> gpus, Map<String, Long> custom, long memory) {
    /** Copies the collections. */
    public Inventory {
        gpus = List.copyOf(gpus);
        custom = Map.copyOf(custom);
    }

    /** All that a node has. */
    public static Inventory of(double cpus, int gpus, Map<String, Double> custom, long memory) {
        Map<String, Long> amounts = new HashMap<>();
        custom.forEach((name, amount) -> amounts.put(name, Amount.of(amount)));
        return new Inventory(
                Amount.of(cpus),
                IntStream.range(0, gpus).mapToObj(each -> Amount.ONE).toList(),
                amounts,
                memory);
    }

    /** How many tasks can run at once that need a CPU each; at least one, where there is any part of a CPU. */
    public int wholeCpus() {
        return (int) Math.max(1, cpus / Amount.ONE);
    }

    /** What the demand would hold of this, if there is enough; fractions of GPUs go to the fullest one that fits. */
    public Optional<Reservation> place(Demand demand) {
        long wantedCpus = Amount.of(demand.cpusHeld());
        if (wantedCpus > cpus || demand.memory() > memory) {
            return Optional.empty();
        }
        Map<String, Long> wantedCustom = new HashMap<>();
        for (Map.Entry<String, Double> each : demand.custom().entrySet()) {
            long wanted = Amount.of(each.getValue());
            if (wanted > custom.getOrDefault(each.getKey(), 0L)) {
                return Optional.empty();
            }
            wantedCustom.put(each.getKey(), wanted);
        }
        return placeGpus(Amount.of(demand.gpus()))
                .map(wantedGpus -> new Reservation(wantedCpus, wantedGpus, wantedCustom, demand.memory()));
    }

    private Optional<Map<Integer, Long>> placeGpus(long wanted) {
        if (wanted == 0) {
            return Optional.of(Map.of());
        }
        if (wanted < Amount.ONE) {
            return IntStream.range(0, gpus.size())
                    .boxed()
                    .filter(place -> gpus.get(place) >= wanted)
                    .min(Comparator.comparing(gpus::get))
                    .map(place -> Map.of(place, wanted));
        }
        Map<Integer, Long> whole = new HashMap<>();
        for (int place = 0; place < gpus.size() && whole.size() < wanted / Amount.ONE; place++) {
            if (gpus.get(place) == Amount.ONE) {
                whole.put(place, Amount.ONE);
            }
        }
        return whole.size() == wanted / Amount.ONE ? Optional.of(whole) : Optional.empty();
    }

    /** What is left when a reservation is taken away. */
    public Inventory take(Reservation reservation) {
        return change(reservation, -1);
    }

    /** What there is when a reservation is given back. */
    public Inventory giveBack(Reservation reservation) {
        return change(reservation, 1);
    }

    private Inventory change(Reservation reservation, int sign) {
        List<Long> changedGpus = new ArrayList<>(gpus);
        reservation.gpus().forEach((place, amount) -> changedGpus.set(place, gpus.get(place) + sign * amount));
        Map<String, Long> changedCustom = new HashMap<>(custom);
        reservation.custom().forEach((name, amount) -> changedCustom.merge(name, sign * amount, Long::sum));
        return new Inventory(
                cpus + sign * reservation.cpus(), changedGpus, changedCustom, memory + sign * reservation.memory());
    }

    /** The amounts as users know them. */
    public Resources toResources() {
        Map<String, Double> amounts = new HashMap<>();
        custom.forEach((name, amount) -> amounts.put(name, Amount.toDouble(amount)));
        return new Resources(Amount.toDouble(cpus), Amount.toDouble(sum(gpus)), amounts, memory);
    }

    /** Says what is left of the kinds that a demand asks for, as in {@code 0 of 4 CPUs, 512 MB of 16 GB of memory}. */
    public String leftFor(Demand demand, Inventory total) {
        List<String> parts = new ArrayList<>();
        if (demand.cpusHeld() > 0) {
            parts.add(Amount.text(cpus) + " of " + plural(total.cpus, "CPU"));
        }
        if (demand.gpus() > 0) {
            parts.add(Amount.text(sum(gpus)) + " of " + plural(sum(total.gpus), "GPU"));
        }
        new TreeMap<>(demand.custom())
                .forEach((name, amount) -> parts.add(Amount.text(custom.getOrDefault(name, 0L)) + " of "
                        + Amount.text(total.custom.getOrDefault(name, 0L)) + " " + name));
        if (demand.memory() > 0) {
            parts.add(bytes(memory) + " of " + bytes(total.memory) + " of memory");
        }
        return String.join(", ", parts);
    }

    /** Says what there is, as in {@code 4 CPUs, 2 GPUs, 1 Custom1, 16 GB of memory}. */
    @Override
    public String toString() {
        List<String> parts = new ArrayList<>();
        parts.add(plural(cpus, "CPU"));
        parts.add(plural(sum(gpus), "GPU"));
        new TreeMap<>(custom).forEach((name, amount) -> parts.add(Amount.text(amount) + " " + name));
        parts.add(bytes(memory) + " of memory");
        return String.join(", ", parts);
    }

    private static long sum(List<Long> amounts) {
        return amounts.stream().mapToLong(Long::longValue).sum();
    }

    private static String bytes(long amount) {
        return amount >= 10L << 30 ? (amount >> 30) + " GB" : (amount >> 20) + " MB";
    }

    private static String plural(long amount, String unit) {
        return Amount.text(amount) + " " + unit + (amount == Amount.ONE ? "" : "s");
    }
}

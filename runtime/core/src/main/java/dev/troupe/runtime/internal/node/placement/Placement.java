package dev.troupe.runtime.internal.node.placement;

import dev.troupe.runtime.Demand;
import dev.troupe.runtime.PlacementException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The rules of who is placed, and on which node: first come, first served.
 *
 * <p>A later demand overtakes a waiting one only with what that does not wait for: with other kinds of resources, or on
 * nodes that could never hold the waiting one. So nobody is overtaken for ever, and who waits for a GPU does not hold up
 * who needs none of what it needs.
 */
public final class Placement {
    private Placement() {}

    /**
     * Checks that a demand could be met when nothing else runs.
     *
     * @throws PlacementException with the table of what each node has, if not
     */
    public static void check(String actor, Demand demand, Map<String, Inventory> nodes) {
        if (nodes.values().stream().anyMatch(total -> total.place(demand).isPresent())) {
            return;
        }
        StringBuilder message = new StringBuilder("Cannot place " + actor + ": it needs " + demand
                + ", and no node has that even when nothing else runs.");
        nodes.forEach((name, total) ->
                message.append("\n  ").append(name).append(": ").append(total));
        message.append("\n    Fix: lower what @Remote or options() ask for, or give the node more, as with"
                + " Troupe.init(TroupeConfig.defaults()");
        String missing = settings(demand, nodes, true);
        message.append(missing.isEmpty() ? settings(demand, nodes, false) : missing);
        message.append(").");
        throw new PlacementException(message.toString(), null);
    }

    /** What a configuration would say to have it: of all that is asked for, or of what no node has. */
    private static String settings(Demand demand, Map<String, Inventory> nodes, boolean missingOnly) {
        StringBuilder settings = new StringBuilder();
        OptionalDouble none = OptionalDouble.of(0);
        OptionalDouble cpus = OptionalDouble.of(demand.cpusHeld());
        if (demand.cpusHeld() > 0 && (!missingOnly || isMissing(new Demand(cpus, 0, Map.of(), 0), nodes))) {
            settings.append(".cpus(" + trim(demand.cpusHeld()) + ")");
        }
        if (demand.gpus() > 0 && (!missingOnly || isMissing(new Demand(none, demand.gpus(), Map.of(), 0), nodes))) {
            settings.append(".gpus(" + (int) Math.ceil(demand.gpus()) + ")");
        }
        new TreeMap<>(demand.custom()).forEach((name, amount) -> {
            if (!missingOnly || isMissing(new Demand(none, 0, Map.of(name, amount), 0), nodes)) {
                settings.append(".resource(\"" + name + "\", " + trim(amount) + ")");
            }
        });
        if (demand.memory() > 0 && (!missingOnly || isMissing(new Demand(none, 0, Map.of(), demand.memory()), nodes))) {
            settings.append(".memory(\"" + size(demand.memory()) + "\")");
        }
        return settings.toString();
    }

    private static String size(long bytes) {
        return bytes % (1 << 30) == 0 ? (bytes >> 30) + "g" : ((bytes + (1 << 20) - 1) >> 20) + "m";
    }

    /** Whether no node has so much, of this one kind. */
    private static boolean isMissing(Demand one, Map<String, Inventory> nodes) {
        return nodes.values().stream().allMatch(total -> total.place(one).isEmpty());
    }

    private static String trim(double amount) {
        return Amount.text(Amount.of(amount));
    }

    /**
     * Goes through those who wait, in their order, and says who is placed now, and where.
     *
     * @param <K> what stands for one who waits
     */
    public static <K> Map<K, Place> place(Map<K, Demand> waiting, List<Stock> nodes) {
        Map<K, Place> placed = new LinkedHashMap<>();
        List<Stock> left = new ArrayList<>(nodes);
        List<Set<String>> claimed = new ArrayList<>();
        nodes.forEach(each -> claimed.add(new HashSet<>()));
        for (Map.Entry<K, Demand> each : waiting.entrySet()) {
            Demand demand = each.getValue();
            List<String> kinds = kinds(demand);
            Optional<Place> place = IntStream.range(0, left.size())
                    .filter(node -> kinds.stream().noneMatch(claimed.get(node)::contains))
                    .mapToObj(node -> left.get(node).place(demand).map(held -> new Place(node, held)))
                    .flatMap(Optional::stream)
                    .min(Comparator.comparingLong(one -> cost(demand, one.reservation(), left.get(one.node()))));
            if (place.isPresent()) {
                placed.put(each.getKey(), place.get());
                left.set(
                        place.get().node(),
                        left.get(place.get().node()).take(place.get().reservation()));
            } else {
                IntStream.range(0, left.size())
                        .filter(node -> left.get(node).couldHold(demand))
                        .forEach(node -> claimed.get(node).addAll(kinds));
            }
        }
        return placed;
    }

    /**
     * Which of several nodes is taken: for a part of a GPU, where the least is left of that; without GPUs, one that has
     * none, if there is one; else the first.
     */
    private static long cost(Demand demand, Reservation held, Stock node) {
        if (demand.gpus() == 0) {
            return node.total().gpus().isEmpty() ? 0 : 1;
        }
        return held.gpus().entrySet().stream()
                .mapToLong(gpu -> node.free().gpus().get(gpu.getKey()) - gpu.getValue())
                .sum();
    }

    /** Whether two demands ask for a resource of the same kind. */
    public static boolean compete(Demand one, Demand other) {
        return kinds(one).stream().anyMatch(kinds(other)::contains);
    }

    /** What one demand asks for of the kinds that another asks for. */
    public static Demand inCommon(Demand one, Demand other) {
        Map<String, Double> custom = new HashMap<>(one.custom());
        custom.keySet().retainAll(other.custom().keySet());
        return new Demand(
                OptionalDouble.of(other.cpusHeld() > 0 ? one.cpusHeld() : 0),
                other.gpus() > 0 ? one.gpus() : 0,
                custom,
                other.memory() > 0 ? one.memory() : 0);
    }

    private static List<String> kinds(Demand demand) {
        List<String> kinds = new ArrayList<>();
        demand.custom().forEach((name, amount) -> {
            if (amount > 0) {
                kinds.add(name);
            }
        });
        if (demand.cpusHeld() > 0) {
            kinds.add("CPU");
        }
        if (demand.gpus() > 0) {
            kinds.add("GPU");
        }
        if (demand.memory() > 0) {
            kinds.add("memory");
        }
        return kinds;
    }
}

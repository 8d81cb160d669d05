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
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * The rules of who is placed, and on which node: first come, first served.
 *
 * <p>A later demand overtakes a waiting one only with what that does not wait for: with other kinds of resources, or on
 * nodes that could never hold the waiting one. So nobody is overtaken for ever, and who waits for a GPU does not hold up
 * who needs none of what it needs.
 */
public final class Placement {
    private static final OptionalDouble NONE = OptionalDouble.of(0);
    private static final Demand NOTHING = new Demand(NONE, 0, Map.of(), 0);

    private Placement() {}

    /**
     * Checks that a demand could be met when nothing else runs.
     *
     * @param remedy how a user would give a node more
     * @throws PlacementException with the table of what each node has, if not
     */
    public static void check(String actor, Demand demand, Map<String, Inventory> nodes, Remedy remedy) {
        if (nodes.values().stream().anyMatch(total -> total.place(demand).isPresent())) {
            return;
        }
        StringBuilder message = new StringBuilder("Cannot place " + actor + ": it needs " + demand + ", and "
                + (nodes.size() == 1 ? "the node does not have" : "no node has")
                + " that even when nothing else runs.");
        nodes.forEach((name, total) ->
                message.append("\n  ").append(name).append(": ").append(total));
        alike(demand, nodes)
                .forEach((asked, there) -> message.append("\n  ")
                        .append(asked)
                        .append(" is not ")
                        .append(there)
                        .append(": names of resources are told apart by their case."));
        Demand missing = missing(demand, nodes);
        message.append("\n    Fix: lower what @Remote or options() ask for, or give the node more, ")
                .append(remedy.giving(missing.equals(NOTHING) ? demand : missing))
                .append(".");
        throw new PlacementException(message.toString(), null);
    }

    /** The custom resources that are asked for, of which there are only some whose names differ by their case. */
    private static Map<String, String> alike(Demand demand, Map<String, Inventory> nodes) {
        Map<String, String> alike = new TreeMap<>();
        Set<String> there = new TreeSet<>();
        nodes.values().forEach(each -> there.addAll(each.custom().keySet()));
        for (String asked : demand.custom().keySet()) {
            if (!there.contains(asked)) {
                there.stream().filter(asked::equalsIgnoreCase).forEach(each -> alike.put(asked, each));
            }
        }
        return alike;
    }

    /** What is asked for of those kinds of which no node has so much. */
    private static Demand missing(Demand demand, Map<String, Inventory> nodes) {
        double cpus = demand.cpusHeld();
        boolean cpusAre = isMissing(new Demand(OptionalDouble.of(cpus), 0, Map.of(), 0), nodes);
        boolean gpusAre = isMissing(new Demand(NONE, demand.gpus(), Map.of(), 0), nodes);
        boolean memoryIs = isMissing(new Demand(NONE, 0, Map.of(), demand.memory()), nodes);
        Map<String, Double> custom = new HashMap<>(demand.custom());
        custom.entrySet()
                .removeIf(each -> !isMissing(new Demand(NONE, 0, Map.of(each.getKey(), each.getValue()), 0), nodes));
        return new Demand(
                OptionalDouble.of(cpusAre ? cpus : 0),
                gpusAre ? demand.gpus() : 0,
                custom,
                memoryIs ? demand.memory() : 0);
    }

    /** Whether no node has so much, of this one kind. */
    private static boolean isMissing(Demand one, Map<String, Inventory> nodes) {
        return nodes.values().stream().allMatch(total -> total.place(one).isEmpty());
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

package dev.troupe.runtime.internal.node.placement;

import static dev.troupe.runtime.internal.node.placement.ModelNode.check;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.troupe.runtime.Demand;
import dev.troupe.runtime.PlacementException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Random comings and goings on one to five nodes, beside the simplest accounts that could be right: nothing is held
 * twice, nothing is lost, those who wait are served in their order, and nobody waits for ever.
 */
@Timeout(120)
class PlacementModelTest {
    private static final int SEQUENCES = 10_000;
    private static final int STEPS = 25;

    private long placedInAll;
    private long waitedInAll;
    private long impossibleInAll;

    @Test
    void tenThousandSequencesKeepTheRules() {
        for (int seed = 0; seed < SEQUENCES; seed++) {
            try {
                new Sequence(new Random(seed), line -> {}).run();
            } catch (AssertionError e) {
                throw new AssertionError("Sequence " + seed + ": " + e.getMessage() + "\n" + story(seed), e);
            }
        }
        assertThat(placedInAll).isGreaterThan(5L * SEQUENCES);
        assertThat(waitedInAll).isGreaterThan(2L * SEQUENCES);
        assertThat(impossibleInAll).isGreaterThan(SEQUENCES);
    }

    /** The same sequence once more, step by step. */
    private String story(int seed) {
        StringBuilder story = new StringBuilder();
        try {
            new Sequence(new Random(seed), line -> story.append(line.get()).append('\n')).run();
        } catch (AssertionError e) {
            story.append(e.getMessage());
        }
        return story.toString();
    }

    private final class Sequence {
        private final Random random;
        private final List<ModelNode> model = new ArrayList<>();
        private final List<Stock> nodes = new ArrayList<>();
        private final Map<Integer, Demand> waiting = new LinkedHashMap<>();
        private final Map<Integer, Wish> wishes = new HashMap<>();
        private final Map<Integer, Place> running = new LinkedHashMap<>();

        /** Those who were there when one came that had to wait. */
        private final Map<Integer, Set<Integer>> before = new HashMap<>();

        private final Consumer<Supplier<String>> story;
        private int created;

        Sequence(Random random, Consumer<Supplier<String>> story) {
            this.random = random;
            this.story = story;
            int count = 1 + random.nextInt(5);
            for (int i = 0; i < count; i++) {
                ModelNode node = new ModelNode(random);
                model.add(node);
                nodes.add(Stock.of(node.inventory()));
                story.accept(() -> "a node with " + node.inventory());
            }
        }

        void run() {
            for (int step = 0; step < STEPS; step++) {
                switch (random.nextInt(8)) {
                    case 0, 1, 2, 3 -> create();
                    case 4, 5 -> end(running.keySet());
                    case 6 -> end(random.nextBoolean() ? running.keySet() : waiting.keySet()); // Killed.
                    default -> {
                        for (int i = 0; i < 3; i++) { // An owner crashes, and what it owned goes with it.
                            end(running.keySet());
                            end(waiting.keySet());
                        }
                    }
                }
                place();
            }
            while (!running.isEmpty()) {
                end(running.keySet());
                place();
            }
            check(waiting.isEmpty(), waiting.size() + " wait although nothing runs");
            nodes.forEach(each -> check(each.free().equals(each.total()), "something was not given back"));
        }

        private void create() {
            Demand demand = anyDemand();
            Wish wish = Wish.of(demand);
            boolean possible = model.stream().anyMatch(node -> node.fits(wish, true));
            check(possible == isAdmitted(demand), demand + " is possible: " + possible);
            if (!possible) {
                impossibleInAll++;
                return;
            }
            Set<Integer> there = new HashSet<>(running.keySet());
            there.addAll(waiting.keySet());
            before.put(++created, there);
            waiting.put(created, demand);
            wishes.put(created, wish);
            story.accept(() -> created + " asks for " + demand);
        }

        private boolean isAdmitted(Demand demand) {
            Map<String, Inventory> all = new LinkedHashMap<>();
            nodes.forEach(each -> all.put("node " + all.size(), each.total()));
            try {
                Placement.check("Probe", demand, all, Remedy.CONFIG);
                return true;
            } catch (PlacementException e) {
                return false;
            }
        }

        private void end(Set<Integer> some) {
            if (some.isEmpty()) {
                return;
            }
            int actor = List.copyOf(some).get(random.nextInt(some.size()));
            story.accept(() -> actor + " ends");
            waiting.remove(actor);
            Place place = running.remove(actor);
            if (place != null) {
                nodes.set(place.node(), nodes.get(place.node()).giveBack(place.reservation()));
                model.get(place.node()).giveBack(actor);
            }
        }

        private void place() {
            Map<Integer, Place> placed = Placement.place(waiting, nodes);
            List<Integer> order = new ArrayList<>(placed.keySet());
            List<Set<String>> waitedFor = new ArrayList<>();
            model.forEach(each -> waitedFor.add(new HashSet<>()));
            for (int actor : List.copyOf(waiting.keySet())) {
                Wish wish = requireNonNull(wishes.get(actor));
                Place place = placed.get(actor);
                int expected = expectedNode(wish, waitedFor);
                int node = place == null ? -1 : place.node();
                check(expected == node, "should be on node " + expected + ", not " + node);
                if (place == null) {
                    waitedInAll++;
                    IntStream.range(0, model.size())
                            .filter(other -> model.get(other).fits(wish, true))
                            .forEach(other -> waitedFor.get(other).addAll(wish.kinds()));
                } else {
                    check(order.remove(0) == actor, "not in their order: " + placed.keySet());
                    start(actor, wish, place);
                }
            }
            check(order.isEmpty(), "placed without having asked: " + order);
            for (int node = 0; node < model.size(); node++) {
                model.get(node).checkFree(nodes.get(node).free());
            }
            for (int actor : waiting.keySet()) {
                Set<Integer> ahead = requireNonNull(before.get(actor));
                check(
                        ahead.stream().anyMatch(each -> running.containsKey(each) || waiting.containsKey(each)),
                        actor + " still waits although all have ended who came before it");
            }
            check(Placement.place(waiting, nodes).isEmpty(), "more is placed when asked again");
        }

        private void start(int actor, Wish wish, Place place) {
            Reservation held = place.reservation();
            model.get(place.node()).take(actor, wish, held);
            nodes.set(place.node(), nodes.get(place.node()).take(held));
            running.put(actor, place);
            waiting.remove(actor);
            placedInAll++;
            story.accept(() -> actor + " is placed: " + place);
        }

        /** In the words of the rule: where one is placed who comes next, or -1. */
        private int expectedNode(Wish wish, List<Set<String>> waitedFor) {
            int best = -1;
            for (int node = 0; node < model.size(); node++) {
                if (wish.kinds().stream().noneMatch(waitedFor.get(node)::contains)
                        && model.get(node).fits(wish, false)
                        && (best < 0 || isBetter(wish, model.get(node), model.get(best)))) {
                    best = node;
                }
            }
            return best;
        }

        private static boolean isBetter(Wish wish, ModelNode one, ModelNode other) {
            if (wish.gpus().signum() == 0) {
                return !one.hasGpus() && other.hasGpus();
            }
            return wish.isPartOfGpu() && one.leastLeft(wish).compareTo(other.leastLeft(wish)) < 0;
        }

        private Demand anyDemand() {
            OptionalDouble cpus = switch (random.nextInt(4)) {
                case 0 -> OptionalDouble.empty();
                case 1 -> OptionalDouble.of(random.nextInt(40_001) / 10_000.0);
                default -> OptionalDouble.of(random.nextInt(9) / 2.0);
            };
            double gpus = switch (random.nextInt(6)) {
                case 0 -> 1 + random.nextInt(3);
                case 1 -> random.nextInt(10_001) / 10_000.0;
                case 2 -> List.of(0.0001, 0.25, 0.3, 0.5, 0.7).get(random.nextInt(5));
                default -> 0;
            };
            Map<String, Double> custom = new HashMap<>();
            for (String name : List.of("A", "B")) {
                if (random.nextInt(4) == 0) {
                    custom.put(name, (1 + random.nextInt(12_000)) / 10_000.0);
                }
            }
            return new Demand(cpus, gpus, custom, random.nextInt(4) == 0 ? random.nextInt(900) : 0);
        }
    }
}

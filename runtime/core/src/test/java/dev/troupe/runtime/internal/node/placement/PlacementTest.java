package dev.troupe.runtime.internal.node.placement;

import static dev.troupe.runtime.internal.node.placement.InventoryTest.cpus;
import static dev.troupe.runtime.internal.node.placement.InventoryTest.custom;
import static dev.troupe.runtime.internal.node.placement.InventoryTest.gpus;
import static dev.troupe.runtime.internal.node.placement.InventoryTest.memory;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.troupe.runtime.Demand;
import dev.troupe.runtime.PlacementException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PlacementTest {
    private static final long GB = 1L << 30;

    /** A node that has more than is free of it. */
    private static final Inventory LARGE = Inventory.of(64, 8, Map.of("A", 64.0), 64 * GB);

    private static Map<Integer, Integer> nodes(List<Stock> nodes, Demand... waiting) {
        Map<Integer, Demand> queue = new LinkedHashMap<>();
        for (Demand each : waiting) {
            queue.put(queue.size(), each);
        }
        Map<Integer, Integer> placed = new LinkedHashMap<>();
        Placement.place(queue, nodes).forEach((key, place) -> placed.put(key, place.node()));
        return placed;
    }

    private static Set<Integer> placed(Inventory free, Demand... waiting) {
        return nodes(List.of(new Stock(LARGE, free)), waiting).keySet();
    }

    @Test
    void allAreServedWhileThereIsEnough() {
        assertThat(placed(Inventory.of(4, 0, Map.of(), 0), cpus(1), cpus(2), cpus(1)))
                .containsExactly(0, 1, 2);
        assertThat(placed(Inventory.of(4, 0, Map.of(), 0))).isEmpty();
    }

    @Test
    void aLargeDemandIsNotOvertakenBySmallOnes() {
        assertThat(placed(Inventory.of(3, 0, Map.of(), 0), cpus(4), cpus(1), cpus(0.5)))
                .isEmpty();
        assertThat(placed(Inventory.of(3, 0, Map.of(), 0), cpus(1), cpus(4), cpus(1)))
                .containsExactly(0);
    }

    @Test
    void whoNeedsNothingOfItOvertakes() {
        Inventory free = Inventory.of(3, 0, Map.of("A", 1.0), GB);

        assertThat(placed(free, cpus(4), custom("A", 1), memory(GB), Demand.NONE))
                .containsExactly(1, 2, 3);
        assertThat(placed(free, gpus(1), cpus(1)))
                .as("the CPUs are not what the first waits for")
                .containsExactly(1);
    }

    @Test
    void whoSharesOneKindWithAWaitingOneWaitsToo() {
        Inventory free = Inventory.of(3, 1, Map.of("A", 1.0), GB);
        Demand both = new Demand(OptionalDouble.of(1), 0, Map.of("A", 1.0), 0);

        assertThat(placed(free, custom("A", 2), both, cpus(1), gpus(1)))
                .as("in turn")
                .containsExactly(3);
    }

    @Test
    void whatOneTakesTheNextDoesNotFind() {
        Map<String, Demand> queue = new LinkedHashMap<>();
        queue.put("first", gpus(0.6));
        queue.put("second", gpus(0.6));
        queue.put("third", cpus(1));

        Map<String, Place> placed = Placement.place(queue, List.of(Stock.of(Inventory.of(1, 2, Map.of(), 0))));

        assertThat(placed.keySet()).containsExactly("first", "second", "third");
        assertThat(placed.values())
                .extracting(each -> each.reservation().gpuPlaces())
                .containsExactly(List.of(0), List.of(1), List.of());
    }

    @Test
    void theFirstNodeThatHasItIsTaken() {
        Stock small = Stock.of(Inventory.of(1, 0, Map.of(), 0));
        Stock large = Stock.of(Inventory.of(4, 0, Map.of(), 0));

        assertThat(nodes(List.of(small, large), cpus(1), cpus(2), cpus(1), cpus(2), cpus(0)))
                .isEqualTo(Map.of(0, 0, 1, 1, 2, 1, 4, 0));
    }

    @Test
    void whoNeedsNoGpuStaysAwayFromThem() {
        Stock withGpu = Stock.of(Inventory.of(4, 1, Map.of(), 0));
        Stock without = Stock.of(Inventory.of(1, 0, Map.of(), 0));

        assertThat(nodes(List.of(withGpu, without), cpus(1), cpus(1), gpus(1)))
                .as("but rather there than nowhere")
                .isEqualTo(Map.of(0, 1, 1, 0, 2, 0));
    }

    @Test
    void partsOfGpusGoToTheFullestOfAllNodes() {
        Inventory total = Inventory.of(4, 2, Map.of(), 0);
        Stock empty = Stock.of(total);
        Stock started = new Stock(total, total.take(total.place(gpus(0.5)).orElseThrow()));

        assertThat(nodes(List.of(empty, started), gpus(0.25), gpus(0.25), gpus(0.25), gpus(2)))
                .as("0.75, then full, then a new one; two whole ones are left only on the first, and one is in use")
                .isEqualTo(Map.of(0, 1, 1, 1, 2, 0));
        assertThat(nodes(List.of(empty, started), gpus(2))).isEqualTo(Map.of(0, 0));
    }

    @Test
    void whoWaitsHoldsUpOthersOnlyWhereItCouldRun() {
        Inventory four = Inventory.of(4, 0, Map.of(), 0);
        Stock busy = new Stock(four, Inventory.of(3, 0, Map.of(), 0));
        Stock small = Stock.of(Inventory.of(2, 0, Map.of(), 0));

        assertThat(nodes(List.of(busy, small), cpus(4), cpus(1), cpus(2)))
                .as("the second and the third find no room on the node that the first waits for")
                .isEqualTo(Map.of(1, 1));
    }

    @Test
    void whatIsPossibleWhenNothingRunsPassesTheCheck() {
        Inventory total = Inventory.of(2, 1, Map.of("A", 1.0), GB);

        assertThatCode(() -> Placement.check(
                        "Counter#1",
                        new Demand(OptionalDouble.of(2), 1, Map.of("A", 1.0), GB),
                        Map.of("this node", total),
                        Remedy.CONFIG))
                .doesNotThrowAnyException();
        assertThatCode(() -> Placement.check("Counter#1", Demand.NONE, Map.of("this node", total), Remedy.CONFIG))
                .doesNotThrowAnyException();
    }

    @Test
    void oneNodeMustHaveAllOfIt() {
        Map<String, Inventory> nodes = new LinkedHashMap<>();
        nodes.put("a", Inventory.of(4, 0, Map.of(), 0));
        nodes.put("b", Inventory.of(1, 2, Map.of(), 0));

        assertThatThrownBy(() -> Placement.check(
                        "Trainer#1", new Demand(OptionalDouble.of(2), 1.0, Map.of(), 0), nodes, Remedy.CONFIG))
                .isInstanceOf(PlacementException.class)
                .hasMessage("""
                        Cannot place Trainer#1: it needs 2 CPUs and 1 GPU, and no node has that even when nothing else runs.
                          a: 4 CPUs, 0 GPUs, 0 MB of memory
                          b: 1 CPU, 2 GPUs, 0 MB of memory
                            Fix: lower what @Remote or options() ask for, or give the node more, as with \
                        Troupe.init(TroupeConfig.defaults().cpus(2).gpus(1)).""");
    }

    @Test
    void theFixNamesFractionsAndCustomResources() {
        assertThatThrownBy(() -> Placement.check(
                        "Trainer#2.1",
                        new Demand(OptionalDouble.empty(), 0.25, Map.of("Custom1", 2.5), 0),
                        Map.of("this node", Inventory.of(1, 0, Map.of("Custom1", 1.0), 20 * GB)),
                        Remedy.CONFIG))
                .isInstanceOf(PlacementException.class)
                .hasMessage("""
                        Cannot place Trainer#2.1: it needs 1 CPU, 0.25 GPUs and 2.5 Custom1, and the node does not have that even when \
                        nothing else runs.
                          this node: 1 CPU, 0 GPUs, 1 Custom1, 20 GB of memory
                            Fix: lower what @Remote or options() ask for, or give the node more, as with \
                        Troupe.init(TroupeConfig.defaults().gpus(1).resource("Custom1", 2.5)).""");
    }

    @Test
    void theFixNamesMemory() {
        assertThatThrownBy(() -> Placement.check(
                        "Counter#1",
                        memory(2 * GB),
                        Map.of("this node", Inventory.of(1, 0, Map.of(), GB)),
                        Remedy.CONFIG))
                .hasMessageStartingWith("Cannot place Counter#1: it needs 2 GB of memory, and")
                .hasMessageContaining(".memory(\"2g\")");
    }

    @Test
    void theFixNamesCustomResourcesInTheirOrder() {
        Map<String, Double> many = new LinkedHashMap<>();
        StringBuilder expected = new StringBuilder();
        for (String name : List.of("Accelerator", "Bandwidth", "Camera", "Disk", "Licence", "Microphone", "Robot")) {
            many.put(name, 1.0);
            expected.append(".resource(\"").append(name).append("\", 1)");
        }
        assertThatThrownBy(() -> Placement.check(
                        "Counter#1",
                        new Demand(OptionalDouble.of(0), 0, many, 0),
                        Map.of("this node", Inventory.of(1, 0, Map.of(), 0)),
                        Remedy.CONFIG))
                .hasMessageContaining(expected.toString());
    }

    @Test
    void aNodeOfItsOwnIsGivenMoreWhereItIsStarted() {
        assertThatThrownBy(() -> Placement.check(
                        "Trainer#2.1",
                        new Demand(OptionalDouble.of(64), 0.5, Map.of("Disk", 2.5, "Custom1", 1.0), 2 * GB),
                        Map.of("the node 'main' (process 7)", Inventory.of(2, 0, Map.of("Custom1", 1.0), GB)),
                        Remedy.COMMAND))
                .hasMessageEndingWith(
                        "Fix: lower what @Remote or options() ask for, or give the node more, as with 'troupe"
                                + " start --num-cpus 64 --num-gpus 1 --resource Disk=2.5 --memory 2g' once it is stopped.");
    }

    @Test
    void aResourceThatIsThereInAnotherCaseIsNamed() {
        assertThatThrownBy(() -> Placement.check(
                        "Trainer#1",
                        new Demand(OptionalDouble.of(0), 0, Map.of("custom1", 1.0), 0),
                        Map.of("this node", Inventory.of(1, 0, Map.of("Custom1", 1.0), 0)),
                        Remedy.CONFIG))
                .hasMessageContaining("\n  custom1 is not Custom1: names of resources are told apart by their case.\n");
    }
}

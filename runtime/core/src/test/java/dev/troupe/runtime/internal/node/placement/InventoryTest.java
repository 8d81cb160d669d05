package dev.troupe.runtime.internal.node.placement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troupe.runtime.Demand;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class InventoryTest {
    private static final long GB = 1L << 30;

    static Demand cpus(double amount) {
        return new Demand(OptionalDouble.of(amount), 0, Map.of(), 0);
    }

    static Demand gpus(double amount) {
        return new Demand(OptionalDouble.of(0), amount, Map.of(), 0);
    }

    static Demand custom(String name, double amount) {
        return new Demand(OptionalDouble.of(0), 0, Map.of(name, amount), 0);
    }

    static Demand memory(long bytes) {
        return new Demand(OptionalDouble.empty(), 0, Map.of(), bytes);
    }

    private static Inventory gpuNode(Long... free) {
        return new Inventory(0, List.of(free), Map.of(), 0);
    }

    private static Reservation placed(Inventory inventory, Demand demand) {
        return inventory.place(demand).orElseThrow(() -> new AssertionError(demand + " does not fit " + inventory));
    }

    @Test
    void tenTenthsAreOne() {
        Inventory left = Inventory.of(1, 1, Map.of("Custom1", 1.0), 0);
        List<Reservation> taken = new ArrayList<>();
        Demand tenth = new Demand(OptionalDouble.of(0.1), 0.1, Map.of("Custom1", 0.1), 0);
        for (int i = 0; i < 10; i++) {
            Reservation each = placed(left, tenth);
            taken.add(each);
            left = left.take(each);
        }

        assertThat(left.cpus()).isZero();
        assertThat(left.gpus()).containsExactly(0L);
        assertThat(left.custom()).containsEntry("Custom1", 0L);
        assertThat(left.place(cpus(0.0001))).isEmpty();
        assertThat(left.place(gpus(0.0001))).isEmpty();
        for (Reservation each : taken) {
            left = left.giveBack(each);
        }
        assertThat(left).isEqualTo(Inventory.of(1, 1, Map.of("Custom1", 1.0), 0));
    }

    @Test
    void cpusAreTakenUpToTheLast() {
        Inventory node = Inventory.of(2.5, 0, Map.of(), 0);

        assertThat(node.place(cpus(2.5))).isPresent();
        assertThat(node.place(cpus(2.5001))).isEmpty();
        assertThat(node.take(placed(node, cpus(2.5))).place(cpus(0))).isPresent();
    }

    @Test
    void aFractionGoesToTheFullestGpuThatFits() {
        assertThat(placed(gpuNode(10_000L, 6_000L, 4_000L), gpus(0.5)).gpus()).isEqualTo(Map.of(1, 5_000L));
        assertThat(placed(gpuNode(10_000L, 6_000L, 4_000L), gpus(0.4)).gpus()).isEqualTo(Map.of(2, 4_000L));
        assertThat(placed(gpuNode(10_000L, 6_000L, 4_000L), gpus(0.7)).gpus()).isEqualTo(Map.of(0, 7_000L));
        assertThat(placed(gpuNode(5_000L, 5_000L), gpus(0.5)).gpus())
                .as("the first of equals")
                .isEqualTo(Map.of(0, 5_000L));
        assertThat(gpuNode(4_000L, 4_000L).place(gpus(0.5)))
                .as("no fraction is split")
                .isEmpty();
    }

    @Test
    void wholeGpusMustBeFree() {
        assertThat(placed(gpuNode(10_000L, 9_999L, 10_000L), gpus(2)).gpuPlaces())
                .containsExactly(0, 2);
        assertThat(placed(gpuNode(5_000L, 10_000L), gpus(1)).gpus()).isEqualTo(Map.of(1, 10_000L));
        assertThat(gpuNode(10_000L, 9_999L).place(gpus(2))).isEmpty();
        assertThat(gpuNode(9_999L).place(gpus(1))).isEmpty();
        assertThat(gpuNode().place(gpus(0.5))).isEmpty();
        assertThat(placed(gpuNode(), gpus(0)).gpus()).isEmpty();
    }

    @Test
    void theGpusOfAReservationComeInTheNodesOrder() {
        Inventory node = Inventory.of(0, 64, Map.of(), 0);

        assertThat(placed(node, gpus(40)).gpuPlaces()).isSorted().hasSize(40);
    }

    @Test
    void customResourcesAreKeptByName() {
        Inventory node = Inventory.of(1, 0, Map.of("A", 2.0, "B", 1.0), 0);
        Demand both = new Demand(OptionalDouble.of(0), 0, Map.of("A", 1.5, "B", 1.0), 0);

        Inventory left = node.take(placed(node, both));

        assertThat(left.custom()).isEqualTo(Map.of("A", 5_000L, "B", 0L));
        assertThat(left.place(custom("A", 0.5))).isPresent();
        assertThat(left.place(custom("B", 0.5))).isEmpty();
        assertThat(left.place(custom("C", 0.5))).isEmpty();
        assertThat(left.place(custom("C", 0))).isPresent();
    }

    @Test
    void memoryIsCountedInBytes() {
        Inventory node = Inventory.of(1, 0, Map.of(), GB);

        assertThat(node.place(memory(GB + 1))).isEmpty();
        assertThat(node.take(placed(node, memory(GB))).place(memory(1))).isEmpty();
        assertThat(placed(node, memory(GB)).cpus())
                .as("memory alone holds no CPU")
                .isZero();
    }

    @Test
    void othersThanCpusHoldOneCpuToo() {
        Inventory node = Inventory.of(1, 1, Map.of("A", 1.0), 0);

        assertThat(placed(node, new Demand(OptionalDouble.empty(), 1, Map.of(), 0))
                        .cpus())
                .isEqualTo(Amount.ONE);
        assertThat(placed(node, new Demand(OptionalDouble.empty(), 0, Map.of("A", 1.0), 0))
                        .cpus())
                .isEqualTo(Amount.ONE);
        assertThat(placed(node, Demand.NONE).cpus()).isZero();
    }

    @Test
    void saysWhatThereIs() {
        assertThat(Inventory.of(1, 1, Map.of(), 0)).hasToString("1 CPU, 1 GPU, 0 MB of memory");
        assertThat(Inventory.of(4.5, 2, Map.of("b", 0.5, "a", 1.0), 16 * GB))
                .hasToString("4.5 CPUs, 2 GPUs, 1 a, 0.5 b, 16 GB of memory");
        assertThat(gpuNode(10_000L, 5_000L)).hasToString("0 CPUs, 1.5 GPUs, 0 MB of memory");
    }
}

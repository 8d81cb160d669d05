package dev.troupe.runtime.internal.node.placement;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.troupe.runtime.Demand;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Random comings and goings, beside the simplest accounts that could be right. */
@Timeout(60)
class PlacementModelTest {
    private static final int CPUS = 4;
    private static final int GPUS = 3;
    private static final int CUSTOM = 2;
    private static final int MEMORY = 1000;

    private final Random random = new Random(7);
    private final Inventory total = Inventory.of(CPUS, GPUS, Map.of("A", (double) CUSTOM), MEMORY);

    /** Who runs and what each holds: everything else is counted anew each time. */
    private final Map<Integer, Reservation> running = new HashMap<>();

    private final Map<Integer, Demand> waiting = new LinkedHashMap<>();
    private Inventory free = total;

    private Demand anyDemand() {
        double gpus = List.of(0.0, 0.0, 0.0001, 0.25, 0.3, 0.5, 1.0, 2.0, 3.0).get(random.nextInt(9));
        OptionalDouble cpus =
                random.nextInt(3) == 0 ? OptionalDouble.empty() : OptionalDouble.of(random.nextInt(9) / 2.0);
        Map<String, Double> custom = random.nextInt(3) == 0 ? Map.of("A", (1 + random.nextInt(20)) / 10.0) : Map.of();
        return new Demand(cpus, gpus, custom, random.nextInt(4) == 0 ? random.nextInt(MEMORY + 1) : 0);
    }

    @Test
    void neverMoreIsTakenThanThereIsAndNobodyIsOvertaken() {
        int next = 0;
        int placedInAll = 0;
        for (int step = 0; step < 10_000; step++) {
            if (waiting.size() < 12 && random.nextBoolean()) {
                waiting.put(next++, anyDemand());
            } else if (!running.isEmpty()) {
                List<Integer> ids = new ArrayList<>(running.keySet());
                free = free.giveBack(requireNonNull(running.remove(ids.get(random.nextInt(ids.size())))));
            }
            Map<Integer, Reservation> placed = Placement.place(waiting, free);
            assertThat(placed.keySet()).isEqualTo(expected());
            for (Map.Entry<Integer, Reservation> each : placed.entrySet()) {
                assertHolds(requireNonNull(waiting.get(each.getKey())), each.getValue());
                free = free.take(each.getValue());
                running.put(each.getKey(), each.getValue());
                waiting.remove(each.getKey());
                placedInAll++;
            }
            assertAccounts();
        }
        for (Reservation each : running.values()) {
            free = free.giveBack(each);
        }
        assertThat(free).isEqualTo(total);
        assertThat(placedInAll).isGreaterThan(2000);
    }

    private long[] gpusFree(Map<Integer, Reservation> holders) {
        long[] left = new long[GPUS];
        Arrays.fill(left, Amount.ONE);
        holders.values().forEach(each -> each.gpus().forEach((place, amount) -> left[place] -= amount));
        return left;
    }

    private void assertAccounts() {
        assertThat(free.gpus())
                .containsExactly(Arrays.stream(gpusFree(running)).boxed().toArray(Long[]::new));
        assertThat(free.gpus()).allMatch(left -> left >= 0 && left <= Amount.ONE);
        assertThat(free.cpus())
                .isEqualTo(CPUS * Amount.ONE
                        - running.values().stream().mapToLong(Reservation::cpus).sum())
                .isNotNegative();
        assertThat(free.custom().get("A"))
                .isEqualTo(CUSTOM * Amount.ONE
                        - running.values().stream()
                                .mapToLong(each -> each.custom().getOrDefault("A", 0L))
                                .sum())
                .isNotNegative();
        assertThat(free.memory())
                .isEqualTo(MEMORY
                        - running.values().stream()
                                .mapToLong(Reservation::memory)
                                .sum())
                .isNotNegative();
    }

    private static void assertHolds(Demand demand, Reservation held) {
        assertThat(held.cpus()).isEqualTo(Math.round(demand.cpusHeld() * 10_000));
        assertThat(held.memory()).isEqualTo(demand.memory());
        assertThat(held.gpus().values().stream().mapToLong(Long::longValue).sum())
                .isEqualTo(Math.round(demand.gpus() * 10_000));
        assertThat(held.gpus()).hasSize((int) Math.ceil(demand.gpus()));
    }

    /** Who should be placed now, in the words of the rule. */
    private Set<Integer> expected() {
        Set<Integer> placed = new HashSet<>();
        Set<String> waitedFor = new HashSet<>();
        double cpus =
                CPUS - running.values().stream().mapToLong(Reservation::cpus).sum() / 10_000.0;
        long custom = CUSTOM * 10_000
                - running.values().stream()
                        .mapToLong(each -> each.custom().getOrDefault("A", 0L))
                        .sum();
        long memory = MEMORY
                - running.values().stream().mapToLong(Reservation::memory).sum();
        long[] gpus = gpusFree(running);
        for (Map.Entry<Integer, Demand> each : waiting.entrySet()) {
            Demand demand = each.getValue();
            Set<String> kinds = kinds(demand);
            long wantedCustom = Math.round(demand.custom().getOrDefault("A", 0.0) * 10_000);
            int[] places = gpuPlaces(gpus, Math.round(demand.gpus() * 10_000));
            if (kinds.stream().noneMatch(waitedFor::contains)
                    && demand.cpusHeld() <= cpus
                    && wantedCustom <= custom
                    && demand.memory() <= memory
                    && places.length == Math.ceil(demand.gpus())) {
                placed.add(each.getKey());
                cpus -= demand.cpusHeld();
                custom -= wantedCustom;
                memory -= demand.memory();
                for (int place : places) {
                    gpus[place] -= Math.min(10_000, Math.round(demand.gpus() * 10_000));
                }
            } else {
                waitedFor.addAll(kinds);
            }
        }
        return placed;
    }

    private static Set<String> kinds(Demand demand) {
        Set<String> kinds = new HashSet<>(demand.custom().keySet());
        if (demand.cpusHeld() > 0) {
            kinds.add("cpu");
        }
        if (demand.gpus() > 0) {
            kinds.add("gpu");
        }
        if (demand.memory() > 0) {
            kinds.add("memory");
        }
        return kinds;
    }

    private static int[] gpuPlaces(long[] free, long wanted) {
        List<Integer> places = new ArrayList<>();
        if (wanted == 0) {
            return new int[0];
        }
        if (wanted < 10_000) {
            int best = -1;
            for (int place = 0; place < free.length; place++) {
                if (free[place] >= wanted && (best < 0 || free[place] < free[best])) {
                    best = place;
                }
            }
            return best < 0 ? new int[0] : new int[] {best};
        }
        for (int place = 0; place < free.length && places.size() < wanted / 10_000; place++) {
            if (free[place] == 10_000) {
                places.add(place);
            }
        }
        return places.stream().mapToInt(Integer::intValue).toArray();
    }
}

package dev.troupe.runtime.internal.node;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troupe.runtime.ActorName;
import dev.troupe.runtime.Demand;
import dev.troupe.runtime.PlacementException;
import dev.troupe.runtime.internal.control.Naming;
import dev.troupe.runtime.internal.control.RestartPolicy;
import dev.troupe.runtime.internal.control.WorkerSpec;
import dev.troupe.runtime.internal.node.placement.Inventory;
import dev.troupe.runtime.internal.node.placement.Reservation;
import dev.troupe.runtime.internal.node.placement.Stock;
import dev.troupe.runtime.internal.node.process.OwnOrigin;
import dev.troupe.runtime.internal.wire.ActorId;
import dev.troupe.runtime.internal.wire.Death;
import dev.troupe.runtime.spi.WireInput;
import dev.troupe.runtime.spi.WireOutput;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class WaitReportTest {
    private static final String END = " Its calls wait too, and a close() after them."
            + "\n    Fix: close actors that hold what it needs, give the node more, or Troupe.kill() the one that waits.";

    private final Inventory total = Inventory.of(4, 2, Map.of("Custom1", 1.0), 16L << 30);
    private final List<Resident> residents = new ArrayList<>();
    private Inventory free = total;

    private static Demand cpus(double amount) {
        return new Demand(OptionalDouble.of(amount), 0, Map.of(), 0);
    }

    private WorkerSpec spec(Demand demand) {
        return spec(demand, Naming.NONE, Long.MAX_VALUE);
    }

    private WorkerSpec spec(Demand demand, Naming naming, long patienceNanos) {
        long id = ActorId.of(ActorId.DRIVER, residents.size() + 1);
        return ProbeSpec.of(id, demand, naming, patienceNanos);
    }

    private Resident waiting(Demand demand) {
        return waiting(spec(demand));
    }

    private Resident waiting(WorkerSpec spec) {
        Resident resident = new Resident(spec, OwnOrigin.now(), TimeUnit.SECONDS.toNanos(100));
        residents.add(resident);
        return resident;
    }

    private void placed(Demand demand) {
        Reservation reservation = free.place(demand).orElseThrow();
        waiting(demand).reserve(reservation);
        free = free.take(reservation);
    }

    private String report(Resident waiting) {
        return new WaitReport(waiting, residents, new Stock(total, free)).text(TimeUnit.SECONDS.toNanos(1110));
    }

    @Test
    void saysWhatIsWaitedForAndWhoHoldsIt() {
        placed(cpus(3));
        placed(new Demand(OptionalDouble.of(0), 2, Map.of(), 0));
        placed(Demand.NONE);
        Resident waiting = waiting(cpus(2));
        placed(new Demand(OptionalDouble.empty(), 0, Map.of(), 1L << 30));

        assertThat(report(waiting))
                .isEqualTo("Probe#4 has been waiting for 2 CPUs for 1010 s; free are 1 of 4 CPUs,"
                        + " the rest is held by Probe#1 (3 CPUs)." + END);
    }

    @Test
    void saysWhoComesFirst() {
        placed(cpus(2));
        waiting(cpus(3));
        Resident waiting = waiting(cpus(1));
        waiting(cpus(1));

        assertThat(report(waiting))
                .isEqualTo("Probe#3 has been waiting for 1 CPU for 1010 s; free are 2 of 4 CPUs,"
                        + " the rest is held by Probe#1 (2 CPUs), and before it comes Probe#2 (3 CPUs)." + END);
    }

    @Test
    void namesATaskByItsMethodAndSaysWhatHelpsOne() {
        Resident holder = waiting(spec(cpus(4)).forTask("split(Path)", Long.MAX_VALUE, RestartPolicy.NONE));
        holder.reserve(free.place(cpus(4)).orElseThrow());
        free = free.take(free.place(cpus(4)).orElseThrow());
        waiting(spec(cpus(1)).forTask("load(int)", Long.MAX_VALUE, RestartPolicy.NONE));

        assertThat(report(waiting(spec(cpus(2)).forTask("load(int)", Long.MAX_VALUE, RestartPolicy.NONE))))
                .isEqualTo("Probe#3.load(int) has been waiting for 2 CPUs for 1010 s; free are 0 of 4 CPUs,"
                        + " the rest is held by Probe#1.split(Path) (4 CPUs), and before it comes Probe#2.load(int) (1 CPU)."
                        + "\n    Fix: close actors that hold what it needs, give the node more, or let tasks not wait for"
                        + " other tasks, because they hold what they have until they end.");
    }

    @Test
    void theMethodOfATaskTravels() {
        WorkerSpec spec = spec(cpus(1)).forTask("load(int)", Long.MAX_VALUE, RestartPolicy.NONE);
        WireOutput out = new WireOutput(100);
        spec.write(out);

        assertThat(WorkerSpec.read(new WireInput(out.array(), 0, out.position())))
                .isEqualTo(spec);
    }

    @Test
    void saysEachKindOnce() {
        Demand all = new Demand(OptionalDouble.of(4), 2, Map.of("Custom1", 1.0), 15L << 30);
        placed(all);

        assertThat(report(waiting(all)))
                .isEqualTo("Probe#2 has been waiting for 4 CPUs, 2 GPUs, 1 Custom1 and 15 GB of memory for 1010 s;"
                        + " free are 0 of 4 CPUs, 0 of 2 GPUs, 0 of 1 Custom1, 1024 MB of 16 GB of memory,"
                        + " the rest is held by Probe#1 (4 CPUs, 2 GPUs, 1 Custom1 and 15 GB of memory)." + END);
    }

    @Test
    void saysOnlyWhatIsHeldOfTheKindsAskedFor() {
        placed(new Demand(OptionalDouble.of(4), 1, Map.of("Custom1", 1.0), 1L << 30));

        assertThat(report(waiting(new Demand(OptionalDouble.of(0), 0, Map.of("Custom1", 1.0), 0))))
                .contains("the rest is held by Probe#1 (1 Custom1).");
    }

    @Test
    void ofManyNamesSome() {
        for (int i = 0; i < 15; i++) {
            placed(cpus(0.25));
        }
        Resident waiting = waiting(cpus(4));

        assertThat(report(waiting)).contains("Probe#9 (0.25 CPUs), Probe#10 (0.25 CPUs) and 5 others." + END);
        assertThat(WaitReport.inBrief(List.of(waiting, waiting(cpus(1)))))
                .isEqualTo("2 more have been waiting for longer than 10 s: Probe#16 for 4 CPUs, Probe#17 for 1 CPU.");
    }

    @Test
    void whoWaitsNoLongerDiesOfIt() {
        placed(cpus(3));
        Resident waiting =
                new Resident(spec(cpus(2), new Naming("default", null, false), 1_500_000_000L), OwnOrigin.now(), 0);
        residents.add(waiting);

        Death death = new WaitReport(waiting, residents, new Stock(total, free)).timedOut();

        assertThat(death.reason()).isEqualTo("was not placed within 1500 ms:");
        assertThat(death.cause(getClass().getClassLoader()))
                .isInstanceOf(PlacementException.class)
                .hasMessage("It needs 2 CPUs; free are 1 of 4 CPUs, the rest is held by Probe#1 (3 CPUs)."
                        + "\n    Fix: close actors that hold what it needs, give the node more, or a longer"
                        + " placementTimeout(...).");
    }

    @Test
    void whatItIsCalledAndHowLongItMayWaitTravel() {
        WorkerSpec spec = spec(cpus(1), new Naming("jobs", new ActorName("x", "other"), true), 17);
        WireOutput out = new WireOutput(100);
        spec.write(out);

        assertThat(WorkerSpec.read(new WireInput(out.array(), 0, out.position())))
                .isEqualTo(spec)
                .extracting(WorkerSpec::display, WorkerSpec::fileName)
                .containsExactly("Probe#1[other/x]", "Probe-1");
    }
}

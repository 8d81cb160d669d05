package dev.troupe.runtime.internal.node;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troupe.runtime.Demand;
import dev.troupe.runtime.internal.control.WorkerSpec;
import dev.troupe.runtime.internal.node.placement.Inventory;
import dev.troupe.runtime.internal.node.placement.Reservation;
import dev.troupe.runtime.internal.wire.ActorId;
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
        long id = ActorId.of(ActorId.DRIVER, residents.size() + 1);
        return new WorkerSpec(id, "example.Probe", "", List.of(), demand, List.of(), List.of(), Map.of(), null);
    }

    private Resident waiting(Demand demand) {
        return waiting(spec(demand));
    }

    private Resident waiting(WorkerSpec spec) {
        Resident resident = new Resident(spec, TimeUnit.SECONDS.toNanos(100));
        residents.add(resident);
        return resident;
    }

    private void placed(Demand demand) {
        Reservation reservation = free.place(demand).orElseThrow();
        waiting(demand).reserve(reservation);
        free = free.take(reservation);
    }

    private String report(Resident waiting) {
        return new WaitReport(waiting, residents, free, total).text(TimeUnit.SECONDS.toNanos(1110));
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
                        + " the rest is held by Probe#1." + END);
    }

    @Test
    void saysWhoComesFirst() {
        placed(cpus(2));
        waiting(cpus(3));
        Resident waiting = waiting(cpus(1));
        waiting(cpus(1));

        assertThat(report(waiting))
                .isEqualTo("Probe#3 has been waiting for 1 CPU for 1010 s; free are 2 of 4 CPUs,"
                        + " the rest is held by Probe#1, and before it comes Probe#2." + END);
    }

    @Test
    void namesATaskByItsMethodAndSaysWhatHelpsOne() {
        Resident holder = waiting(spec(cpus(4)).forTask("split(Path)"));
        holder.reserve(free.place(cpus(4)).orElseThrow());
        free = free.take(free.place(cpus(4)).orElseThrow());
        waiting(spec(cpus(1)).forTask("load(int)"));

        assertThat(report(waiting(spec(cpus(2)).forTask("load(int)"))))
                .isEqualTo("Probe#3.load(int) has been waiting for 2 CPUs for 1010 s; free are 0 of 4 CPUs,"
                        + " the rest is held by Probe#1.split(Path), and before it comes Probe#2.load(int)."
                        + "\n    Fix: close actors that hold what it needs, give the node more, or let tasks not wait for"
                        + " other tasks, because they hold what they have until they end.");
    }

    @Test
    void theMethodOfATaskTravels() {
        WorkerSpec spec = spec(cpus(1)).forTask("load(int)");
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
                        + " the rest is held by Probe#1." + END);
    }
}

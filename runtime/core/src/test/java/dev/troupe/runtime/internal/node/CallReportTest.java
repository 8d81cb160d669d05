package dev.troupe.runtime.internal.node;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troupe.runtime.Demand;
import dev.troupe.runtime.internal.control.WorkerSpec;
import dev.troupe.runtime.internal.node.placement.Inventory;
import dev.troupe.runtime.internal.node.placement.Reservation;
import dev.troupe.runtime.internal.node.placement.Stock;
import dev.troupe.runtime.internal.node.process.OwnOrigin;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class CallReportTest {
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
    private static final String END = ". Calls always have one CPU at least, beside those that are held for life."
            + "\n    Fix: let calls that have one end, or wait in get(), which gives it back; give the node more; or let the"
            + " class ask for numCpus(0) if its calls need none.";

    private final List<Resident> residents = new ArrayList<>();
    private Stock stock = Stock.of(Inventory.of(4, 0, Map.of(), 0));

    private Resident placed(Demand demand) {
        WorkerSpec spec = ProbeSpec.of(residents.size() + 1, demand);
        Resident resident = new Resident(spec, OwnOrigin.now(), 0);
        Reservation reservation = stock.free().place(demand).orElseThrow();
        resident.reserve(reservation);
        stock = stock.take(reservation);
        residents.add(resident);
        return resident;
    }

    private List<String> texts(List<Resident> running, Map<Resident, Long> waiting) {
        Map<Long, Long> since = new HashMap<>();
        waiting.forEach((each, second) -> since.put(each.spec().id(), second * SECOND));
        List<Long> actors = running.stream().map(each -> each.spec().id()).toList();
        CallReport report = new CallReport(residents, stock.withRunningCalls(running.size()), actors, since);
        return report.patient(100 * SECOND, 10 * SECOND)
                .map(each -> String.valueOf(report.text(each, 100 * SECOND)))
                .toList();
    }

    @Test
    void saysWhichCallHasWaitedForLongAndWhoHasTheCpus() {
        placed(Demand.NONE.withCpus(2));
        Resident one = placed(Demand.NONE);
        Resident two = placed(Demand.NONE);
        Resident patient = placed(Demand.NONE);
        Resident recent = placed(Demand.NONE);

        assertThat(texts(List.of(one, two), Map.of(patient, 88L, recent, 91L)))
                .containsExactly(
                        "Probe#4 has been waiting for 1 CPU for a call for 12 s; free are 0 of 4 CPUs, the rest is"
                                + " held by Probe#1 (2 CPUs), and by calls of Probe#2, Probe#3" + END);
    }

    @Test
    void aCallThatRunsBesideThoseWhoHoldAllTakesNoneAway() {
        placed(Demand.NONE.withCpus(4));
        Resident one = placed(Demand.NONE);
        Resident waiting = placed(Demand.NONE);

        assertThat(texts(List.of(one), Map.of(waiting, 90L)))
                .containsExactly(
                        "Probe#3 has been waiting for 1 CPU for a call for 10 s; free are 0 of 4 CPUs, the rest is"
                                + " held by Probe#1 (4 CPUs), and by a call of Probe#2" + END);
    }

    @Test
    void saysNothingOfWhoDoesNotWait() {
        Resident one = placed(Demand.NONE);
        assertThat(texts(List.of(one), Map.of())).isEmpty();
        assertThat(new CallReport(residents, stock, List.of(), Map.of()).text(one, SECOND))
                .isNull();
    }
}

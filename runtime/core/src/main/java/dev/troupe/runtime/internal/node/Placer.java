package dev.troupe.runtime.internal.node;

import dev.troupe.runtime.Demand;
import dev.troupe.runtime.internal.cpus.NodeCpus;
import dev.troupe.runtime.internal.node.placement.Inventory;
import dev.troupe.runtime.internal.node.placement.Placement;
import dev.troupe.runtime.internal.node.placement.Reservation;
import dev.troupe.runtime.internal.node.placement.Stock;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** What of the node is free, and who gets it next. Only for the node's thread. */
final class Placer {
    private static final Logger LOG = System.getLogger("dev.troupe");
    private static final int MOST_IN_FULL = 3;

    /** A property for tests of what is said. */
    static final long REPORT_NANOS = TimeUnit.SECONDS.toNanos(Integer.getInteger("dev.troupe.waitReportSeconds", 10));

    private final Collection<Resident> residents;
    private final NodeCpus cpus;
    private final Starter starter;
    private Stock stock;
    private boolean placing;
    private boolean placeAgain;
    private long reportAt = System.nanoTime();
    private long nextLook = reportAt;

    /** Starts the worker of one that has got what it needs. */
    interface Starter {
        void start(Resident resident, Reservation reservation);
    }

    /**
     * Places some of the residents.
     *
     * @param residents all of the node, in the order in which they were asked for; they come and go
     * @param total all that the node has
     * @param cpus those of them that are left to calls
     */
    Placer(Collection<Resident> residents, Inventory total, NodeCpus cpus, Starter starter) {
        this.residents = residents;
        this.cpus = cpus;
        this.starter = starter;
        stock = Stock.of(total);
    }

    /** What the node has, and what of it neither somebody holds nor a call has. */
    Stock stock() {
        return stock.withRunningCalls(cpus.running().size());
    }

    /** Gives back what one held that is no more; who comes next is placed by {@link #placeWaiting}. */
    void release(Resident ended) {
        Reservation reservation = ended.reservation();
        if (reservation != null) {
            stock = stock.giveBack(reservation);
        }
    }

    /** Runs something during which nobody is placed. */
    void holdBack(Runnable action) {
        boolean before = placing;
        placing = true;
        try {
            action.run();
        } finally {
            placing = before;
        }
    }

    /** One more waits: it is placed now, or when there is room. */
    void add(Resident resident) {
        placeWaiting();
        if (resident.waitsForResources()) {
            long now = System.nanoTime();
            lookWithin(Math.min(resident.patienceLeft(now), REPORT_NANOS), now);
        }
    }

    /** One that holds what it needs has lost its process, and gets another. */
    void startAgain(Resident resident) {
        Reservation held = resident.reservation();
        if (held == null) {
            throw new IllegalStateException(resident.spec().display() + " holds nothing.");
        }
        holdBack(() -> starter.start(resident, held));
        placeWaiting();
    }

    /** Starting one may bury it at once, which leaves room for another: those come after, not in between. */
    void placeWaiting() {
        placeAgain = true;
        if (placing) {
            return;
        }
        placing = true;
        try {
            while (placeAgain) {
                placeAgain = false;
                placeOnce();
            }
        } finally {
            placing = false;
        }
    }

    private void placeOnce() {
        Map<Resident, Demand> waiting = new LinkedHashMap<>();
        waiting().forEach(each -> waiting.put(each, each.spec().demand()));
        if (!waiting.isEmpty()) {
            // As if no call ran: who is to hold something for life waits for none.
            Placement.place(waiting, List.of(stock)).forEach((resident, place) -> start(resident, place.reservation()));
        }
        cpus.leaveToCalls(stock.wholeCpus());
    }

    private void start(Resident resident, Reservation reservation) {
        stock = stock.take(reservation);
        cpus.leaveToCalls(stock.wholeCpus());
        resident.reserve(reservation);
        starter.start(resident, reservation);
    }

    // Waiting.

    /** When to look again at those who wait. */
    long nextLook() {
        return nextLook;
    }

    private void lookWithin(long nanos, long now) {
        nextLook = Math.min(nextLook - now, Math.max(0, nanos)) + now;
    }

    /** Those who have waited for as long as they would. */
    List<Resident> impatient(long now) {
        return waiting().filter(each -> each.patienceLeft(now) <= 0).toList();
    }

    /** What is to be said of one who waits. */
    WaitReport report(Resident resident) {
        return new WaitReport(resident, residents, stock);
    }

    /** What is to be said of calls that wait for a CPU. */
    CallReport callReport() {
        return CallReport.of(residents, stock(), cpus);
    }

    /** Says of several who wait, or whose calls do, for whom and what; of most only that. */
    List<String> reports(List<Resident> several, long now) {
        CallReport calls = callReport();
        List<String> reports = new ArrayList<>();
        several.stream()
                .limit(MOST_IN_FULL)
                .map(each -> each.waitsForResources() ? report(each).text(now) : calls.text(each, now))
                .flatMap(Stream::ofNullable) // A call may have got its CPU since.
                .forEach(reports::add);
        if (several.size() > MOST_IN_FULL) {
            reports.add(WaitReport.inBrief(several.subList(MOST_IN_FULL, several.size())));
        }
        return reports;
    }

    /** Every 10 seconds: logs, and returns, who has been waiting for longer than that, or whose call has. */
    List<Resident> look(long now) {
        List<Resident> patient = List.of();
        if (now - reportAt >= 0) {
            patient = Stream.concat(
                            waiting().filter(each -> now - each.since() >= REPORT_NANOS),
                            callReport().patient(now, REPORT_NANOS))
                    .toList();
            reports(patient, now).forEach(each -> LOG.log(Level.WARNING, each));
            reportAt = patient.isEmpty() ? now : now + REPORT_NANOS;
        }
        nextLook = now + REPORT_NANOS;
        waiting().forEach(each -> {
            long report = Math.max(reportAt - now, REPORT_NANOS - (now - each.since()));
            lookWithin(Math.min(each.patienceLeft(now), report), now);
        });
        return patient;
    }

    private Stream<Resident> waiting() {
        return residents.stream().filter(Resident::waitsForResources);
    }
}

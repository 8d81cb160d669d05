package dev.troupe.runtime.internal.node;

import dev.troupe.runtime.Demand;
import dev.troupe.runtime.internal.cpus.NodeCpus;
import dev.troupe.runtime.internal.node.placement.Inventory;
import dev.troupe.runtime.internal.node.placement.Place;
import dev.troupe.runtime.internal.node.placement.Placement;
import dev.troupe.runtime.internal.node.placement.Reservation;
import dev.troupe.runtime.internal.node.placement.Stock;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What of the node is free, and who gets it next. Only for the node's thread. */
final class Placer {
    private static final Logger LOG = System.getLogger("dev.troupe");
    private static final int MOST_IN_FULL = 3;
    private static final long REPORT_NANOS = TimeUnit.SECONDS.toNanos(10);

    private final Collection<Resident> residents;
    private final Starter starter;
    private final NodeCpus cpus;
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
     * @param cpus those of them that calls have
     */
    Placer(Collection<Resident> residents, Inventory total, NodeCpus cpus, Starter starter) {
        this.residents = residents;
        this.starter = starter;
        this.cpus = cpus;
        stock = Stock.of(total);
    }

    /** What the node has, and what of it is free now. */
    Stock stock() {
        return stock.withRunningCalls(cpus.running().size());
    }

    /** The CPUs that calls have. */
    NodeCpus cpus() {
        return cpus;
    }

    /** Gives back what one held that is no more; who comes next is placed by {@link #placeWaiting}. */
    void release(Resident ended) {
        cpus.leave(ended.spec().id());
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
        // As if no call ran: who could be placed then gets CPUs before calls do, and nobody else keeps any from them.
        boolean calls = false;
        for (Map.Entry<Resident, Place> each :
                Placement.place(waiting, List.of(stock)).entrySet()) {
            Resident resident = each.getKey();
            Reservation reservation = each.getValue().reservation();
            if (reservation.cpus() > 0 && !calls) {
                calls = !cpus.leaveAtMost(stock.cpusLeftBy(reservation), stock.cpusLeft(), resident.since());
            }
            if (reservation.cpus() == 0 || !calls) {
                start(resident, reservation);
            }
        }
        if (!calls) {
            cpus.leaveAll(stock.cpusLeft());
        }
    }

    /** If calls have given CPUs back that somebody waits for, places him. */
    void placeWaitingForCalls() {
        if (cpus.isOneThere()) {
            placeWaiting();
        }
    }

    private void start(Resident resident, Reservation reservation) {
        stock = stock.take(reservation);
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
        return new WaitReport(resident, residents, stock(), cpus.running());
    }

    /** What is to be said of those of an actor's calls that wait for a CPU; null if none does. */
    @Nullable
    String reportOfCalls(Resident resident, long now) {
        return cpus.waiting().stream()
                .filter(each -> each.actor() == resident.spec().id())
                .findFirst()
                .map(each -> report(resident).reasonOfCall(now - each.since()))
                .orElse(null);
    }

    /** Every 10 seconds: says who has been waiting for longer than that, and for what. */
    void look(long now) {
        if (now - reportAt >= 0) {
            List<Resident> patient =
                    waiting().filter(each -> now - each.since() >= REPORT_NANOS).toList();
            patient.stream()
                    .limit(MOST_IN_FULL)
                    .forEach(each -> LOG.log(Level.WARNING, report(each).text(now)));
            if (patient.size() > MOST_IN_FULL) {
                LOG.log(Level.WARNING, WaitReport.inBrief(patient.subList(MOST_IN_FULL, patient.size())));
            }
            boolean calls = reportCalls(now);
            reportAt = patient.isEmpty() && !calls ? now : now + REPORT_NANOS;
        }
        nextLook = now + REPORT_NANOS;
        waiting().forEach(each -> {
            long report = Math.max(reportAt - now, REPORT_NANOS - (now - each.since()));
            lookWithin(Math.min(each.patienceLeft(now), report), now);
        });
    }

    private boolean reportCalls(long now) {
        Set<Long> patient = cpus.waiting().stream()
                .filter(each -> now - each.since() >= REPORT_NANOS)
                .map(NodeCpus.WaitingCall::actor)
                .collect(Collectors.toSet());
        residents.stream()
                .filter(each -> patient.contains(each.spec().id()))
                .limit(MOST_IN_FULL)
                .forEach(each -> LOG.log(Level.WARNING, WaitReport.ofCall(each, reportOfCalls(each, now))));
        return !patient.isEmpty();
    }

    private Stream<Resident> waiting() {
        return residents.stream().filter(Resident::waitsForResources);
    }
}

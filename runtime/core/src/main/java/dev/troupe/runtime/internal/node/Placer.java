package dev.troupe.runtime.internal.node;

import dev.troupe.runtime.Demand;
import dev.troupe.runtime.internal.node.placement.Inventory;
import dev.troupe.runtime.internal.node.placement.Placement;
import dev.troupe.runtime.internal.node.placement.Reservation;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** What of the node is free, and who gets it next. Only for the node's thread. */
final class Placer {
    private static final Logger LOG = System.getLogger("dev.troupe");
    private static final long REPORT_NANOS = TimeUnit.SECONDS.toNanos(10);

    private final Collection<Resident> residents;
    private final Inventory total;
    private final Starter starter;
    private Inventory free;
    private boolean placing;
    private boolean placeAgain;

    /** Starts the worker of one that has got what it needs. */
    interface Starter {
        void start(Resident resident, Reservation reservation);
    }

    /**
     * Places some of the residents.
     *
     * @param residents all of the node, in the order in which they were asked for; they come and go
     * @param total all that the node has
     */
    Placer(Collection<Resident> residents, Inventory total, Starter starter) {
        this.residents = residents;
        this.total = total;
        this.starter = starter;
        free = total;
    }

    /** All that the node has. */
    Inventory total() {
        return total;
    }

    /** What of it is not held. */
    Inventory free() {
        return free;
    }

    /** Gives back what one held that is no more; who comes next is placed by {@link #placeWaiting}. */
    void release(Resident ended) {
        Reservation reservation = ended.reservation();
        if (reservation != null) {
            free = free.giveBack(reservation);
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
        for (Resident each : residents) {
            if (each.waitsForResources()) {
                waiting.put(each, each.spec().demand());
            }
        }
        if (!waiting.isEmpty()) {
            Placement.place(waiting, free).forEach(this::start);
        }
    }

    private void start(Resident resident, Reservation reservation) {
        free = free.take(reservation);
        resident.reserve(reservation);
        starter.start(resident, reservation);
    }

    /** Every now and then: says who has been waiting for long, and for what. Returns when to come again. */
    long report(long now) {
        long next = now + REPORT_NANOS;
        for (Resident each : residents) {
            if (!each.waitsForResources()) {
                continue;
            }
            if (now - each.reportAt() >= 0) {
                each.reported(now + REPORT_NANOS);
                LOG.log(Level.WARNING, new WaitReport(each, residents, free, total).text(now));
            }
            next = Math.min(next, each.reportAt());
        }
        return next;
    }
}

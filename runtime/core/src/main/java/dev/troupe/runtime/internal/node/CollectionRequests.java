package dev.troupe.runtime.internal.node;

import dev.troupe.runtime.Demand;
import dev.troupe.runtime.internal.node.placement.Placement;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;

/**
 * Asks for garbage collections while a demand waits: handles that are garbage may keep actors that hold what it needs. Only
 * processes are asked that keep such actors; a moment after the demand, and where that did not help, 10 seconds later. Only
 * for the node's thread.
 */
final class CollectionRequests {
    private static final long SOON_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
    private static final long REST_NANOS = TimeUnit.SECONDS.toNanos(10);
    private static final long NEVER_NANOS = TimeUnit.DAYS.toNanos(1000);

    private final Collection<Resident> residents;
    private final Reachability reachability;
    private final IntConsumer collector;
    private long askedAt;
    private long notBefore;
    private long nextLook;

    /**
     * Asks nobody yet.
     *
     * @param residents all of the node; they come and go
     * @param collector asks a process
     */
    CollectionRequests(Collection<Resident> residents, Reachability reachability, IntConsumer collector, long now) {
        this.residents = residents;
        this.reachability = reachability;
        this.collector = collector;
        askedAt = now - REST_NANOS;
        notBefore = now;
        nextLook = now + NEVER_NANOS;
    }

    /** When to look again, if that comes before the time given. */
    long nextLook(long other) {
        return nextLook - other < 0 ? nextLook : other;
    }

    /** There is a demand, which may have to wait. */
    void demanded(Resident resident, long now) {
        if (resident.waitsForResources()) {
            lookAt(Math.max(SOON_NANOS, notBefore - now), now);
        }
    }

    /** An actor ends because nobody can reach it: there may be more like it. */
    void helped(long now) {
        notBefore = now;
        if (nextLook - now < NEVER_NANOS / 2) {
            lookAt(SOON_NANOS, now);
        }
    }

    private void lookAt(long nanos, long now) {
        nextLook = Math.min(nextLook - now, nanos) + now;
    }

    /** Asks those who may help one that waits. */
    void look(long now) {
        if (nextLook - now > 0) {
            return;
        }
        if (now - askedAt < REST_NANOS && residents.stream().anyMatch(this::isAboutToEnd)) {
            nextLook = now + SOON_NANOS; // What was found is about to end.
            return;
        }
        Set<Demand> waiting = new HashSet<>();
        for (Resident each : residents) {
            if (each.waitsForResources()) {
                waiting.add(each.spec().demand());
            }
        }
        Set<Integer> processes = new TreeSet<>();
        for (Resident each : residents) {
            if (hasWhatIsWanted(each, waiting)) {
                processes.addAll(reachability.leaseholders(each.spec().id()));
            }
        }
        nextLook = now + (waiting.isEmpty() ? NEVER_NANOS : REST_NANOS);
        if (!processes.isEmpty()) {
            askedAt = now;
            notBefore = now + REST_NANOS;
            processes.forEach(collector::accept);
        }
    }

    private boolean isAboutToEnd(Resident resident) {
        return resident.isUnreachable() || reachability.isTold(resident.spec().id());
    }

    /** Of many that wait, most want the same. */
    private static boolean hasWhatIsWanted(Resident resident, Set<Demand> waiting) {
        return resident.reservation() != null
                && waiting.stream()
                        .anyMatch(each -> Placement.compete(resident.spec().demand(), each));
    }
}

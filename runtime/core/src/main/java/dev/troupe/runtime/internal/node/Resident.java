package dev.troupe.runtime.internal.node;

import dev.troupe.runtime.internal.control.WorkerSpec;
import dev.troupe.runtime.internal.node.placement.Reservation;
import dev.troupe.runtime.internal.node.process.WorkerProcess;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One actor of a node, from when it is asked for until it has ended. Only for the node's thread. */
final class Resident {
    private final WorkerSpec spec;
    private final long since;
    private final Set<Integer> watchers = new HashSet<>();
    private @Nullable Reservation reservation;
    private @Nullable WorkerProcess worker;
    private int caller;
    private boolean isAnnounced;
    private @Nullable String killReason;

    Resident(WorkerSpec spec, long since) {
        this.spec = spec;
        this.since = since;
    }

    WorkerSpec spec() {
        return spec;
    }

    /** Since when it waits, or has waited. */
    long since() {
        return since;
    }

    /** The processes that want word of its end. */
    Set<Integer> watchers() {
        return watchers;
    }

    /** How long it may wait for its resources from now on; 0 or less if it has waited for too long. */
    long patienceLeft(long now) {
        return spec.patienceNanos() - (now - since);
    }

    /** What it is doing, after its name. */
    String state() {
        if (worker != null) {
            return "runs in process " + worker.pid();
        }
        return isAnnounced ? "waits for the arguments of its constructor" : "waits for " + spec.demand();
    }

    /** It is not asked for yet, because it waits for the arguments of its constructor. */
    void announced() {
        isAnnounced = true;
    }

    /** Whether it is placed as soon as there is room. */
    boolean waitsForResources() {
        return worker == null && !isAnnounced;
    }

    /** What it holds; null while it waits. */
    @Nullable
    Reservation reservation() {
        return reservation;
    }

    void reserve(Reservation taken) {
        reservation = taken;
    }

    /** Its process; null while it waits. */
    @Nullable
    WorkerProcess worker() {
        return worker;
    }

    /** Its process's number as one that calls; 0 while it waits. */
    int caller() {
        return caller;
    }

    void run(WorkerProcess started, int number) {
        worker = started;
        caller = number;
    }

    /** Why the node killed it; null if it did not. */
    @Nullable
    String killReason() {
        return killReason;
    }

    void killedFor(String reason) {
        if (killReason == null) {
            killReason = reason;
        }
    }
}

package dev.troupe.runtime.internal.node;

import dev.troupe.runtime.internal.control.LeaseStub;
import dev.troupe.runtime.internal.control.WorkerSpec;
import dev.troupe.runtime.internal.wire.ActorId;
import dev.troupe.runtime.internal.wire.Death;
import dev.troupe.runtime.internal.wire.ObjectId;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;

/**
 * Ends the actors that nobody can reach any more, as {@code close()} would: after the calls that were made before. An actor
 * is told, and asks when it comes to that word: one of those calls may have handed out the actor itself. Only for the node's
 * thread.
 */
final class Unreachable {
    private static final Logger LOG = System.getLogger("dev.troupe");

    private final Map<Long, Resident> residents;
    private final Callers callers;
    private final Ends ends;
    private final Names names;
    private final Reachability reachability;
    private final CollectionRequests collections;
    private final SharedObjects objects;
    private final Surroundings surroundings;

    Unreachable(Map<Long, Resident> residents, Callers callers, Ends ends, Names names, Surroundings surroundings) {
        this.residents = residents;
        this.callers = callers;
        this.ends = ends;
        this.names = names;
        reachability = ends.reachability();
        collections = new CollectionRequests(
                residents.values(), reachability, surroundings::askForCollection, System.nanoTime());
        this.surroundings = surroundings;
        objects = new SharedObjects(reachability, callers, surroundings);
    }

    /** What is not an actor. */
    SharedObjects objects() {
        return objects;
    }

    /** How they are found where a demand waits. */
    CollectionRequests collections() {
        return collections;
    }

    /** An actor begins, which ends when nobody can reach it, if it is not detached; tasks end by themselves. */
    void begins(WorkerSpec spec) {
        if (!spec.detached() && spec.task() == null) {
            reachability.begin(spec.id(), spec.creator());
        }
    }

    /**
     * A handle or a ref is on its way to an actor, to a process, or into an object; where that has been gone for long, it will
     * never arrive.
     */
    void announce(long transfer, long actor, long receiver) {
        if (isThere(receiver) || reachability.isGoneOfLate(receiver)) {
            reachability.announce(transfer, actor, receiver);
            if (ObjectId.isObject(receiver)) {
                objects.holds(receiver, transfer, actor);
            }
        }
    }

    private boolean isThere(long receiver) {
        if (ObjectId.isObject(receiver)) {
            return objects.isThere(receiver);
        }
        return ActorId.isProcess(receiver) ? callers.isLive((int) receiver) : residents.containsKey(receiver);
    }

    /** A process gets an actor, if that is not 0 or its own, in place of one that it wants: a handle goes with the answer. */
    long grant(long actor, WorkerSpec wanted) {
        if (actor != 0 && actor != wanted.id()) {
            announce(LeaseStub.granted(wanted.id()), actor, wanted.creator());
        }
        return actor;
    }

    /** A handle has arrived, or will never be sent; where its process is gone, that may have sent it on before. */
    void arrived(long transfer, long actor, int process, boolean opens) {
        reachability.arrived(transfer, actor, process, opens);
        if (opens && ObjectId.isObject(actor)) {
            objects.arrived(actor, process);
        }
    }

    /** A process has no handle any more that keeps an actor. */
    void release(long actor, int process, boolean hasCalls) {
        reachability.release(actor, process, hasCalls);
    }

    /** Whether there is something to be settled as soon as all has been read, because somebody is gone. */
    boolean isUnsettled() {
        return reachability.areGoneOfLate();
    }

    /**
     * Tells them.
     *
     * @param allRead whether the node has read all that processes have told it which are known to be gone
     */
    void end(boolean allRead) {
        if (allRead && reachability.areGoneOfLate()) {
            objects.makersGone();
            reachability.allRead();
        }
        for (List<Long> next = reachability.takeUnreachable(); !next.isEmpty(); next = reachability.takeUnreachable()) {
            next.forEach(this::endOrLog);
        }
    }

    private void endOrLog(long actor) {
        try {
            if (ObjectId.isObject(actor)) {
                objects.end(actor);
            } else {
                end(actor);
            }
        } catch (RuntimeException | Error e) { // The others are to end all the same.
            LOG.log(Level.ERROR, "The node goes on after an error", e);
        }
    }

    private void end(long actor) {
        Resident resident = residents.get(actor);
        if (resident == null || ends.isStopping()) {
            return;
        }
        collections.helped(System.nanoTime());
        boolean isNew = resident.life() == 0;
        // What was called in a life that is over has failed, or is kept by whoever called, and the actor with it.
        boolean mayHaveCalls = isNew && reachability.mayHaveCalls(actor, resident.watchers());
        if (resident.worker() == null && !mayHaveCalls) {
            String when = isNew ? "before it was placed" : "while it was restarted";
            ends.giveUp(actor, new Death("was closed " + when + ", because there was no handle of it any more."));
            return;
        }
        surroundings.tellUnreachable(resident, reachability.told(actor));
    }

    /** An actor has come to the word that nobody can reach it: it ends, if that is still so. */
    void mayEnd(long actor, long told) {
        Resident resident = residents.get(actor);
        if (resident != null && reachability.mayEnd(actor, told)) {
            resident.unreachable();
            names.free(resident.spec()); // It may take a while to end, and nobody can hinder that.
            surroundings.close(resident);
        }
    }
}

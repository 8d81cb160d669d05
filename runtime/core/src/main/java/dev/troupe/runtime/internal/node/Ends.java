package dev.troupe.runtime.internal.node;

import dev.troupe.runtime.internal.control.LastWords;
import dev.troupe.runtime.internal.node.process.WorkerProcess;
import dev.troupe.runtime.internal.wire.ActorId;
import dev.troupe.runtime.internal.wire.Death;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** How actors and programs end, and what else ends with them. Only for the node's thread. */
final class Ends {
    private static final Logger LOG = System.getLogger("dev.troupe");

    private final Map<Long, Resident> residents;
    private final Names names;
    private final Placer placer;
    private final Callers callers;
    private final Surroundings surroundings;
    private final Deaths deaths = new Deaths();
    private boolean stopping;

    Ends(Map<Long, Resident> residents, Names names, Placer placer, Callers callers, Surroundings surroundings) {
        this.residents = residents;
        this.names = names;
        this.placer = placer;
        this.callers = callers;
        this.surroundings = surroundings;
    }

    /** Those who are dead. */
    Deaths deaths() {
        return deaths;
    }

    /** Whether the node itself ends. */
    boolean isStopping() {
        return stopping;
    }

    /** Kills an actor's process, or takes it off those who wait. */
    void kill(long actor, String reason) {
        Resident resident = residents.get(actor);
        if (resident == null) {
            return;
        }
        WorkerProcess worker = resident.worker();
        resident.killedFor(reason);
        if (worker == null) {
            bury(resident, new Death(reason));
        } else {
            worker.kill();
        }
    }

    /** An actor that waits will never run. */
    void giveUp(long actor, Death death) {
        Resident resident = residents.get(actor);
        if (resident != null && resident.worker() == null) {
            bury(resident, death);
        }
    }

    /** An actor's process has ended. */
    void exited(long actor, int exitCode) {
        Resident resident = residents.get(actor);
        if (resident == null || resident.worker() == null) {
            return;
        }
        surroundings.releaseLocks();
        String killReason = resident.killReason();
        LastWords lastWords = killReason == null ? lastWords(actor) : null;
        bury(resident, Obituary.of(resident.worker(), exitCode, killReason, lastWords, stopping));
    }

    private @Nullable LastWords lastWords(long actor) {
        try {
            return surroundings.lastWords(actor);
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "The last words of an actor could not be read", e);
            return null;
        }
    }

    /** Gives back what an actor held, tells whoever wants to know, and ends what it owned. */
    void bury(Resident resident, Death reason) {
        long actor = resident.spec().id();
        Death death = reason.of(resident.spec().name());
        residents.remove(actor);
        deaths.add(actor, death);
        names.free(resident.spec());
        placer.release(resident);
        int caller = resident.caller();
        if (caller != 0) {
            callers.ends(caller);
            // Before anybody hears of the end: what it owned ends with it, not after it.
            placer.holdBack(() -> forgetCaller(caller, resident.spec().display()));
            callers.gone(caller);
        }
        for (int watcher : resident.watchers()) {
            if (watcher != caller) {
                surroundings.notifyOfDeath(watcher, actor, death);
            }
        }
        surroundings.clean(actor, caller, resident.worker());
        if (resident.spec().detached()) {
            surroundings.forgetClasses(actor);
        }
        placer.placeWaiting();
    }

    /** A process that is gone called others, and made some. */
    private void forgetCaller(int caller, String owner) {
        for (Resident other : new ArrayList<>(residents.values())) {
            if (other.watchers().remove(caller) && other.worker() != null) {
                surroundings.notifyOfGoneCaller(other.spec().id(), caller);
            }
            if (ActorId.creator(other.spec().id()) == caller && !other.outlivesItsCreator()) {
                kill(other.spec().id(), "ended with " + owner + ", which had created it.");
            }
        }
    }

    // Programs.

    /** A program is about to leave: what it owns and waits will never run, what runs is asked to end. */
    List<WorkerProcess> stopOwnedBy(int program, LongConsumer stopper) {
        callers.ends(program);
        List<WorkerProcess> running = new ArrayList<>();
        // One that is ended leaves room for the next that waits, which is to be ended too.
        placer.holdBack(() -> stopOwnedBy(program, stopper, running));
        placer.placeWaiting();
        return running;
    }

    private void stopOwnedBy(int program, LongConsumer stopper, List<WorkerProcess> running) {
        Set<Integer> owners = new HashSet<>(Set.of(program));
        for (Resident each : new ArrayList<>(residents.values())) {
            if (each.outlivesItsCreator()
                    || !owners.contains(ActorId.creator(each.spec().id()))) {
                continue;
            }
            WorkerProcess worker = each.worker();
            if (worker == null) {
                kill(each.spec().id(), "ended with " + callers.describe(program) + ", which had created it.");
            } else {
                owners.add(each.caller());
                running.add(worker);
                stopper.accept(each.spec().id());
            }
        }
    }

    /** A program is gone, however it ended: whatever it owns ends now. */
    void left(int program) {
        callers.ends(program);
        surroundings.releaseLocks();
        placer.holdBack(() -> forgetCaller(program, callers.describe(program)));
        callers.gone(program);
        surroundings.cleanProgram(program, createdBy(program));
        placer.placeWaiting();
    }

    /** The actors that a process created and that are not gone. */
    private Set<Long> createdBy(int caller) {
        Set<Long> created = new HashSet<>(residents.keySet());
        created.removeIf(each -> ActorId.creator(each) != caller);
        return created;
    }

    /** The node ends: those who wait will never run; those who run are asked to end, each by its number. */
    List<WorkerProcess> stopAll(LongConsumer stopper) {
        stopping = true;
        List<WorkerProcess> running = new ArrayList<>();
        for (Resident each : new ArrayList<>(residents.values())) {
            WorkerProcess worker = each.worker();
            if (worker == null) {
                residents.remove(each.spec().id());
            } else {
                running.add(worker);
                stopper.accept(each.spec().id());
            }
        }
        return running;
    }
}

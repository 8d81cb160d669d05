package dev.troupe.runtime.internal.node;

import dev.troupe.runtime.internal.control.LastWords;
import dev.troupe.runtime.internal.control.WorkerSpec;
import dev.troupe.runtime.internal.cpus.NodeCpus;
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
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** How actors and programs end, and what else ends with them. Only for the node's thread. */
final class Ends {
    private static final Logger LOG = System.getLogger("dev.troupe");

    private final Map<Long, Resident> residents;
    private final Names names;
    private final Placer placer;
    private final NodeCpus cpus;
    private final Callers callers;
    private final Reachability reachability = new Reachability();
    private final Surroundings surroundings;
    private final Deaths deaths = new Deaths();
    private final Restarts restarts = new Restarts();
    private final Biographies biographies = new Biographies();
    private boolean stopping;

    /** The processes that are about to end with a program, and the program. */
    private final Set<Integer> leaving = new HashSet<>();

    Ends(
            Map<Long, Resident> residents,
            Names names,
            Placer placer,
            NodeCpus cpus,
            Callers callers,
            Surroundings surroundings) {
        this.residents = residents;
        this.names = names;
        this.placer = placer;
        this.cpus = cpus;
        this.callers = callers;
        this.surroundings = surroundings;
    }

    /** Who can reach whom. */
    Reachability reachability() {
        return reachability;
    }

    /** Those who are dead. */
    Deaths deaths() {
        return deaths;
    }

    /** What is remembered of them. */
    Biographies biographies() {
        return biographies;
    }

    /** Those who wait a while before they are restarted. */
    Restarts restarts() {
        return restarts;
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

    /** Kills an actor's process alone; returns the life that ends with it, or -1 if it has none. */
    int killProcess(long actor, String by) {
        Resident resident = residents.get(actor);
        WorkerProcess worker = resident == null ? null : resident.worker();
        if (resident == null || worker == null) {
            return -1;
        }
        if (resident.spec().restarts().allowsAfter(resident.life())) {
            resident.processKilled(by);
            worker.kill();
        } else {
            kill(actor, "was killed by " + by + "." + Obituary.noMoreRestarts(resident));
        }
        return resident.life();
    }

    /** An actor that waits will never run. */
    void giveUp(long actor, Death death) {
        Resident resident = residents.get(actor);
        if (resident != null && resident.worker() == null) {
            bury(resident, death);
        }
    }

    /** An actor's process has ended: so has the actor, or it is restarted. */
    void exited(long actor, WorkerProcess worker, int exitCode) {
        Resident resident = residents.get(actor);
        if (resident == null || resident.worker() != worker) {
            return;
        }
        cpus.leave(actor); // In its next life it takes part anew.
        surroundings.releaseLocks();
        LastWords lastWords = resident.killReason() == null ? lastWords(resident) : null;
        Death death = Obituary.of(resident, worker, exitCode, lastWords, stopping);
        if (isWanted(resident) && Restarts.isDue(resident, exitCode, lastWords)) {
            restart(resident, death);
        } else {
            bury(resident, death);
        }
    }

    /** Whether somebody is there for whom it would be restarted. */
    private boolean isWanted(Resident resident) {
        return !stopping
                && !resident.isUnreachable()
                && !reachability.isTold(resident.spec().id())
                && (resident.outlivesItsCreator()
                        || callers.isLive(resident.spec().creator())
                                && !leaving.contains(resident.spec().creator()));
    }

    private @Nullable LastWords lastWords(Resident resident) {
        try {
            return surroundings.lastWords(resident);
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
        deaths.add(resident, death);
        names.free(resident.spec());
        restarts.forget(resident);
        placer.release(resident);
        reachability.actorGone(actor);
        endProcess(resident);
        int caller = resident.caller();
        for (int watcher : resident.watchers()) {
            if (watcher != caller) {
                surroundings.notifyOfDeath(watcher, actor, death);
            }
        }
        biographies.died(resident, death, surroundings);
        surroundings.clean(resident);
        if (resident.spec().detached()) {
            surroundings.forgetClasses(actor);
        }
        placer.placeWaiting();
    }

    /** Ends what it owned. */
    private void endProcess(Resident resident) {
        int caller = resident.caller();
        if (caller != 0) {
            callers.ends(caller);
            // Before anybody hears of the end: what it owned ends with it, not after it.
            placer.holdBack(() -> forgetCaller(caller, resident.spec().display()));
            callers.gone(caller);
            reachability.processGone(caller);
            surroundings.deleteUncreated(caller, createdBy(caller));
        }
    }

    /** It keeps its name, those who know it and what it holds. */
    private void restart(Resident resident, Death reason) {
        WorkerSpec spec = resident.spec();
        long now = System.nanoTime();
        Resident next = resident.again(reason.of(spec.name()), now);
        residents.put(spec.id(), next);
        restarts.forget(resident);
        endProcess(resident);
        reachability.notSentAgain(spec.id(), each -> !callers.isLive(each), resident.caller());
        biographies.ended(resident, reason, surroundings);
        surroundings.cleanLife(resident);
        next.watchers().forEach(each -> surroundings.notifyOfRestart(each, next));
        long pause = Restarts.pauseNanos(next.shortLives());
        LOG.log(Level.WARNING, Restarts.describe(next, reason, pause));
        if (pause > 0) {
            restarts.pause(next, pause, now);
        } else {
            next.announced("the end of what its last process had started");
        }
        placer.placeWaiting();
    }

    /** What the last process of an actor had started is gone, such as who listens at a port that this life will want. */
    void cleaned(long actor, int life) {
        Resident next = residents.get(actor);
        if (next != null && next.life() == life && next.worker() == null && !restarts.isPausing(next)) {
            next.announced();
            placer.startAgain(next);
        }
    }

    /** A process that is gone called others, and made some. */
    private void forgetCaller(int caller, String owner) {
        for (Resident other : new ArrayList<>(residents.values())) {
            if (other.watchers().remove(caller) && other.worker() != null) {
                surroundings.notifyOfGoneCaller(other, caller);
            }
            if (other.isRestarting()) {
                reachability.notSentAgain(other.spec().id(), each -> each == caller, caller);
            }
            if (ActorId.creator(other.spec().id()) == caller && !other.outlivesItsCreator()) {
                killWithChildren(other, owner);
            }
        }
        leaving.remove(caller);
    }

    /** Its process may take a while to be gone; a next life of who had created it may want the names at once. */
    private void killWithChildren(Resident child, String owner) {
        int caller = child.caller();
        kill(child.spec().id(), "ended with " + owner + ", which had created it.");
        names.free(child.spec());
        if (caller == 0) {
            return;
        }
        for (Resident other : new ArrayList<>(residents.values())) {
            if (ActorId.creator(other.spec().id()) == caller && !other.outlivesItsCreator()) {
                killWithChildren(other, child.spec().display());
            }
        }
    }

    // Programs.

    /** A program is about to leave: what it owns and waits will never run, what runs is asked to end. */
    List<WorkerProcess> stopOwnedBy(int program, Consumer<Resident> stopper) {
        callers.ends(program);
        List<WorkerProcess> running = new ArrayList<>();
        // One that is ended leaves room for the next that waits, which is to be ended too.
        placer.holdBack(() -> stopOwnedBy(program, stopper, running));
        placer.placeWaiting();
        return running;
    }

    private void stopOwnedBy(int program, Consumer<Resident> stopper, List<WorkerProcess> running) {
        leaving.add(program);
        for (Resident each : new ArrayList<>(residents.values())) {
            if (each.outlivesItsCreator()
                    || !leaving.contains(ActorId.creator(each.spec().id()))) {
                continue;
            }
            WorkerProcess worker = each.worker();
            if (worker == null) {
                kill(each.spec().id(), "ended with " + callers.describe(program) + ", which had created it.");
            } else {
                leaving.add(each.caller());
                running.add(worker);
                stopper.accept(each);
            }
        }
    }

    /** A program is gone, however it ended: whatever it owns ends now. */
    void left(int program) {
        callers.ends(program);
        surroundings.releaseLocks();
        placer.holdBack(() -> forgetCaller(program, callers.describe(program)));
        callers.gone(program);
        reachability.processGone(program);
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
    List<WorkerProcess> stopAll(Consumer<Resident> stopper) {
        stopping = true;
        List<WorkerProcess> running = new ArrayList<>();
        for (Resident each : new ArrayList<>(residents.values())) {
            WorkerProcess worker = each.worker();
            if (worker == null) {
                residents.remove(each.spec().id());
                restarts.forget(each);
            } else {
                running.add(worker);
                stopper.accept(each);
            }
        }
        return running;
    }
}

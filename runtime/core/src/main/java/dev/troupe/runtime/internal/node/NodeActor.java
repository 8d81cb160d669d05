package dev.troupe.runtime.internal.node;

import dev.troupe.runtime.IncompatibleActorException;
import dev.troupe.runtime.Resources;
import dev.troupe.runtime.internal.control.Builds;
import dev.troupe.runtime.internal.control.LastWords;
import dev.troupe.runtime.internal.control.NodeResources;
import dev.troupe.runtime.internal.control.WorkerSpec;
import dev.troupe.runtime.internal.control.WorkerStart;
import dev.troupe.runtime.internal.node.placement.Inventory;
import dev.troupe.runtime.internal.node.placement.Reservation;
import dev.troupe.runtime.internal.node.placement.Stock;
import dev.troupe.runtime.internal.node.process.WorkerProcess;
import dev.troupe.runtime.internal.wire.ActorId;
import dev.troupe.runtime.internal.wire.Death;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * What a node keeps account of: who waits, who runs, who holds what, and who wants word of whose end.
 *
 * <p>Only for the node's thread, which runs its methods like those of any actor, and passes on what happens to its
 * processes ({@link #exited}).
 */
final class NodeActor {
    private static final Logger LOG = System.getLogger("dev.troupe");

    private final Surroundings surroundings;
    private final NodeResources resources;
    private final Placer placer;
    private final Names names = new Names(this::describe);
    private int lastCaller = ActorId.DRIVER;
    private final Set<Integer> liveCallers = new HashSet<>(Set.of(ActorId.DRIVER));
    private boolean stopping;
    private final Map<Long, Resident> residents = new LinkedHashMap<>();
    private final Deaths deaths = new Deaths();

    NodeActor(NodeResources resources, Inventory total, Surroundings surroundings) {
        this.resources = resources;
        this.surroundings = surroundings;
        placer = new Placer(residents.values(), total, this::startWorker);
    }

    // What it is asked.

    /**
     * Knows of an actor whose arguments are not there yet, so that others may wait for it.
     *
     * @return the actor that has its name, which is another one where that will do
     */
    long announce(WorkerSpec spec) {
        return admit(spec, () -> add(spec).announced());
    }

    /** Places an actor, now or when there is room; returns the same. */
    long start(WorkerSpec spec) {
        return admit(spec, () -> {
            Resident announced = residents.remove(spec.id());
            Resident resident = add(spec);
            if (announced != null) {
                resident.watchers().addAll(announced.watchers());
            }
            placer.add(resident);
        });
    }

    private long admit(WorkerSpec spec, Runnable welcome) {
        if (!isWelcome(spec)) {
            return spec.id();
        }
        long holder = names.claim(spec);
        if (holder == spec.id()) {
            welcome.run();
        }
        return holder;
    }

    /** Which actor has which name. */
    Names names() {
        return names;
    }

    private String describe(WorkerSpec holder) {
        Resident resident = residents.get(holder.id());
        return holder.display() + (resident == null ? "" : ", which " + resident.state());
    }

    /** All that the node has, or what of it is free. */
    Resources resources(boolean free) {
        Stock stock = placer.stock();
        return (free ? stock.free() : stock.total()).toResources();
    }

    /** An actor that was announced has lost one of its arguments. */
    void abandon(long actor, Death death) {
        Resident resident = residents.get(actor);
        if (resident != null && resident.worker() == null) {
            bury(resident, death);
        }
    }

    /** Asked by a process that has died since, or too late, it is buried; what was killed while announced stays dead. */
    private boolean isWelcome(WorkerSpec spec) {
        if (deaths.contains(spec.id())) {
            return false;
        }
        if (!stopping && liveCallers.contains(ActorId.creator(spec.id()))) {
            return true;
        }
        Resident known = residents.get(spec.id());
        bury(
                known != null ? known : new Resident(spec, System.nanoTime()),
                new Death("was not created: its creator has ended."));
        return false;
    }

    private Resident add(WorkerSpec spec) {
        Resident resident = new Resident(spec, System.nanoTime());
        residents.put(spec.id(), resident);
        resident.watchers().add(ActorId.creator(spec.id()));
        return resident;
    }

    /** Kills an actor's process, or takes it off those who wait. */
    void kill(long actor) {
        kill(actor, "was killed by Troupe.kill().");
    }

    private void kill(long actor, String reason) {
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

    /** Takes an actor off those who wait; one that runs ends by itself. */
    void withdraw(long actor) {
        Resident resident = residents.get(actor);
        if (resident != null && resident.worker() == null) {
            bury(resident, new Death("was closed before it was placed."));
        }
    }

    /** Sends a process word of an actor's end, now or when it comes. */
    void watch(int caller, long actor, List<String> signatures) {
        Resident resident = residents.get(actor);
        if (!liveCallers.contains(caller)) {
            return;
        }
        if (resident != null) {
            Optional<IncompatibleActorException> misfit =
                    Builds.compare(resident.spec().display(), resident.spec().signatures(), signatures);
            if (misfit.isPresent()) {
                surroundings.notifyOfDeath(caller, actor, Death.of("is of another build.", misfit.get()));
            } else {
                resident.watchers().add(caller);
            }
            return;
        }
        surroundings.notifyOfDeath(caller, actor, deaths.of(actor));
    }

    // What happens.

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
    private void bury(Resident resident, Death reason) {
        long actor = resident.spec().id();
        Death death = reason.of(resident.spec().name());
        residents.remove(actor);
        deaths.add(actor, death);
        names.free(resident.spec());
        placer.release(resident);
        int caller = resident.caller();
        liveCallers.remove(caller);
        if (caller != 0) {
            // Before anybody hears of the end: what it owned ends with it, not after it.
            placer.holdBack(() -> forgetCaller(caller, resident));
        }
        for (int watcher : resident.watchers()) {
            if (watcher != caller) {
                surroundings.notifyOfDeath(watcher, actor, death);
            }
        }
        surroundings.clean(actor, caller, resident.worker());
        placer.placeWaiting();
    }

    /** The actor's process called others, and made some. */
    private void forgetCaller(int caller, Resident owner) {
        for (Resident other : new ArrayList<>(residents.values())) {
            if (other.watchers().remove(caller) && other.worker() != null) {
                surroundings.notifyOfGoneCaller(other.spec().id(), caller);
            }
            if (ActorId.creator(other.spec().id()) == caller) {
                kill(other.spec().id(), "ended with " + owner.spec().display() + ", which had created it.");
            }
        }
    }

    private void startWorker(Resident resident, Reservation reservation) {
        WorkerSpec spec = resident.spec();
        int caller = ++lastCaller;
        liveCallers.add(caller);
        List<String> gpus =
                reservation.gpuPlaces().stream().map(resources.gpuIds()::get).toList();
        WorkerStart start = new WorkerStart(surroundings.sessionDirectory(), spec, caller, gpus, resources, Map.of());
        try {
            resident.run(surroundings.start(start), caller);
        } catch (IOException | RuntimeException | Error e) {
            liveCallers.remove(caller);
            // A variable's name that the system refuses, a directory that is gone by now, no thread left to watch it
            // with:
            // the user's to see. It must not wait on, for what it holds would be lost.
            bury(resident, new Death("was not created: its worker could not be started: " + e.getMessage()));
        }
    }

    /** When there is something to look after again, as {@link System#nanoTime()} tells it. */
    long nextLook() {
        return placer.nextLook();
    }

    /** Ends those whose patience is at an end, and says now and then who has been waiting for long. */
    void look(long now) {
        for (Resident each : placer.impatient(now)) {
            // The end of one before may have left room for it.
            if (each.waitsForResources()) {
                bury(each, placer.report(each).timedOut());
            }
        }
        placer.look(now);
    }

    // The end.

    /** Those who wait will never run; those who run are asked to end, each by its number. */
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

    /** What it looks like now. */
    NodeSnapshot snapshot() {
        return new NodeSnapshot(
                residents.values().stream()
                        .map(each -> new NodeSnapshot.Actor(
                                each.spec().id(),
                                each.spec().display(),
                                each.worker() == null ? 0 : each.worker().pid(),
                                each.spec().demand(),
                                each.worker() == null ? null : each.worker().log()))
                        .toList(),
                placer.stock().total().toString(),
                placer.stock().free().toString());
    }
}

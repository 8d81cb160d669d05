package dev.troupe.runtime.internal.node;

import dev.troupe.runtime.Resources;
import dev.troupe.runtime.internal.control.Builds;
import dev.troupe.runtime.internal.control.NodeResources;
import dev.troupe.runtime.internal.control.NodeSnapshot;
import dev.troupe.runtime.internal.control.NodeTimeline;
import dev.troupe.runtime.internal.control.Origin;
import dev.troupe.runtime.internal.control.WorkerSpec;
import dev.troupe.runtime.internal.control.WorkerStart;
import dev.troupe.runtime.internal.cpus.NodeCpus;
import dev.troupe.runtime.internal.node.placement.Inventory;
import dev.troupe.runtime.internal.node.placement.Reservation;
import dev.troupe.runtime.internal.node.placement.Stock;
import dev.troupe.runtime.internal.node.process.WorkerProcess;
import dev.troupe.runtime.internal.wire.ActorId;
import dev.troupe.runtime.internal.wire.Death;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What a node keeps account of: who waits, who runs, who holds what, and who wants word of whose end.
 *
 * <p>Only for the node's thread, which runs its methods like those of any actor, and passes on what happens to its
 * processes ({@link #exited}).
 */
final class NodeActor {
    private final Surroundings surroundings;
    private final NodeResources resources;
    private final NodeCpus cpus;
    private final Placer placer;
    private final Names names = new Names(this::describe);
    private final Callers callers = new Callers();
    private final Map<Long, Resident> residents = new LinkedHashMap<>();
    private final Ends ends;
    private final Unreachable unreachable;
    private final TaskWaits taskWaits;

    NodeActor(NodeResources resources, Inventory total, NodeCpus cpus, Surroundings surroundings) {
        this.resources = resources;
        this.cpus = cpus;
        this.surroundings = surroundings;
        placer = new Placer(residents.values(), total, cpus, this::startWorker);
        ends = new Ends(residents, names, placer, cpus, callers, surroundings);
        unreachable = new Unreachable(residents, callers, ends, names, surroundings);
        taskWaits = new TaskWaits(callers, placer);
    }

    // What it is asked.

    /**
     * Knows of an actor whose arguments are not there yet, so that others may wait for it.
     *
     * @return the actor that has its name, which is another one where that will do
     */
    long announce(WorkerSpec spec) {
        return admit(spec, () -> add(newcomer(spec)).announced("the arguments of its constructor"));
    }

    /** Places an actor, now or when there is room; returns the same. */
    long start(WorkerSpec spec) {
        return admit(spec, () -> {
            Resident resident = replace(spec);
            if (spec.detached()) {
                resident.announced("copies of its classes");
                surroundings.keepClasses(spec);
            } else {
                place(resident);
            }
        });
    }

    private void place(Resident resident) {
        placer.add(resident);
        unreachable.collections().demanded(resident, System.nanoTime());
    }

    private long admit(WorkerSpec spec, Runnable welcome) {
        if (!isWelcome(spec)) {
            return spec.id();
        }
        long holder = names.claim(spec);
        if (holder == spec.id()) {
            welcome.run();
        }
        return unreachable.grant(holder, spec);
    }

    /** The actors that nobody can reach any more. */
    Unreachable unreachable() {
        return unreachable;
    }

    /** The tasks that wait in their processes. */
    TaskWaits taskWaits() {
        return taskWaits;
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

    /** A detached actor's classes are where nobody changes them. */
    void classesKept(WorkerSpec spec) {
        if (residents.containsKey(spec.id())) {
            place(replace(spec));
        } else {
            surroundings.forgetClasses(spec.id()); // It ended while they were copied.
        }
    }

    /** An actor is asked for with all that it needs, of which less may have been known. */
    private Resident replace(WorkerSpec spec) {
        Resident announced = residents.remove(spec.id());
        Resident resident = announced == null ? newcomer(spec) : announced.with(spec, System.nanoTime());
        resident.askedFor();
        return add(resident);
    }

    private Resident newcomer(WorkerSpec spec) {
        // As its creator is now: it may be gone when there is room.
        return new Resident(spec, callers.origin(spec.creator()), System.nanoTime());
    }

    private Resident add(Resident resident) {
        residents.put(resident.spec().id(), resident);
        resident.watchers().add(resident.spec().creator());
        unreachable.begins(resident.spec());
        return resident;
    }

    /** An actor that was announced has lost one of its arguments. */
    void abandon(long actor, Death death) {
        ends.giveUp(actor, death);
    }

    /** Asked by a process that has died since, or too late, it is buried; what was killed while announced stays dead. */
    private boolean isWelcome(WorkerSpec spec) {
        if (ends.deaths().contains(spec.id())) {
            return false;
        }
        if (!ends.isStopping() && callers.isLive(spec.creator())) {
            return true;
        }
        Resident known = residents.get(spec.id());
        ends.bury(known != null ? known : newcomer(spec), new Death("was not created: its creator has ended."));
        return false;
    }

    /** Kills an actor's process, or takes it off those who wait; messages say what did it. */
    void kill(long actor, String by) {
        ends.kill(actor, "was killed by " + by + ".");
    }

    /** Kills an actor's process alone, as if it had crashed; returns the life that ends with it, or -1 if it has none. */
    int killProcess(long actor, String by) {
        return ends.killProcess(actor, by);
    }

    /** Takes an actor off those who wait; one that runs ends by itself. */
    void withdraw(long actor) {
        Resident resident = residents.get(actor);
        boolean isNew = resident == null || resident.life() == 0;
        ends.giveUp(
                actor, new Death(isNew ? "was closed before it was placed." : "was closed while it was restarted."));
    }

    /** Calls of an actor were cancelled, perhaps one that it runs now. The process of one that waits sees them when it starts. */
    void lookForCancelled(long actor) {
        Resident resident = residents.get(actor);
        WorkerProcess worker = resident == null ? null : resident.worker();
        if (worker != null) {
            surroundings.lookForCancelled(worker);
        } else if (resident != null && resident.spec().task() != null) {
            withdraw(actor);
        }
    }

    /** Sends a process word of an actor's end, now or when it comes, and of its restarts. */
    void watch(int caller, long actor, List<String> signatures) {
        Resident resident = residents.get(actor);
        if (!callers.isLive(caller)) {
            return;
        }
        if (resident == null) {
            surroundings.notifyOfDeath(caller, actor, ends.deaths().of(actor));
            return;
        }
        var misfit = Builds.compare(resident.spec().display(), resident.spec().signatures(), signatures);
        if (misfit.isPresent()) {
            surroundings.notifyOfDeath(caller, actor, Death.of("is of another build.", misfit.get()));
        } else {
            resident.watchers().add(caller);
            if (resident.life() > 0) {
                surroundings.notifyOfRestart(caller, resident);
            }
        }
    }

    /** An actor that was restarted can be called again. */
    void serving(long actor, int life) {
        Resident resident = residents.get(actor);
        if (resident != null && resident.life() == life && resident.isRestarting()) {
            resident.serves();
            resident.watchers().forEach(each -> surroundings.notifyOfRestart(each, resident));
        }
    }

    /** This one will be asked for next by who creates it, if any is. */
    void nextActor(long actor) {
        if (callers.isLive(ActorId.creator(actor))) {
            surroundings.nextActor(actor);
        }
    }

    /** A program's system properties have changed. */
    void properties(int caller, Map<String, String> properties) {
        callers.properties(caller, properties);
    }

    // Programs that come and go.

    /** A program joins; returns its number as a process that calls. */
    int join(Origin origin) {
        return callers.program(origin);
    }

    /** A program is about to leave: what it owns and waits will never run, what runs is asked to end. */
    List<WorkerProcess> stopOwnedBy(int program, Consumer<Resident> stopper) {
        return ends.stopOwnedBy(program, stopper);
    }

    /** A program is gone, however it ended: whatever it owns ends now. */
    void left(int program) {
        ends.left(program);
    }

    // What happens.

    /** A process that is gone has left the files of these objects. */
    void found(List<Long> objects) {
        unreachable.objects().found(objects);
    }

    /** A process of an actor has ended. */
    void exited(long actor, WorkerProcess worker, int exitCode) {
        ends.exited(actor, worker, exitCode);
    }

    /** What the last process of an actor had started is gone, before this life of it begins. */
    void cleaned(long actor, int life) {
        ends.cleaned(actor, life);
    }

    private void startWorker(Resident resident, Reservation reservation) {
        WorkerSpec spec = resident.spec();
        int caller = callers.worker(resident.origin(), spec.display());
        resident.biography().starts(resident.life(), System.nanoTime());
        List<String> gpus =
                reservation.gpuPlaces().stream().map(resources.gpuIds()::get).toList();
        try {
            int cpuNumber = spec.demand().takesCpuPerCall() ? cpus.join(spec.id(), resident.life()) : 0;
            WorkerStart start = new WorkerStart(
                    surroundings.sessionDirectory(),
                    spec,
                    resident.life(),
                    caller,
                    gpus,
                    cpuNumber,
                    resources,
                    Map.of());
            resident.run(surroundings.start(start, resident.origin()), caller);
        } catch (IOException | RuntimeException | Error e) {
            callers.gone(caller);
            cpus.leave(spec.id());
            if (resident.life() > 0 && spec.missingDirectory().isEmpty()) {
                // Memory, threads or files may be short for a moment: it has been started before.
                ends.restarts().tryAgain(resident, e, System.nanoTime());
                return;
            }
            // A variable's name that the system refuses, a directory that is gone by now, no thread left to watch it
            // with: the user's to see. It must not wait on, for what it holds would be lost.
            String what = resident.life() == 0 ? "was not created" : "died, and was not restarted";
            ends.bury(resident, new Death(what + ": its worker could not be started: " + e.getMessage()));
        }
    }

    /** When there is something to look after again, as {@link System#nanoTime()} tells it. */
    long nextLook() {
        long next = unreachable.collections().nextLook(ends.restarts().nextLook(placer.nextLook()));
        return unreachable.objects().nextLook(taskWaits.nextLook(next));
    }

    /** Ends those whose patience is at an end, and says now and then who has been waiting for long. */
    void look(long now) {
        for (Resident each : ends.restarts().takeDue(now)) {
            each.announced();
            placer.startAgain(each);
        }
        for (Resident each : placer.impatient(now)) {
            // The end of one before may have left room for it.
            if (each.waitsForResources()) {
                ends.bury(each, placer.report(each).timedOut());
            }
        }
        WaitNotices notices = new WaitNotices(placer, callers, surroundings);
        notices.send(placer.look(now), now);
        notices.send(taskWaits.look(now));
        unreachable.collections().look(now);
        unreachable.objects().look(now);
    }

    /** The node ends: those who wait will never run; those who run are asked to end, each by its number. */
    List<WorkerProcess> stopAll(Consumer<Resident> stopper) {
        return ends.stopAll(stopper);
    }

    /** What it looks like now. */
    NodeSnapshot snapshot() {
        return snapshots().take();
    }

    /** What it remembers. */
    NodeTimeline timeline() {
        return ends.biographies().timeline(residents.values(), callers.history());
    }

    /** What an actor waits for, and since when; empty where it does not. */
    String waitsFor(long actor) {
        return snapshots().waitsFor(residents.get(actor));
    }

    private Snapshots snapshots() {
        return new Snapshots(residents.values(), placer, ends.deaths(), callers, taskWaits);
    }
}

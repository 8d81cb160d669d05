package dev.troupe.runtime.internal.node;

import dev.troupe.runtime.Demand;
import dev.troupe.runtime.IncompatibleActorException;
import dev.troupe.runtime.internal.control.Builds;
import dev.troupe.runtime.internal.control.LastWords;
import dev.troupe.runtime.internal.control.NodeResources;
import dev.troupe.runtime.internal.control.WorkerSpec;
import dev.troupe.runtime.internal.control.WorkerStart;
import dev.troupe.runtime.internal.node.placement.Inventory;
import dev.troupe.runtime.internal.node.placement.Placement;
import dev.troupe.runtime.internal.node.placement.Reservation;
import dev.troupe.runtime.internal.node.process.WorkerProcess;
import dev.troupe.runtime.internal.wire.ActorId;
import dev.troupe.runtime.internal.wire.Death;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What a node keeps account of: who waits, who runs, who holds what, and who wants word of whose end.
 *
 * <p>Only for the node's thread, which runs its methods like those of any actor, and passes on what happens to its
 * processes ({@link #exited}).
 */
final class NodeActor {
    /** The exit code that stands for SIGKILL. */
    private static final int KILLED = 128 + 9;

    private static final Logger LOG = System.getLogger("dev.troupe");
    private static final int KEPT_DEATHS = 10_000;
    private static final long REPORT_NANOS = TimeUnit.SECONDS.toNanos(10);

    /** How long the dead's last output is waited for; callers are to hear of the end within 100 ms. */
    private static final long LAST_LINES_NANOS = TimeUnit.MILLISECONDS.toNanos(40);

    private final Surroundings surroundings;
    private final NodeResources resources;
    private final Inventory total;
    private Inventory free;
    private int lastCaller = ActorId.DRIVER;
    private final Set<Integer> liveCallers = new HashSet<>(Set.of(ActorId.DRIVER));
    private boolean stopping;
    private boolean placing;
    private boolean placeAgain;
    private final Map<Long, Resident> residents = new LinkedHashMap<>();
    private final Map<Long, Death> deaths = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Death> eldest) {
            return size() > KEPT_DEATHS;
        }
    };

    /** What the node's state touches of the world. */
    interface Surroundings {
        WorkerProcess start(WorkerStart start) throws IOException;

        /** Tells one process of an actor's end. */
        void notifyOfDeath(int caller, long actor, Death death);

        /** Tells an actor that a process that may have called it is gone. */
        void notifyOfGoneCaller(long actor, int caller);

        /** A process was killed, and may have held locks. */
        void releaseLocks();

        /** Deletes an actor's queue, and what its process left behind if it had one. */
        void clean(long actor, int caller, @Nullable WorkerProcess worker);

        String sessionDirectory();

        @Nullable
        LastWords lastWords(long actor) throws IOException;
    }

    NodeActor(NodeResources resources, Inventory total, Surroundings surroundings) {
        this.resources = resources;
        this.total = total;
        this.surroundings = surroundings;
        free = total;
    }

    // What it is asked.

    /** Knows of an actor whose arguments are not there yet, so that others may wait for it. */
    void announce(WorkerSpec spec) {
        if (isWelcome(spec)) {
            add(spec).announced();
        }
    }

    /** Places an actor, now or when there is room. */
    void start(WorkerSpec spec) {
        if (isWelcome(spec)) {
            Resident announced = residents.remove(spec.id());
            Resident resident = add(spec);
            if (announced != null) {
                resident.watchers().addAll(announced.watchers());
            }
            placeWaiting();
        }
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
        if (deaths.containsKey(spec.id())) {
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
        Death death = deaths.get(actor);
        surroundings.notifyOfDeath(caller, actor, death != null ? death : new Death("ended long ago."));
    }

    // What happens.

    /** An actor's process has ended. */
    void exited(long actor, int exitCode) {
        Resident resident = residents.get(actor);
        if (resident == null || resident.worker() == null) {
            return;
        }
        surroundings.releaseLocks();
        bury(resident, describe(resident, resident.worker(), exitCode));
    }

    private Death describe(Resident resident, WorkerProcess worker, int exitCode) {
        if (resident.killReason() != null) {
            return new Death(resident.killReason());
        }
        LastWords lastWords = null;
        try {
            lastWords = surroundings.lastWords(resident.spec().id());
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "The last words of an actor could not be read", e);
        }
        if (lastWords != null) {
            return switch (lastWords.reason()) {
                case CLOSED -> new Death("was closed.");
                case EXITED -> new Death("ended itself: exit (Troupe.exitActor()).");
                case STOPPED -> new Death("ended because Troupe was shut down.");
                case CONSTRUCTOR_THREW -> new Death("was not created: its constructor threw", lastWords.thrown());
            };
        }
        if (stopping && exitCode == KILLED) {
            return new Death("ended because Troupe was shut down, while it was still running a call.");
        }
        StringBuilder reason =
                new StringBuilder("died: its process " + worker.pid() + " " + WorkerProcess.describe(exitCode) + ".");
        List<String> lines = worker.lastErrorLines(LAST_LINES_NANOS);
        if (lines.isEmpty()) {
            reason.append("\n  It printed nothing to standard error.");
        } else {
            reason.append("\n  Last lines of its standard error:");
            lines.forEach(line -> reason.append("\n    ").append(line));
        }
        return new Death(reason.append("\n  Log: ").append(worker.describeLog()).toString());
    }

    /** Gives back what an actor held, tells whoever wants to know, and ends what it owned. */
    private void bury(Resident resident, Death death) {
        long actor = resident.spec().id();
        residents.remove(actor);
        deaths.put(actor, death);
        Reservation reservation = resident.reservation();
        if (reservation != null) {
            free = free.giveBack(reservation);
        }
        int caller = resident.caller();
        liveCallers.remove(caller);
        boolean wasPlacing = placing;
        placing = true;
        try {
            if (caller != 0) {
                // Before anybody hears of the end: what it owned ends with it, not after it.
                forgetCaller(caller, resident);
            }
        } finally {
            placing = wasPlacing;
        }
        for (int watcher : resident.watchers()) {
            if (watcher != caller) {
                surroundings.notifyOfDeath(watcher, actor, death);
            }
        }
        surroundings.clean(actor, caller, resident.worker());
        placeWaiting();
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

    /** Starting one may bury it at once, which leaves room for another: those come after, not in between. */
    private void placeWaiting() {
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
        for (Resident each : residents.values()) {
            if (each.waitsForResources()) {
                waiting.put(each, each.spec().demand());
            }
        }
        if (!waiting.isEmpty()) {
            Placement.place(waiting, free).forEach(this::startWorker);
        }
    }

    private void startWorker(Resident resident, Reservation reservation) {
        WorkerSpec spec = resident.spec();
        free = free.take(reservation);
        resident.reserve(reservation);
        int caller = ++lastCaller;
        liveCallers.add(caller);
        List<String> gpus =
                reservation.gpuPlaces().stream().map(resources.gpuIds()::get).toList();
        WorkerStart start = new WorkerStart(surroundings.sessionDirectory(), spec, caller, gpus, resources, Map.of());
        try {
            resident.run(surroundings.start(start), caller);
        } catch (IOException | RuntimeException e) {
            liveCallers.remove(caller);
            // A variable's name that the system refuses, a directory that is gone by now: the user's to see.
            bury(resident, new Death("was not created: its worker could not be started: " + e.getMessage()));
        }
    }

    /** Every now and then: says who has been waiting for long, and for what. Returns when to come again. */
    long report(long now) {
        long next = now + REPORT_NANOS;
        for (Resident each : residents.values()) {
            if (!each.waitsForResources()) {
                continue;
            }
            if (now - each.reportAt() >= 0) {
                each.reported(now + REPORT_NANOS);
                LOG.log(Level.WARNING, new WaitReport(each, residents.values(), free, total).text(now));
            }
            next = Math.min(next, each.reportAt());
        }
        return next;
    }

    // The end.

    /** Those who wait will never run; those who run are asked to end. */
    List<WorkerProcess> stopAll(Stopper stopper) {
        stopping = true;
        List<WorkerProcess> running = new ArrayList<>();
        for (Resident each : new ArrayList<>(residents.values())) {
            WorkerProcess worker = each.worker();
            if (worker == null) {
                residents.remove(each.spec().id());
            } else {
                running.add(worker);
                stopper.requestStop(each.spec().id());
            }
        }
        return running;
    }

    /** Asks one actor to end. */
    interface Stopper {
        void requestStop(long actor);
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
                total.toString(),
                free.toString());
    }

    static @Nullable LastWords readLastWords(Path file) throws IOException {
        try {
            return Files.exists(file) ? LastWords.readFrom(file) : null;
        } catch (NoSuchFileException e) {
            return null;
        }
    }
}

package dev.troupe.runtime.internal.node.process;

import dev.troupe.runtime.internal.control.NextActor;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Workers that are started before anybody needs them. Nothing is started before the first actor is asked for; then a
 * thread starts one after the other, when no actor has been asked for a little while: those that are being created need
 * the cores more. Safe for any thread.
 */
final class WarmWorkers implements AutoCloseable {
    private static final Logger LOG = System.getLogger("dev.troupe");

    /** After an actor got a worker that waited, and after one had to have a new one, which takes its time to start. */
    private static final long QUIET_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private static final long QUIET_AFTER_NEW_NANOS = TimeUnit.MILLISECONDS.toNanos(400);

    /** Where actors are asked for without a pause, workers are started beside them. */
    private static final long LONGEST_QUIET_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

    /** What nobody has needed for so long, nobody is going to need. */
    private static final long IDLE_NANOS = TimeUnit.MINUTES.toNanos(5);

    private static final long READY_NANOS = TimeUnit.SECONDS.toNanos(30);
    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(20);
    private static final long END_MILLIS = 2000;
    private static final int MOST_DOUBLINGS = 6;

    private final Launcher launcher;
    private final Executor teller;
    private final long born = System.nanoTime();

    // All below: with this object's lock.

    private final RecentKinds recent;

    /** By the process that creates it: the actor that it will ask for next, if it does, and whose queue is there. */
    private final Map<Integer, NextActor> next = new HashMap<>();

    private final List<WaitingWorker> waiting = new ArrayList<>();
    private @Nullable Thread thread;
    private boolean closed;
    private boolean hasActors;
    private @Nullable WorkerKind expected;
    private long askedAt;
    private long quietAt;
    private long lateAt = Long.MAX_VALUE;
    private @Nullable ExpectedActor starting;
    private int deaths;
    private long pausedUntil;

    /** @param teller tells workers something */
    WarmWorkers(Launcher launcher, int size, Executor teller) {
        this.launcher = launcher;
        this.teller = teller;
        recent = new RecentKinds(size);
    }

    private long now() {
        return System.nanoTime() - born;
    }

    /** An actor of this kind is about to be asked for: its worker may as well start now. */
    synchronized void expect(WorkerKind asked, ExpectedActor actor) {
        WorkerKind kind = recent.known(asked);
        recent.add(kind, actor);
        expected = kind;
        askedAt = now();
        wakeUp();
    }

    /** A worker of this kind, if one waits; nobody else gets it. Has others started for those who come after. */
    synchronized Optional<WorkerProcess> take(WorkerKind asked, ExpectedActor actor, NextActor id) {
        WorkerKind kind = recent.known(asked);
        if (!kind.equals(expected)) {
            recent.add(kind, actor);
        }
        expected = null;
        hasActors = true;
        WaitingWorker found = find(kind, id);
        boolean isReady = found != null && found.isReady();
        askedAt = now();
        quietAt = askedAt + (isReady ? QUIET_NANOS : QUIET_AFTER_NEW_NANOS);
        if (found != null) {
            waiting.remove(found);
            deaths = 0;
        }
        wakeUp();
        return Optional.ofNullable(found).map(WaitingWorker::process);
    }

    /** The one that has opened the actor's queue; else one that is ready, else any. To look whether a process lives takes time. */
    private @Nullable WaitingWorker find(WorkerKind kind, NextActor actor) {
        next.remove(actor.creator(), actor);
        List<WaitingWorker> fitting = new ArrayList<>();
        WaitingWorker opener = null;
        for (WaitingWorker each : waiting) {
            if (each.next().equals(actor)) {
                opener = each;
            } else if (each.kind().equals(kind)) {
                fitting.add(each);
            }
        }
        if (opener != null && opener.isFor(kind)) {
            return opener;
        }
        if (opener != null) {
            expect(opener, NextActor.NOBODY); // Another gets it.
        }
        return fitting.stream()
                .filter(each -> each.isFor(kind) && each.isReady())
                .findFirst()
                .or(() -> fitting.stream().filter(each -> each.isFor(kind)).findFirst())
                .orElse(null);
    }

    /** This one will be asked for next by its creator, if any is: one that waits opens its queue. */
    synchronized void next(NextActor actor) {
        int caller = actor.creator();
        next.put(caller, actor);
        WaitingWorker found = null;
        for (WaitingWorker each : waiting) {
            if (each.caller() == caller && (each.next().isSomebody() || found == null && each.isReady())) {
                found = each;
            }
        }
        if (found != null) {
            expect(found, actor);
        }
    }

    /** One more is ready. */
    private synchronized void isReady(WaitingWorker ready) {
        NextActor actor = next.get(ready.caller());
        if (actor != null
                && waiting.contains(ready)
                && waiting.stream().noneMatch(each -> each.next().equals(actor))) {
            expect(ready, actor);
        }
    }

    private void expect(WaitingWorker worker, NextActor actor) {
        try {
            worker.next(actor);
            teller.execute(() -> worker.process().tell(actor));
        } catch (RuntimeException | Error e) { // No thread is left for it: the worker opens the queue later.
            LOG.log(Level.DEBUG, "A queue is not opened ahead", e);
        }
    }

    /** A process is gone: those that wait for what it would have asked for hold its queue, and know its secrets. */
    synchronized void forget(int caller) {
        recent.forget(caller);
        next.remove(caller);
        if (starting != null && starting.caller() == caller) {
            starting = null;
        }
        for (WaitingWorker each : List.copyOf(waiting)) {
            if (each.caller() == caller) {
                waiting.remove(each);
                each.process().kill();
            }
        }
        notifyAll();
    }

    private void wakeUp() {
        if (!closed && thread == null && !recent.isEmpty()) {
            thread = launcher.threads().start("troupe-warm-up", this::run);
        }
        notifyAll();
    }

    private void run() {
        try {
            for (WorkerKind next = awaitNeed(); next != null; next = awaitNeed()) {
                startOne(next);
            }
        } catch (InterruptedException e) {
            LOG.log(Level.DEBUG, "No more workers are started ahead", e);
        } finally {
            synchronized (this) {
                thread = null;
            }
        }
    }

    /** Waits until a worker is to be started, and says of which kind; null when none ever is again. */
    private synchronized @Nullable WorkerKind awaitNeed() throws InterruptedException {
        while (!closed) {
            if (now() - askedAt >= IDLE_NANOS) {
                recent.clear();
            }
            WorkerKind lacking = compareWithWanted();
            if (!hasActors && !waiting.isEmpty()) {
                lacking = null; // The one for the first actor is enough until that is there.
            }
            if (lacking == null) {
                lateAt = Long.MAX_VALUE;
                pause(recent.isEmpty() ? IDLE_NANOS : askedAt + IDLE_NANOS - now());
                continue;
            }
            if (lateAt == Long.MAX_VALUE) {
                lateAt = now() + LONGEST_QUIET_NANOS;
            }
            long startAt = Math.max(pausedUntil, Math.min(quietAt, lateAt));
            if (now() >= startAt) {
                return lacking;
            }
            pause(startAt - now());
        }
        return null;
    }

    /** Ends those that are too many, and returns a kind of which there are too few. */
    private @Nullable WorkerKind compareWithWanted() {
        Map<WorkerKind, Integer> wanted = recent.wanted();
        for (WaitingWorker each : List.copyOf(waiting)) {
            if (wanted.merge(each.kind(), -1, Integer::sum) < 0) {
                waiting.remove(each);
                each.process().kill();
            }
        }
        return wanted.entrySet().stream()
                .filter(each -> each.getValue() > 0)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    @SuppressWarnings("WaitNotInLoop") // Whoever calls it looks again at what it waits for.
    private void pause(long nanos) throws InterruptedException {
        wait(Math.max(1, TimeUnit.NANOSECONDS.toMillis(nanos)));
    }

    /** Starts one and waits until it is ready. */
    private void startOne(WorkerKind kind) throws InterruptedException {
        ExpectedActor actor;
        synchronized (this) {
            actor = recent.actor(kind);
            starting = actor;
        }
        if (actor == null) {
            return;
        }
        WorkerProcess worker;
        try {
            worker = launcher.launchAhead(kind, actor);
        } catch (IOException | RuntimeException | Error e) { // No thread is left, perhaps.
            LOG.log(Level.DEBUG, "A worker could not be started ahead", e);
            giveWay();
            return;
        }
        WaitingWorker started = new WaitingWorker(kind, actor, worker);
        synchronized (this) {
            waiting.add(started);
            lateAt = now() + LONGEST_QUIET_NANOS;
            if (closed || starting == null) { // Nobody is going to ask for it any more.
                waiting.remove(started);
                worker.kill();
            }
        }
        worker.onExit(code -> died(started, code));
        long deadline = System.nanoTime() + READY_NANOS;
        while (worker.isGettingReady()) {
            synchronized (this) {
                if (closed || !waiting.contains(started)) {
                    return; // It is an actor's already, or gone.
                }
                if (System.nanoTime() - deadline > 0) {
                    worker.kill();
                    return;
                }
                pause(LOOK_NANOS);
            }
        }
        isReady(started);
    }

    private void died(WaitingWorker dead, int exitCode) {
        boolean wasWaiting;
        synchronized (this) {
            wasWaiting = waiting.remove(dead) && !closed;
        }
        if (wasWaiting) {
            LOG.log(
                    Level.DEBUG,
                    "Process {0} {1} while it waited for an actor: {2}",
                    dead.process().pid(),
                    WorkerProcess.describe(exitCode),
                    dead.process().lastErrorLines(LOOK_NANOS));
            giveWay();
        }
        dead.process().deleteScratch();
        if (!dead.process().hasActor()) {
            dead.process().finishOutput(); // Else the node does, once it has told of the end.
        }
    }

    /** Something is wrong: the next is tried later, and the one after that later still. */
    private synchronized void giveWay() {
        pausedUntil = now() + TimeUnit.SECONDS.toNanos(1L << Math.min(deaths++, MOST_DOUBLINGS));
        notifyAll();
    }

    /** Ends those that wait, and starts no more. */
    @Override
    public void close() {
        List<WaitingWorker> last;
        Thread starter;
        synchronized (this) {
            closed = true;
            last = List.copyOf(waiting);
            starter = thread;
            notifyAll();
        }
        last.forEach(each -> each.process().kill());
        if (starter == null) {
            return;
        }
        boolean interrupted = Thread.interrupted();
        try {
            starter.join(END_MILLIS);
            for (WaitingWorker each : last) {
                each.process().awaitEnd(TimeUnit.MILLISECONDS.toNanos(END_MILLIS));
            }
        } catch (InterruptedException e) {
            interrupted = true;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}

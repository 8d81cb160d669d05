package dev.troupe.runtime.pool;

import dev.troupe.runtime.ActorDiedException;
import dev.troupe.runtime.ActorHandle;
import dev.troupe.runtime.ActorUnavailableException;
import dev.troupe.runtime.IncompatibleActorException;
import dev.troupe.runtime.Troupe;
import dev.troupe.runtime.TroupeException;
import dev.troupe.runtime.spi.TroupeRuntime;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The actors of a pool, which of them are free, and the calls that wait for one. Safe for any thread. */
final class Members<H extends ActorHandle<?>> {
    private static final Logger LOG = System.getLogger("dev.troupe");

    /** For so long an actor that is being restarted gets no call, and each time for twice as long. */
    private static final long PAUSE_MILLIS = 100;

    private static final int MOST_DOUBLINGS = 5;

    private final Optional<Supplier<? extends H>> successor;

    /** Where Troupe ran when the actors were created, nobody is replaced after its end: that would start it again. */
    private final boolean isOfThisTroupe = Troupe.isInitialized();

    /** This thread is making calls: one that is done at once is followed by the next in its loop, not inside of that. */
    private final ThreadLocal<Boolean> makesCalls = ThreadLocal.withInitial(() -> false);

    // All below: with this object's lock.

    private final Set<H> all = new LinkedHashSet<>();

    /** The one that has been free for longest is first. */
    private final Deque<H> idle = new ArrayDeque<>();

    private final Deque<Submission<H, ?>> waiting = new ArrayDeque<>();
    private final Map<H, Integer> unavailable = new HashMap<>();
    private int replacing;
    private boolean closed;
    private @Nullable TroupeException lastLoss;

    Members(Optional<Supplier<? extends H>> successor) {
        this.successor = successor;
    }

    synchronized int size() {
        return all.size();
    }

    synchronized boolean hasFree() {
        return !idle.isEmpty() && !hasWaiting();
    }

    /** Whether a call waits that somebody still wants. */
    private boolean hasWaiting() {
        while (!waiting.isEmpty() && waiting.getFirst().isDone()) {
            waiting.removeFirst();
        }
        return !waiting.isEmpty();
    }

    void add(H actor) {
        synchronized (this) {
            checkOpen();
            if (!all.add(actor)) {
                throw new IllegalArgumentException(actor + " is in the pool already.");
            }
            idle.addLast(actor);
        }
        makeCalls();
    }

    /** Not from under a call that waits for it. */
    synchronized Optional<H> popIdle() {
        H actor = hasWaiting() ? null : idle.pollFirst();
        if (actor != null) {
            all.remove(actor);
        }
        return Optional.ofNullable(actor);
    }

    void submit(Submission<H, ?> submission) {
        synchronized (this) {
            checkOpen();
            if (all.isEmpty() && replacing == 0) {
                throw new IllegalStateException(
                        "The pool has no actors" + (lastLoss == null ? "." : ": the last one has died.")
                                + "\n    Fix: put one in with push(...), or have those that die replaced:"
                                + " ActorPool.create(2, WorkerHandle::remote).",
                        lastLoss);
            }
            waiting.addLast(submission);
        }
        makeCalls();
    }

    private void checkOpen() {
        if (closed) {
            throw new IllegalStateException("The pool was closed.");
        }
    }

    /** As long as an actor is free and a call waits. */
    private void makeCalls() {
        boolean before = makesCalls.get();
        makesCalls.set(true);
        try {
            while (makeOne()) {
                // And the next.
            }
        } finally {
            makesCalls.set(before);
        }
    }

    private boolean makeOne() {
        H actor;
        Submission<H, ?> next;
        synchronized (this) {
            if (!hasWaiting() || idle.isEmpty()) {
                notifyAll();
                return false;
            }
            actor = idle.removeFirst();
            next = waiting.removeFirst();
        }
        next.start(actor, this::done);
        return true;
    }

    private synchronized boolean canMakeCalls() {
        return !idle.isEmpty() && hasWaiting();
    }

    /**
     * A call is done. What the user has attached to its result runs here, and may wait for calls that wait: another thread
     * makes those then, as it does where they may wait for this result.
     */
    private void done(
            H actor, @Nullable Throwable failure, boolean wasMade, Submission<H, ?> submission, Runnable complete) {
        boolean hasDependents = submission.hasDependents();
        try {
            comesBack(actor, wasMade ? failure : null);
            if (hasDependents && canMakeCalls()) {
                Thread other = new Thread(this::makeCalls, "troupe-pool");
                other.setDaemon(true);
                other.start();
            }
        } finally {
            complete.run();
        }
        if (!makesCalls.get()) {
            makeCalls();
        }
    }

    private void comesBack(H actor, @Nullable Throwable failure) {
        if (failure instanceof ActorDiedException || failure instanceof IncompatibleActorException) {
            leaves(actor, (TroupeException) failure);
        } else if (failure instanceof ActorUnavailableException) {
            int times;
            synchronized (this) {
                times = unavailable.merge(actor, 1, Integer::sum) - 1;
            }
            // It would be the one that is always free, and fail whatever waits for the others.
            CompletableFuture.delayedExecutor(PAUSE_MILLIS << Math.min(times, MOST_DOUBLINGS), TimeUnit.MILLISECONDS)
                    .execute(() -> {
                        becomesIdle(actor);
                        makeCalls();
                    });
        } else {
            synchronized (this) {
                unavailable.remove(actor);
            }
            becomesIdle(actor);
        }
    }

    private synchronized void becomesIdle(H actor) {
        if (all.contains(actor)) {
            idle.addLast(actor);
        }
    }

    private void leaves(H actor, TroupeException loss) {
        boolean isReplaced;
        synchronized (this) {
            all.remove(actor);
            unavailable.remove(actor);
            lastLoss = loss;
            isReplaced = successor.isPresent()
                    && loss instanceof ActorDiedException
                    && !(closed && !hasWaiting())
                    && (!isOfThisTroupe || Troupe.isInitialized());
            replacing += isReplaced ? 1 : 0;
        }
        if (isReplaced) {
            replace(successor.orElseThrow());
        }
        List<Submission<H, ?>> hopeless;
        synchronized (this) {
            if (!all.isEmpty() || replacing > 0) {
                return;
            }
            hopeless = List.copyOf(waiting);
            waiting.clear();
            notifyAll();
        }
        hopeless.forEach(each -> each.fail(new ActorDiedException(
                "The call was not made: all actors of the pool have died, the last one so: " + loss.getMessage(),
                loss)));
    }

    private void replace(Supplier<? extends H> creator) {
        H created = null;
        try {
            created = creator.get();
        } catch (RuntimeException | Error e) {
            LOG.log(Level.WARNING, "An actor of a pool that has died could not be replaced", e);
        }
        boolean isLate;
        synchronized (this) {
            replacing--;
            isLate = closed && !hasWaiting();
            if (created != null && !isLate && all.add(created)) {
                idle.addLast(created);
            }
            notifyAll();
        }
        if (created != null && isLate) {
            closeAll(List.of(created));
        }
    }

    void close() {
        boolean interrupted = false;
        try {
            boolean unused = TroupeRuntime.current().await(this::awaitAll);
        } catch (InterruptedException e) {
            interrupted = true;
        }
        List<H> actors;
        List<Submission<H, ?>> left; // Where the wait was interrupted.
        synchronized (this) {
            left = List.copyOf(waiting);
            waiting.clear();
            actors = List.copyOf(all);
            all.clear();
            idle.clear();
        }
        left.forEach(Submission::cancel);
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        RuntimeException failure = closeAll(actors);
        if (failure != null) {
            throw failure;
        }
    }

    /** Nothing is submitted from now on: until all that was is done, which is true then. */
    private synchronized boolean awaitAll() throws InterruptedException {
        closed = true;
        while (hasWaiting() || idle.size() < all.size() || replacing > 0) {
            wait();
        }
        return true;
    }

    /** Each, whatever becomes of the others; returns the first failure. */
    static @Nullable RuntimeException closeAll(List<? extends ActorHandle<?>> actors) {
        RuntimeException failure = null;
        for (ActorHandle<?> each : actors) {
            try {
                each.close();
            } catch (RuntimeException e) { // The node does not answer.
                if (failure == null) {
                    failure = e;
                } else {
                    failure.addSuppressed(e);
                }
            }
        }
        return failure;
    }
}

package dev.troupe.runtime.pool;

import dev.troupe.runtime.ActorDiedException;
import dev.troupe.runtime.ActorHandle;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The actors of a pool, which of them are free, and the calls that wait for one. Safe for any thread. */
final class Members<H extends ActorHandle<?>> {
    private static final Logger LOG = System.getLogger("dev.troupe");

    private final Optional<Supplier<? extends H>> successor;

    /** This thread hands out calls already; a call that is done at once must not begin another loop inside of that. */
    private final ThreadLocal<Boolean> handsOut = ThreadLocal.withInitial(() -> false);

    // All below: with this object's lock.

    private final Set<H> all = new LinkedHashSet<>();

    /** The one that has been free for longest is first. */
    private final Deque<H> idle = new ArrayDeque<>();

    private final Deque<Submission<H, ?>> waiting = new ArrayDeque<>();
    private int replacing;
    private boolean closed;
    private @Nullable ActorDiedException lastDeath;

    Members(Optional<Supplier<? extends H>> successor) {
        this.successor = successor;
    }

    synchronized int size() {
        return all.size();
    }

    synchronized boolean hasFree() {
        return !idle.isEmpty() && waiting.isEmpty();
    }

    void add(H actor) {
        synchronized (this) {
            checkOpen();
            if (!all.add(actor)) {
                throw new IllegalArgumentException(actor + " is in the pool already.");
            }
            idle.addLast(actor);
        }
        handOut();
    }

    synchronized Optional<H> popIdle() {
        H actor = idle.pollFirst();
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
                        "The pool has no actors" + (lastDeath == null ? "." : ": the last one has died.")
                                + "\n    Fix: put one in with push(...), or have those that die replaced:"
                                + " ActorPool.create(2, WorkerHandle::remote).",
                        lastDeath);
            }
            waiting.addLast(submission);
        }
        handOut();
    }

    private void checkOpen() {
        if (closed) {
            throw new IllegalStateException("The pool was closed.");
        }
    }

    /** As long as an actor is free and a call waits. */
    private void handOut() {
        if (handsOut.get()) {
            return; // Further up this thread's stack.
        }
        handsOut.set(true);
        try {
            while (handOutOne()) {
                // And the next.
            }
        } finally {
            handsOut.remove();
        }
    }

    private boolean handOutOne() {
        H actor;
        Submission<H, ?> next;
        synchronized (this) {
            while (!waiting.isEmpty() && waiting.getFirst().isDone()) {
                waiting.removeFirst();
            }
            if (waiting.isEmpty() || idle.isEmpty()) {
                notifyAll();
                return false;
            }
            actor = idle.removeFirst();
            next = waiting.removeFirst();
        }
        next.start(actor, this::done);
        return true;
    }

    private void done(H actor, @Nullable Throwable failure) {
        if (failure instanceof ActorDiedException death) {
            died(actor, death);
        } else {
            synchronized (this) {
                idle.addLast(actor);
            }
        }
        handOut();
    }

    private void died(H actor, ActorDiedException death) {
        synchronized (this) {
            all.remove(actor);
            lastDeath = death;
            if (successor.isPresent() && !closed) {
                replacing++;
            }
        }
        if (successor.isPresent()) {
            replace(successor.get());
        }
        List<Submission<H, ?>> hopeless;
        synchronized (this) {
            if (!all.isEmpty() || replacing > 0) {
                return;
            }
            hopeless = List.copyOf(waiting);
            waiting.clear();
        }
        hopeless.forEach(each -> each.fail(new ActorDiedException(
                "The call was not made: all actors of the pool have died, the last one so: " + death.getMessage(),
                death)));
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
            isLate = closed && waiting.isEmpty();
            if (created != null && !isLate && all.add(created)) {
                idle.addLast(created);
            }
        }
        if (created != null && isLate) {
            created.close();
        }
    }

    void close() {
        List<H> actors;
        synchronized (this) {
            closed = true;
            boolean interrupted = false;
            try {
                while (!waiting.isEmpty() || idle.size() < all.size() || replacing > 0) {
                    wait();
                }
            } catch (InterruptedException e) {
                interrupted = true;
                waiting.forEach(each -> each.result().cancel(false));
                waiting.clear();
            }
            actors = List.copyOf(all);
            all.clear();
            idle.clear();
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
        actors.forEach(ActorHandle::close);
    }
}

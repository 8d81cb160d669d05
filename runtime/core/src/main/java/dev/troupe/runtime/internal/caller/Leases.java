package dev.troupe.runtime.internal.caller;

import dev.troupe.runtime.ObjectRef;
import dev.troupe.runtime.internal.control.LeaseStub;
import dev.troupe.runtime.internal.jdk.TroupeThreads;
import dev.troupe.runtime.spi.Transfer;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.ref.PhantomReference;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The actors that handles in this process keep, and the handles that it sends: what the node has to know of both, so that
 * an actor ends which nobody can reach any more.
 *
 * <p>Safe for any thread. What is begun is told by the thread that begins it. What is over, a thread of its own tells, for
 * which nobody waits: it waits for the garbage collector, and for those who leave.
 */
final class Leases implements AutoCloseable {
    private static final Logger LOG = System.getLogger("dev.troupe");
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private final Caller caller;
    private final RemoteActor node;
    private final TroupeThreads threads;
    private final ReferenceQueue<Object> unreachable = new ReferenceQueue<>();
    private final Queue<Supplier<ObjectRef<@Nullable Void>>> words = new ConcurrentLinkedQueue<>();
    private final Set<Watch> watches = ConcurrentHashMap.newKeySet();
    private final Collector collector = new Collector();
    private final AtomicLong transfers = new AtomicLong();

    // Under this object's lock.
    private final Map<Long, Lease.Term> current = new HashMap<>();
    private final Set<Lease.Term> terms = new HashSet<>();

    /** Written under the lock. */
    private volatile @Nullable Thread thread;

    private volatile boolean closed;

    Leases(Caller caller, RemoteActor node, TroupeThreads threads) {
        this.caller = caller;
        this.node = node;
        this.threads = threads;
    }

    /** The lease that this process has of an actor which it creates: the node takes it for granted. */
    synchronized Lease ofCreated(Connection actor) {
        Lease lease = open(actor);
        lease.term().known();
        return lease;
    }

    /** An actor's handle is here, which came with this number, or which keeps the actor from now on if that is 0. */
    RemoteActor arrived(Connection actor, long transfer) {
        if (caller.isOwnActor(actor.id())) {
            tell(LeaseStub.arrived(node, transfer, actor.id(), caller.number(), false));
            return RemoteActor.weak(actor);
        }
        Lease lease = join(actor);
        try {
            lease.tell(opens -> {
                if (opens || transfer != 0) {
                    tell(LeaseStub.arrived(node, transfer, actor.id(), caller.number(), opens));
                }
            });
        } catch (RuntimeException | Error e) {
            lease.leave();
            throw e;
        }
        return new RemoteActor(actor, false, lease);
    }

    private synchronized Lease join(Connection actor) {
        Lease.Term term = current.get(actor.id());
        Lease lease = term == null ? null : term.get();
        return lease != null && lease.join() ? lease : open(actor);
    }

    /** Under the lock. */
    private Lease open(Connection actor) {
        Lease lease = new Lease(actor, unreachable);
        current.put(actor.id(), lease.term());
        terms.add(lease.term());
        startThread();
        return lease;
    }

    private void startThread() {
        if (thread == null) { // As for most.
            startFirstThread();
        }
    }

    private synchronized void startFirstThread() {
        if (thread == null && !closed) {
            thread = threads.start("troupe-leases", this::run);
        }
    }

    /** A place for a handle that is about to be sent; one that does not keep its actor here does so on its way. */
    RemoteActor keep(RemoteActor actor) {
        RemoteActor place = actor.another();
        return place.isWeak() && !caller.isOwnActor(actor.id()) ? arrived(actor.connection(), 0) : place;
    }

    /** The number of a handle that is about to be sent. */
    long nextTransfer() {
        return LeaseStub.transfer(caller.number(), transfers.incrementAndGet());
    }

    /** Tells the node of handles before they are sent: its queue must have them before the receiver can answer. */
    void announce(List<Transfer> handles, long receiver) {
        tell(LeaseStub.announce(node, handles, receiver));
    }

    /** Handles that were announced were not sent, or will not arrive. Waits for nobody. */
    void takeBack(List<Transfer> handles) {
        for (Transfer each : handles) {
            long number = each.number();
            long actor = each.actor();
            later(() -> LeaseStub.arrived(node, number, actor, caller.number(), false));
        }
    }

    /** Has the node told something. Waits for nobody. */
    void later(Supplier<ObjectRef<@Nullable Void>> word) {
        words.add(word);
        startThread();
        wake();
    }

    /** Watches what keeps an object in this process. */
    ObjectHold.Watch watch(HeldObject object, HeldObjects all, Object watched) {
        startThread();
        return new ObjectHold.Watch(object, all, watched, unreachable);
    }

    /** Does something when something else cannot be reached any more; that must not wait. */
    Watch watch(Object watched, Runnable action) {
        startThread();
        Watch watch = new Watch(this, watched, action);
        watches.add(watch);
        return watch;
    }

    /** Has something done, unless it is forgotten before. */
    static final class Watch extends PhantomReference<Object> {
        private final Leases leases;
        private final Runnable action;

        private Watch(Leases leases, Object watched, Runnable action) {
            super(watched, leases.unreachable);
            this.leases = leases;
            this.action = action;
        }

        /** It is not to be done. */
        void forget() {
            leases.watches.remove(this);
            clear();
        }

        private void run() {
            if (leases.watches.remove(this)) {
                action.run();
            }
        }
    }

    /**
     * Not with others, later: what is sent to somebody else comes after it.
     *
     * @throws RuntimeException if it cannot be told
     */
    void tell(ObjectRef<@Nullable Void> word) {
        node.connection().flush();
        if (((Call<?>) word).hasFailed() && !node.connection().isDead()) {
            word.get();
        }
    }

    // By the thread.

    /** The node asks for a garbage collection. */
    void collect() {
        collector.want();
        wake();
    }

    private void wake() {
        boolean unused = new WeakReference<Object>(this, unreachable).enqueue();
    }

    private void run() {
        while (!closed) {
            try {
                Reference<?> over = unreachable.remove(collector.waitMillis());
                if (over instanceof Lease.Term term) {
                    end(term);
                } else if (over instanceof ObjectHold.Watch watch) {
                    watch.end();
                } else if (over instanceof Watch watch) {
                    watch.run();
                }
                for (var next = words.poll(); next != null; next = words.poll()) {
                    tellAtLast(next);
                }
                collector.collectIfDue();
            } catch (InterruptedException e) {
                LOG.log(Level.TRACE, "closed", e);
            } catch (RuntimeException | Error e) {
                if (!closed) { // The actor ends later, with this process.
                    LOG.log(Level.DEBUG, "The node could not be told that handles are gone", e);
                }
            }
        }
    }

    private void end(Lease.Term over) {
        Connection actor = over.connection();
        synchronized (this) {
            terms.remove(over);
            current.remove(actor.id(), over);
        }
        if (over.isKnown()) {
            actor.flush(); // The actor may be closed at once, after what is in its queue.
            tellAtLast(() -> LeaseStub.release(node, actor.id(), caller.number(), actor.hasCalls()));
        }
    }

    /** Without memory it is tried again. */
    private void tellAtLast(Supplier<ObjectRef<@Nullable Void>> word) {
        while (!closed && !caller.hasEnded()) {
            try {
                tell(word.get());
                return;
            } catch (RuntimeException e) {
                LOG.log(Level.DEBUG, "The node is to be told once more", e);
                LockSupport.parkNanos(this, PAUSE_NANOS);
            }
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (thread != null) {
            thread.interrupt();
        }
    }
}

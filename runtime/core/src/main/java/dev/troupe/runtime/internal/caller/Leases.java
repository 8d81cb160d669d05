package dev.troupe.runtime.internal.caller;

import dev.troupe.runtime.ObjectRef;
import dev.troupe.runtime.internal.control.LeaseStub;
import dev.troupe.runtime.internal.control.WorkerSpec;
import dev.troupe.runtime.internal.jdk.TroupeThreads;
import dev.troupe.runtime.spi.Transfer;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The actors that handles in this process keep, and the handles that it sends: what the node has to know of both, so that
 * an actor ends which nobody can reach any more.
 *
 * <p>Safe for any thread. Its own thread waits for the garbage collector, and tells the node what that has found.
 */
final class Leases implements AutoCloseable {
    private static final Logger LOG = System.getLogger("dev.troupe");

    /** A transfer's number: the process that sends is above these bits, its own count in them. */
    private static final int COUNT_BITS = 40;

    private final Caller caller;
    private final RemoteActor node;
    private final TroupeThreads threads;
    private final ReferenceQueue<Object> unreachable = new ReferenceQueue<>();
    private final Collector collector = new Collector();
    private final AtomicLong transfers = new AtomicLong();

    // Under this object's lock.
    private final Map<Long, Lease.Term> current = new HashMap<>();
    private final Set<Lease.Term> terms = new HashSet<>();
    private @Nullable Thread thread;

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
        Lease lease;
        boolean opens;
        synchronized (this) {
            Lease known = known(actor);
            opens = known == null;
            lease = known == null ? open(actor) : known;
        }
        // Without the lock, because that may take a while. It is not over before this has returned: its handle is one
        // of them.
        if (opens || transfer != 0) {
            tell(LeaseStub.arrived(node, transfer, actor.id(), caller.number(), opens));
        }
        if (opens) {
            lease.term().known();
        }
        return new RemoteActor(actor, false, lease);
    }

    private @Nullable Lease known(Connection actor) {
        Lease.Term term = current.get(actor.id());
        Lease lease = term == null ? null : term.get();
        return lease != null && lease.join() ? lease : null;
    }

    private Lease open(Connection actor) {
        Lease lease = new Lease(actor, unreachable);
        boolean unused = lease.join();
        current.put(actor.id(), lease.term());
        terms.add(lease.term());
        if (thread == null && !closed) {
            thread = threads.start("troupe-leases", this::run);
        }
        return lease;
    }

    /** The number of a handle that is about to be sent. */
    long nextTransfer() {
        return (long) caller.number() << COUNT_BITS | transfers.incrementAndGet();
    }

    /** Tells the node of a handle before that is sent: its queue must have it before the receiver can answer. */
    void announce(long transfer, RemoteActor actor, long receiver) {
        try {
            tell(LeaseStub.announce(node, transfer, actor.id(), receiver));
        } finally {
            Reference.reachabilityFence(actor); // Its lease must not be over before the node knows of the next one.
        }
    }

    /** Tells the node of the handles that a constructor gets. */
    static void announce(List<Transfer> handles, WorkerSpec spec) {
        for (Transfer each : handles) {
            each.announce(spec.id());
            if (spec.restarts().isRestartable()) {
                // Each of its lives reads them anew: this one arrives when it has ended.
                each.again().announce(spec.id());
            }
        }
    }

    /** A handle that was announced was not sent. */
    void takeBack(long transfer, RemoteActor actor) {
        tell(LeaseStub.arrived(node, transfer, actor.id(), caller.number(), false));
    }

    /** Not with others, later: what is sent to somebody else comes after it. */
    private void tell(ObjectRef<@Nullable Void> unused) {
        node.connection().flush();
    }

    /** A handle was closed. */
    void leave(Lease lease) {
        if (lease.leave()) {
            end(lease.term());
        }
    }

    private void end(Lease.Term over) {
        Connection actor = over.connection();
        synchronized (this) {
            terms.remove(over);
            current.remove(actor.id(), over);
        }
        if (!over.end() || caller.hasEnded() || actor.isDead()) {
            return;
        }
        // The node may have the actor closed at once, after what is in its queue.
        actor.flush();
        tell(LeaseStub.release(node, actor.id(), caller.number(), actor.hasCalls()));
    }

    /** The node asks for a garbage collection. */
    void collect() {
        collector.want();
        new WeakReference<Object>(this, unreachable).enqueue();
    }

    private void run() {
        while (!closed) {
            try {
                if (unreachable.remove(collector.waitMillis()) instanceof Lease.Term over) {
                    end(over);
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

    @Override
    public synchronized void close() {
        closed = true;
        if (thread != null) {
            thread.interrupt();
        }
    }
}

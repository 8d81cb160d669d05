package dev.troupe.runtime.internal.caller;

import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What all in this process share that keep one actor: handles, and what is not sent yet. Until none of them can be reached,
 * or all have left, the node knows that this process may call the actor. Safe for any thread.
 */
final class Lease {
    private static final int OVER = -1;

    private final Term term;
    private final AtomicInteger places = new AtomicInteger(1);

    /** With one place. */
    Lease(Connection connection, ReferenceQueue<Object> unreachable) {
        term = new Term(this, connection, unreachable);
    }

    /** What is left of it when it cannot be reached. */
    Term term() {
        return term;
    }

    /** There is one place more; not where all have been left, for then it is over. */
    boolean join() {
        return places.getAndUpdate(count -> count == OVER ? OVER : count + 1) != OVER;
    }

    /** A place is left; the last one as if nobody could reach the lease any more. Waits for nobody. */
    void leave() {
        if (places.updateAndGet(count -> count == 1 ? OVER : count - 1) == OVER) {
            boolean unused = term.enqueue();
        }
    }

    /**
     * Tells the node of a handle that has arrived. The first one opens the lease; those that come meanwhile wait until the
     * node was told, or open it if that has failed.
     */
    void tell(Arrival arrival) {
        if (term.isKnown) {
            arrival.tell(false);
            return;
        }
        synchronized (term) {
            arrival.tell(!term.isKnown);
            term.isKnown = true;
        }
    }

    /** How the node is told of a handle. */
    interface Arrival {
        /** Returns when that is in the node's queue. */
        void tell(boolean opens);
    }

    /** Knows what the node is to be told when a lease is over. */
    static final class Term extends WeakReference<Lease> {
        private final Connection connection;
        private volatile boolean isKnown;

        private Term(Lease lease, Connection connection, ReferenceQueue<Object> unreachable) {
            super(lease, unreachable);
            this.connection = connection;
        }

        Connection connection() {
            return connection;
        }

        /** The node knows of the lease. */
        void known() {
            isKnown = true;
        }

        boolean isKnown() {
            return isKnown;
        }
    }
}

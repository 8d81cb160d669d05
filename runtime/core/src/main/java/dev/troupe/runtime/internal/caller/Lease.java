package dev.troupe.runtime.internal.caller;

import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;

/**
 * What all handles of one actor in this process share that keep the actor: until none of them can be reached, or all of
 * them were closed, the node knows that this process may call it. Safe for any thread.
 */
final class Lease {
    private static final int OVER = -1;

    private final Term term;
    private int handles;

    /** Of no handle yet. */
    Lease(Connection connection, ReferenceQueue<Object> unreachable) {
        term = new Term(this, connection, unreachable);
    }

    /** What is left of it when it cannot be reached. */
    Term term() {
        return term;
    }

    /** There is one handle more; not where all have been closed, for then it is over. */
    synchronized boolean join() {
        if (handles == OVER) {
            return false;
        }
        handles++;
        return true;
    }

    /** A handle was closed. Says whether it was the last. */
    synchronized boolean leave() {
        if (handles == 1) {
            handles = OVER;
            return true;
        }
        handles--;
        return false;
    }

    /** Knows what the node is to be told when a lease is over. */
    static final class Term extends WeakReference<Lease> {
        private final Connection connection;
        private boolean isKnown;
        private boolean isOver;

        private Term(Lease lease, Connection connection, ReferenceQueue<Object> unreachable) {
            super(lease, unreachable);
            this.connection = connection;
        }

        Connection connection() {
            return connection;
        }

        /** The node knows of the lease. */
        synchronized void known() {
            isKnown = true;
        }

        /** It is over; says whether the node is to hear of that, once. */
        synchronized boolean end() {
            boolean isToBeTold = isKnown && !isOver;
            isOver = true;
            return isToBeTold;
        }
    }
}

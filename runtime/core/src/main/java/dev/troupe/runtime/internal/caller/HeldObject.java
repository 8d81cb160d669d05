package dev.troupe.runtime.internal.caller;

import java.util.concurrent.locks.ReentrantLock;

/**
 * An object that this process can reach: how many keep it here, and how many leases of it the node knows this process to have.
 * Safe for any thread.
 */
final class HeldObject {
    private static final int OVER = -1;

    private final long id;

    /** Held while the node is told, which may take a while: whoever reads replies must not wait for it. */
    private final ReentrantLock telling = new ReentrantLock();

    // Under this object's lock.
    private int places;
    private int leases;
    private boolean isSent;

    HeldObject(long id) {
        this.id = id;
    }

    long id() {
        return id;
    }

    /** There is one place more; not where all have been left, for then it is over. */
    synchronized boolean join() {
        if (places == OVER) {
            return false;
        }
        places++;
        return true;
    }

    /** A place is left; says whether it was the last, with which all is over. */
    synchronized boolean leave() {
        places--;
        if (places > 0) {
            return false;
        }
        places = OVER;
        return true;
    }

    /** How many leases the node knows of. */
    synchronized int leases() {
        return leases;
    }

    /** The node takes it for granted that this process has a lease. */
    synchronized void granted() {
        leases++;
    }

    /** It was made for this process: the node takes it to be on its way here until all is over. */
    synchronized void sent() {
        isSent = true;
    }

    synchronized boolean isSent() {
        return isSent;
    }

    private synchronized boolean isKnown() {
        return leases > 0 || isSent;
    }

    /**
     * A ref has arrived: the first opens a lease; those that come meanwhile wait until the node was told.
     *
     * @param anew whether it opens one in any case
     */
    void arrived(boolean anew, Lease.Arrival arrival) {
        telling.lock();
        try {
            boolean opens = anew || !isKnown();
            arrival.tell(opens);
            if (opens) {
                granted();
            }
        } finally {
            telling.unlock();
        }
    }
}

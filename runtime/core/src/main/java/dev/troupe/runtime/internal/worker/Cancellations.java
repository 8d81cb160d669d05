package dev.troupe.runtime.internal.worker;

import dev.troupe.runtime.internal.queue.CancelList;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The calls of one actor that were cancelled after they had been sent: one that runs is interrupted, one that was promised is
 * given up, and one that is still to come will not be run.
 *
 * <p>The actor's thread asks before each call; another looks as soon as the node says that there is something to see.
 */
final class Cancellations {
    private static final Logger LOG = System.getLogger("dev.troupe");

    private final CancelList list;
    private final RunningCall running;
    private final PromisedReplies promised;

    /** By connection, under this object's lock. The calls of a connection come in the order of their numbers. */
    private final Map<Long, Set<Integer>> toCome = new HashMap<>();

    private volatile boolean areToCome;

    Cancellations(CancelList list, RunningCall running, PromisedReplies promised) {
        this.list = list;
        this.running = running;
        this.promised = promised;
    }

    /** A connection of a process. */
    static long connection(int caller, int connection) {
        return (long) caller << 32 | Integer.toUnsignedLong(connection);
    }

    /** By the actor's thread, before it begins a call: whether it is not to be run. */
    boolean contain(long from, long call) {
        return (list.hasNews() || areToCome) && take(from, (int) call);
    }

    private synchronized boolean take(long from, int call) {
        read();
        Set<Integer> ofConnection = toCome.get(from);
        if (ofConnection == null) {
            return false;
        }
        boolean isCancelled = ofConnection.remove(call);
        // Those before it were answered before it was known that they were cancelled.
        ofConnection.removeIf(each -> each - call < 0);
        if (ofConnection.isEmpty()) {
            toCome.remove(from);
            areToCome = !toCome.isEmpty();
        }
        return isCancelled;
    }

    /** By any other thread: there is something to see. */
    synchronized void look() {
        read();
    }

    private void read() {
        try {
            list.read(this::cancelled);
        } catch (IOException | RuntimeException e) { // The actor serves on.
            LOG.log(Level.WARNING, "Calls that were cancelled could not be read, and are run", e);
        }
    }

    private void cancelled(int caller, int connection, int call) {
        long from = connection(caller, connection);
        if (!running.cancel(from, call) && !promised.cancel(from, call)) {
            toCome.computeIfAbsent(from, each -> new HashSet<>()).add(call);
            areToCome = true;
        }
    }

    /** A process is gone, and its calls with it. */
    synchronized void forget(int caller) {
        toCome.keySet().removeIf(each -> (int) (each >>> 32) == caller);
        areToCome = !toCome.isEmpty();
    }

    synchronized void close() {
        list.close();
    }
}

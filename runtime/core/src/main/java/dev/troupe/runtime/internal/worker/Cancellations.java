package dev.troupe.runtime.internal.worker;

import dev.troupe.runtime.internal.queue.CancelList;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The calls of one actor that were cancelled after they had been sent: one that runs is interrupted, one that was promised is
 * given up, and one that is still to come will not be run.
 *
 * <p>Whoever runs calls asks before each of them; another thread looks as soon as the node says that there is something to see.
 */
final class Cancellations {
    private static final Logger LOG = System.getLogger("dev.troupe");

    /** Where calls of a connection are not begun in the order of their numbers, so many are remembered of each. */
    private static final int MOST_TO_COME = 10_000;

    private final CancelList list;
    private final PromisedReplies promised;
    private final boolean comeInOrder;
    private final List<RunningCall> running = new CopyOnWriteArrayList<>();

    /** By connection, under this object's lock. */
    private final Map<Long, Set<Integer>> toCome = new HashMap<>();

    private volatile boolean areToCome;

    /**
     * Nobody runs calls yet.
     *
     * @param comeInOrder whether calls of a connection are begun in the order of their numbers
     */
    Cancellations(CancelList list, PromisedReplies promised, boolean comeInOrder) {
        this.list = list;
        this.promised = promised;
        this.comeInOrder = comeInOrder;
    }

    /** A thread runs calls, too. */
    void add(RunningCall ofThread) {
        running.add(ofThread);
    }

    /** A connection of a process. */
    static long connection(int caller, int connection) {
        return (long) caller << 32 | Integer.toUnsignedLong(connection);
    }

    /** By a thread that runs calls, before it begins one: whether it is not to be run. */
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
        if (comeInOrder) {
            // Those before it were answered before it was known that they were cancelled.
            ofConnection.removeIf(each -> each - call < 0);
        }
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
        if (!isRun(from, call) && !promised.cancel(from, call)) {
            Set<Integer> ofConnection = toCome.computeIfAbsent(from, each -> new LinkedHashSet<>());
            ofConnection.add(call);
            areToCome = true;
            if (ofConnection.size() > MOST_TO_COME && !comeInOrder) {
                ofConnection.remove(ofConnection.iterator().next());
            }
        }
    }

    private boolean isRun(long from, int call) {
        for (RunningCall each : running) {
            if (each.cancel(from, call)) {
                return true;
            }
        }
        return false;
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

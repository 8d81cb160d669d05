package dev.troupe.runtime.internal.worker;

import dev.troupe.runtime.internal.jdk.TroupeThreads;
import dev.troupe.runtime.internal.queue.CancelList;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The calls of one actor that were cancelled after they had been sent: one that runs is interrupted, one that was promised is
 * given up, and one that is still to come will not be run.
 *
 * <p>Whoever runs calls says so first, and then asks; another thread looks as soon as the node says that there is something to
 * see. So one of the two sees the other.
 */
final class Cancellations {
    private static final Logger LOG = System.getLogger("dev.troupe");

    /** So many are remembered at most; what is older was answered before it was known that it was cancelled, most likely. */
    private static final int MOST_TO_COME = 20_000;

    private final CancelList list;
    private final PromisedReplies promised;
    private final TroupeThreads threads = new TroupeThreads();
    private final List<RunningCall> running = new CopyOnWriteArrayList<>();

    /** Under this object's lock. */
    private final Set<CallKey> toCome = new LinkedHashSet<>();

    /** How many there have been, 0 while there are none: written under the lock. */
    private volatile long stamp;

    private long added;

    /** Nobody runs calls yet. */
    Cancellations(CancelList list, PromisedReplies promised) {
        this.list = list;
        this.promised = promised;
    }

    /** A thread runs calls, too. */
    void add(RunningCall ofThread) {
        running.add(ofThread);
    }

    /** A thread runs no more. */
    void remove(RunningCall ofThread) {
        running.remove(ofThread);
    }

    /** By a thread that runs calls, when it has said that it begins one: whether it is not to be run. */
    boolean contain(CallKey call) {
        return mayContain() && take(call);
    }

    /** The same where nothing is known of the call yet; costs next to nothing. */
    boolean mayContain() {
        return list.hasNews() || stamp != 0;
    }

    private boolean take(CallKey call) {
        Collection<Runnable> stages;
        boolean isCancelled;
        synchronized (this) {
            stages = read();
            isCancelled = toCome.remove(call);
            changed();
        }
        cancel(stages);
        return isCancelled;
    }

    /** By any other thread: there is something to see. */
    void look() {
        Collection<Runnable> stages;
        synchronized (this) {
            stages = read();
        }
        cancel(stages);
    }

    /** A call was cancelled while it ran, and then promised its answer. */
    void cancelPromised(CallKey call) {
        cancel(promised.cancel(Set.of(call)).values());
    }

    /** On a thread for that, because what the user has attached to them runs there. */
    private void cancel(Collection<Runnable> stages) {
        if (!stages.isEmpty()) {
            Thread unused = threads.start("troupe-cancel", () -> stages.forEach(Runnable::run));
        }
    }

    /** Under the lock: returns what cancels the stages that are to be cancelled. */
    private Collection<Runnable> read() {
        Set<CallKey> news = new HashSet<>();
        try {
            list.read((caller, connection, call) -> news.add(CallKey.of(caller, connection, call)));
        } catch (IOException | RuntimeException e) { // The actor serves on.
            LOG.log(Level.WARNING, "Calls that were cancelled could not be read, and are run", e);
        }
        if (news.isEmpty()) {
            list.isRead();
            return List.of();
        }
        for (RunningCall each : running) {
            each.cancelAnyOf(news).ifPresent(news::remove);
        }
        Map<CallKey, Runnable> stages = promised.cancel(news);
        news.removeAll(stages.keySet());
        toCome.addAll(news);
        added += news.size();
        while (toCome.size() > MOST_TO_COME) {
            toCome.remove(toCome.iterator().next());
        }
        changed();
        list.isRead(); // Not before: whoever sees no news must see these.
        return stages.values();
    }

    private void changed() {
        stamp = toCome.isEmpty() ? 0 : added;
    }

    /** To be asked before a look for calls; 0 where none is to come that was cancelled. */
    long stamp() {
        return stamp;
    }

    /** No call is left that came before this was so: all that were cancelled by then have been answered. */
    void allHaveCome(long asked) {
        if (asked != 0) {
            synchronized (this) {
                if (added == asked) {
                    toCome.clear();
                    changed();
                }
            }
        }
    }

    /** A process is gone, and its calls with it. */
    void forget(int caller) {
        Collection<Runnable> stages;
        synchronized (this) {
            stages = read();
            toCome.removeIf(each -> each.caller() == caller);
            changed();
        }
        cancel(stages);
    }

    synchronized void close() {
        list.close();
    }
}

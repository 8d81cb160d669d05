package dev.troupe.runtime.internal.worker;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * The threads of a crew: which of them leads, which rest, and whether one comes that was called. Threads are started as they
 * are called, and stay. For one thread at a time, but for the question who leads.
 */
final class Roster {
    private static final Logger LOG = System.getLogger("dev.troupe");

    private final Starter starter;
    private final Runnable join;
    private final Deque<CrewMember> resting = new ArrayDeque<>();
    private int most;
    private int members = 1;
    private boolean oneComes;
    private volatile @Nullable CrewMember leader;

    /**
     * The current thread is the first of them.
     *
     * @param starter starts another one
     * @param most how many there can be use for
     * @param join what another one does, from its start to its end
     */
    Roster(Starter starter, int most, Runnable join) {
        this.starter = starter;
        this.most = most;
        this.join = join;
    }

    /** Starts threads. */
    interface Starter {
        /** Starts one. */
        Thread start(String name, Runnable task);
    }

    boolean hasLeader() {
        return leader != null;
    }

    /** Any thread may ask. */
    boolean isLedBy(CrewMember member) {
        return leader == member;
    }

    boolean isLedByAnotherThan(CrewMember member) {
        return leader != null && leader != member;
    }

    void leads(CrewMember member) {
        leader = member;
    }

    void nobodyLeads() {
        leader = null;
    }

    /** Has nothing to do, until it is called. */
    void rests(CrewMember member) {
        resting.push(member);
    }

    /** Has one come that looks what there is to do, unless one does already or there is none. */
    void call() {
        if (oneComes) {
            return;
        }
        CrewMember next = resting.poll();
        if (next != null) {
            next.call();
            oneComes = true;
        } else if (members < most) {
            oneComes = startAnother();
        }
    }

    /** Looks what there is to do, perhaps because it was called. */
    void comes(CrewMember member) {
        if (member.comes()) {
            oneComes = false;
        }
    }

    /** Has all come that rest; none leads any more. */
    void end() {
        leader = null;
        resting.forEach(CrewMember::call);
        resting.clear();
    }

    private boolean startAnother() {
        try {
            Thread unused = starter.start("troupe-actor-" + (members + 1), join);
            members++;
            return true;
        } catch (OutOfMemoryError e) { // So it is called where the system gives no thread.
            LOG.log(
                    Level.WARNING,
                    "The actor has {0} threads for its calls, and could use {1}: {2}"
                            + "\n    Fix: give it a smaller maxConcurrency, or allow more threads (ulimit -u, a container''s limit"
                            + " of processes).",
                    members,
                    most,
                    e.getMessage());
            most = members;
            return false;
        }
    }
}

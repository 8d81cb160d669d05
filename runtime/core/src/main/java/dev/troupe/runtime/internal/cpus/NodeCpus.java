package dev.troupe.runtime.internal.cpus;

import dev.troupe.runtime.internal.queue.Bells;
import dev.troupe.runtime.internal.wire.SessionPaths;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The node's side of its CPUs: how many of them calls may take, beside what actors hold for life, and what is to become of
 * those of the dead. For the node's thread.
 */
public final class NodeCpus {
    private final CpuPage page;
    private final Turns turns;
    private final Map<Long, Integer> workers = new HashMap<>();
    private final BitSet numbers = new BitSet();

    /** How many CPUs calls can take, or have. */
    private int left;

    NodeCpus(CpuPage page, Turns turns) {
        this.page = page;
        this.turns = turns;
        left = page.cpus();
        numbers.set(CpuPage.NOBODY);
    }

    private static int whole(double cpus) {
        return (int) Math.min(CpuPage.MOST_CPUS, Math.floor(cpus));
    }

    /** Makes the page of a session; of CPUs that are given in parts only whole ones are for calls. */
    public static NodeCpus create(SessionPaths session, double cpus) throws IOException {
        return of(CpuPage.create(session.cpus(), whole(cpus)), session);
    }

    /** One whose CPUs no other process sees. */
    public static NodeCpus inMemory(SessionPaths session, double cpus) {
        return of(CpuPage.inMemory(whole(cpus)), session);
    }

    private static NodeCpus of(CpuPage page, SessionPaths session) {
        return new NodeCpus(page, new Turns(page, new Bells()::ring, session));
    }

    /** A call that waits for a CPU, of this actor, since this {@link System#nanoTime()}. */
    public record WaitingCall(long actor, long since) {}

    /**
     * A worker is started for an actor whose calls take a CPU each.
     *
     * @return its number, for {@link CallCpu#open}
     * @throws IllegalStateException when there are too many of them
     */
    public int join(long actor) {
        leave(actor);
        int number = numbers.nextClearBit(0);
        if (number > CpuPage.MOST_WORKERS) {
            throw new IllegalStateException("there are " + CpuPage.MOST_WORKERS
                    + " actors already that hold no CPU for life; one with numCpus(...) could be.");
        }
        numbers.set(number);
        workers.put(actor, number);
        page.worker(number, actor);
        return number;
    }

    /** An actor's process is gone, if it had one: what it had goes to others. */
    public void leave(long actor) {
        Integer worker = workers.remove(actor);
        if (worker == null) {
            return;
        }
        page.since(worker, 0);
        for (int cpu = 0; cpu < page.cpus(); cpu++) {
            if (page.holder(cpu) == worker) {
                turns.giveBack(cpu);
            }
        }
        numbers.clear(worker);
        // It may have been about to ring.
        turns.ringIfAnyIsFree();
    }

    /**
     * Leaves no more CPUs to calls than this, because others are to hold the rest for life; or as many as can be left, where
     * calls have more, or have waited for so long that they come first. Then those who give back are to ring the node,
     * which is to ask again.
     *
     * @param atMost how many are to be left to calls
     * @param now how many may be left to them until then
     * @param since when began to wait who is to hold the others
     * @return whether no more are left to calls, so that the others can be held
     */
    public boolean leaveAtMost(int atMost, int now, long since) {
        page.nodeSince(since == 0 ? 1 : since);
        if (left > atMost || turns.next() != CpuPage.NODE) {
            turns.waitForAll();
        }
        if (turns.next() != CpuPage.NODE) {
            giveUpTo(now);
            return false;
        }
        while (left > atMost && turns.next() == CpuPage.NODE && turns.take(CpuPage.NODE) >= 0) {
            left--;
        }
        return left <= atMost;
    }

    /** Leaves so many CPUs to calls, which nobody else waits for. */
    public void leaveAll(int cpus) {
        boolean waited = page.nodeSince() != 0;
        page.nodeSince(0);
        giveUpTo(cpus);
        if (waited) {
            turns.ringIfAnyIsFree();
        }
    }

    private void giveUpTo(int cpus) {
        for (int cpu = 0; cpu < page.cpus() && left < Math.min(cpus, page.cpus()); cpu++) {
            if (page.holder(cpu) == CpuPage.NODE) {
                left++;
                turns.giveBack(cpu);
            }
        }
    }

    /** Whether a CPU is there that the node waits for. */
    public boolean isOneThere() {
        if (page.nodeSince() == 0) {
            return false;
        }
        for (int cpu = 0; cpu < page.cpus(); cpu++) {
            if (page.holder(cpu) == CpuPage.NOBODY) {
                return turns.next() == CpuPage.NODE;
            }
        }
        return false;
    }

    /** The actors whose calls have a CPU now. */
    public List<Long> running() {
        List<Long> running = new ArrayList<>();
        for (int cpu = 0; cpu < page.cpus(); cpu++) {
            int holder = page.holder(cpu);
            if (holder != CpuPage.NOBODY && holder != CpuPage.NODE) {
                running.add(page.actor(holder));
            }
        }
        return running;
    }

    /** The calls that wait for a CPU, in the order in which they began. */
    public List<WaitingCall> waiting() {
        List<WaitingCall> waiting = new ArrayList<>();
        for (int worker = 1; worker <= page.highestWorker(); worker++) {
            long since = page.since(worker);
            if (since != 0) {
                waiting.add(new WaitingCall(page.actor(worker), since));
            }
        }
        long now = System.nanoTime();
        waiting.sort(Comparator.comparingLong(each -> each.since() - now));
        return waiting;
    }
}

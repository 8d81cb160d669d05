package dev.troupe.runtime.internal.cpus;

import dev.troupe.runtime.internal.wire.SessionPaths;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/**
 * The node's side of its CPUs: which workers' calls take them, how many of them are kept for those who hold CPUs for life,
 * and what is to become of those of the dead. For the node's thread.
 *
 * <p>One CPU at least is always left to calls, also where all are held for life, and where the node has none: those who hold
 * them may wait for such a call. Who is to hold CPUs for life waits for no call: where all are taken, calls that run have
 * the CPUs together with him until they end or wait themselves. So neither can wait for the other for ever, and no CPU lies
 * idle until enough others are free.
 */
public final class NodeCpus {
    private final CpuPage page;
    private final Turns turns;
    private final Map<Long, Integer> workers = new HashMap<>();
    private final BitSet numbers = new BitSet();

    /** How many CPUs are not kept from calls. */
    private int left;

    NodeCpus(CpuPage page, Turns turns) {
        this.page = page;
        this.turns = turns;
        left = page.cpus();
        numbers.set(CpuPage.NOBODY);
    }

    private static int whole(double cpus) {
        return (int) Math.max(1, Math.min(CpuPage.MOST_CPUS, Math.floor(cpus)));
    }

    /** Makes the page of a session; of CPUs that are given in parts only whole ones are for calls. */
    public static NodeCpus create(SessionPaths session, double cpus) throws IOException {
        return of(CpuPage.create(session.cpus(), whole(cpus)), session);
    }

    /** One whose CPUs no other process sees. */
    public static NodeCpus inMemory(SessionPaths session, double cpus) {
        return of(new CpuPage(CpuPage.inMemory(whole(cpus))), session);
    }

    private static NodeCpus of(CpuPage page, SessionPaths session) {
        return new NodeCpus(page, Turns.of(page, session));
    }

    /** A call that waits for a CPU, of this actor, since this {@link System#nanoTime()}. */
    public record WaitingCall(long actor, long since) {}

    /**
     * A worker is started for an actor whose calls take a CPU each.
     *
     * @param life how often the actor was restarted: in each life its queue is another, where its worker hears of its turn
     * @return its number, for {@link CallCpu#open}
     * @throws IllegalStateException when there are too many of them
     */
    public int join(long actor, int life) {
        leave(actor);
        int number = numbers.nextClearBit(0);
        if (number > CpuPage.MOST_WORKERS) {
            throw new IllegalStateException("there are " + CpuPage.MOST_WORKERS
                    + " actors already that hold no CPU for life; one with numCpus(...) could be.");
        }
        numbers.set(number);
        workers.put(actor, number);
        page.worker(number, actor, life);
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
     * Leaves so many CPUs to calls, and one at least; the others are kept for those who hold them for life. Calls that
     * run go on with what they have.
     */
    public void leaveToCalls(int cpus) {
        int wanted = Math.max(1, Math.min(cpus, page.cpus()));
        for (; left > wanted; left--) {
            page.keep(one(cpu -> !page.isKept(cpu), page::isFreeForCalls));
        }
        for (; left < wanted; left++) {
            turns.leave(one(page::isKept, cpu -> page.holder(cpu) != CpuPage.NOBODY));
        }
    }

    /** One of those that will do, if possible one of the better ones. */
    private int one(IntPredicate willDo, IntPredicate isBetter) {
        int found = -1;
        for (int cpu = 0; cpu < page.cpus(); cpu++) {
            if (willDo.test(cpu)) {
                found = cpu;
                if (isBetter.test(cpu)) {
                    break;
                }
            }
        }
        return found;
    }

    /** The actors whose calls have a CPU now. */
    public List<Long> running() {
        List<Long> running = new ArrayList<>();
        for (int cpu = 0; cpu < page.cpus(); cpu++) {
            int holder = page.holder(cpu);
            if (holder != CpuPage.NOBODY) {
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

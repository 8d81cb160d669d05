package dev.troupe.runtime.internal.cpus;

import dev.troupe.runtime.internal.queue.Bells;
import dev.troupe.runtime.internal.wire.SessionPaths;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Whose turn it is to take a CPU that is free, among the calls that wait for one: theirs who began to wait first.
 *
 * <p>Whoever waits says so first, then marks every CPU as waited for, and sleeps only if then none is free or it is not his
 * turn. Whoever gives a CPU back that is marked rings whose turn it is; who takes one in his turn, or waits no longer, rings
 * the next if more are free; and so does the node, for those who died and when it leaves more CPUs to calls.
 *
 * <p>So no CPU stays free while somebody waits. One that is free when he marks it, he finds. One that is not has his mark then,
 * and whoever gives it back sees him wait: the mark is only taken away from a CPU that is free already, by somebody who has
 * seen nobody wait since it is. What is left are those who were to ring, or whose turn it is, and do not run. For the first
 * there is the look that everybody who waits has every second. The others write when they looked: whoever has not for two
 * seconds, because his process was stopped, has no turn until he looks again. He who comes next then takes the CPU within
 * three seconds in all. (Whose process is stopped while his call has a CPU, keeps that.)
 *
 * <p>Safe for any thread; a worker waits once at a time.
 *
 * @param page what all processes see
 * @param bells rings the reader of a queue
 * @param session where the queues are
 * @param clock tells the time, as {@link System#nanoTime()} does
 */
record Turns(CpuPage page, Consumer<Path> bells, SessionPaths session, LongSupplier clock) {
    /** One that waits looks by itself this often. */
    static final long LOOK_NANOS = TimeUnit.SECONDS.toNanos(1);

    /** One that has not looked for so long does not run. */
    static final long ABSENT_NANOS = 2 * LOOK_NANOS;

    static Turns of(CpuPage page, SessionPaths session) {
        return new Turns(page, new Bells()::ring, session, System::nanoTime);
    }

    long now() {
        return clock.getAsLong();
    }

    /** The worker whose call is the next, or {@link CpuPage#NOBODY}. */
    int next() {
        int first = CpuPage.NOBODY;
        long firstSince = 0;
        long now = now();
        for (int worker = 1; worker <= page.highestWorker(); worker++) {
            long since = page.since(worker);
            if (since != 0
                    && (first == CpuPage.NOBODY || since - firstSince < 0)
                    && now - page.looked(worker) < ABSENT_NANOS) {
                first = worker;
                firstSince = since;
            }
        }
        return first;
    }

    /** A worker's call waits from now on. */
    void begin(int worker) {
        long now = now();
        page.looked(worker, now);
        page.since(worker, now == 0 ? 1 : now);
    }

    /** It has a CPU, or is not to have one any more. */
    void end(int worker) {
        page.since(worker, 0);
        ringIfAnyIsFree();
    }

    /** A worker that waits looks: marks every CPU as waited for, and says whether one is free. */
    boolean look(int worker) {
        page.looked(worker, now());
        boolean any = false;
        for (int cpu = 0; cpu < page.cpus(); cpu++) {
            page.waitFor(cpu);
            any |= page.isFreeForCalls(cpu);
        }
        return any;
    }

    /** Takes a CPU that is free, if one is, for him whose turn it is; returns which, or -1. */
    int take(int worker) {
        for (int cpu = 0; cpu < page.cpus(); cpu++) {
            if (page.takeInTurn(cpu, worker)) {
                return cpu;
            }
        }
        return -1;
    }

    /** Gives a CPU back, whoever had it. */
    void giveBack(int cpu) {
        if (page.giveToThoseWhoWait(cpu)) {
            offer(cpu);
        }
    }

    /** Leaves a CPU to calls that was kept from them. */
    void leave(int cpu) {
        if (page.leave(cpu)) {
            offer(cpu);
        }
    }

    /** It is free, and marked as waited for. Whoever begins to wait from now on sees that it is. */
    private void offer(int cpu) {
        if (!ring()) {
            page.giveToAnybody(cpu);
        }
    }

    /** If CPUs are free, wakes him whose turn it is. */
    void ringIfAnyIsFree() {
        for (int cpu = 0; cpu < page.cpus(); cpu++) {
            if (page.isFreeForCalls(cpu)) {
                ring();
                return;
            }
        }
    }

    private boolean ring() {
        int next = next();
        if (next != CpuPage.NOBODY) {
            bells.accept(session.actor(page.actor(next), page.life(next)));
        }
        return next != CpuPage.NOBODY;
    }
}

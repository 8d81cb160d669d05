package dev.troupe.runtime.internal.cpus;

import dev.troupe.runtime.internal.wire.ActorId;
import dev.troupe.runtime.internal.wire.SessionPaths;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Whose turn it is to take a CPU that is free, among those who wait for one.
 *
 * <p>Calls take turns in the order in which they began to wait. An actor that is to hold CPUs for life goes before them,
 * but for those that began to wait more than a second before it: so neither kind is kept waiting by the other for ever.
 *
 * <p>Whoever waits says so first, then marks every CPU as waited for, and sleeps only if then none is free or it is not his
 * turn. Whoever gives a CPU back that is marked rings whose turn it is; who takes one in his turn rings the next if more
 * are free. Should one of them be killed before he could ring, the node rings, and those who wait look by themselves every
 * second.
 *
 * <p>For one thread at a time.
 *
 * @param page what all processes see
 * @param bells rings the reader of a queue
 * @param session where the queues are
 */
record Turns(CpuPage page, Consumer<Path> bells, SessionPaths session) {
    private static final long CALLS_AHEAD_NANOS = TimeUnit.SECONDS.toNanos(1);

    /** The worker whose call is the next, {@link CpuPage#NODE}, or {@link CpuPage#NOBODY}. */
    int next() {
        int first = CpuPage.NOBODY;
        long firstSince = 0;
        for (int worker = 1; worker <= page.highestWorker(); worker++) {
            long since = page.since(worker);
            if (since != 0 && (first == CpuPage.NOBODY || since - firstSince < 0)) {
                first = worker;
                firstSince = since;
            }
        }
        long node = page.nodeSince();
        boolean isNode = node != 0 && (first == CpuPage.NOBODY || node - firstSince < CALLS_AHEAD_NANOS);
        return isNode ? CpuPage.NODE : first;
    }

    /** Marks every CPU as waited for, and says whether one is free. */
    boolean waitForAll() {
        boolean any = false;
        for (int cpu = 0; cpu < page.cpus(); cpu++) {
            page.waitFor(cpu);
            any |= page.holder(cpu) == CpuPage.NOBODY;
        }
        return any;
    }

    /** Takes a CPU that is free, if one is, for him whose turn it is; returns which, or -1. */
    int take(int holder) {
        for (int cpu = 0; cpu < page.cpus(); cpu++) {
            if (page.takeInTurn(cpu, holder)) {
                return cpu;
            }
        }
        return -1;
    }

    /** Gives a CPU back, whoever had it. */
    void giveBack(int cpu) {
        page.giveToThoseWhoWait(cpu);
        if (!ring()) {
            page.giveToAnybody(cpu);
            if (next() != CpuPage.NOBODY) { // He came in between, and may have seen no free CPU.
                page.waitFor(cpu);
                ring();
            }
        }
    }

    /** If CPUs are free, wakes him whose turn it is. */
    void ringIfAnyIsFree() {
        for (int cpu = 0; cpu < page.cpus(); cpu++) {
            if (page.holder(cpu) == CpuPage.NOBODY) {
                ring();
                return;
            }
        }
    }

    private boolean ring() {
        int next = next();
        if (next != CpuPage.NOBODY) {
            bells.accept(session.actor(next == CpuPage.NODE ? ActorId.NODE : page.actor(next)));
        }
        return next != CpuPage.NOBODY;
    }
}

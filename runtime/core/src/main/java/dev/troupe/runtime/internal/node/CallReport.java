package dev.troupe.runtime.internal.node;

import dev.troupe.runtime.Demand;
import dev.troupe.runtime.internal.cpus.NodeCpus;
import dev.troupe.runtime.internal.node.placement.Stock;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is said of calls that wait for a CPU, of actors that hold none for life.
 *
 * @param residents all of the node
 * @param stock what the node has, and what of it neither somebody holds nor a call has
 * @param running the actors whose calls have a CPU each
 * @param waiting the actors whose calls wait, and since when
 */
record CallReport(Collection<Resident> residents, Stock stock, List<Long> running, Map<Long, Long> waiting) {
    static final String WHAT = "1 CPU for a call";

    private static final Demand ONE = Demand.NONE.withCpus(1);
    private static final String END = ". Calls always have one CPU at least, beside those that are held for life."
            + "\n    Fix: let calls that have one end, or wait in get(), which gives it back; give the node more; or let the"
            + " class ask for numCpus(0) if its calls need none.";

    static CallReport of(Collection<Resident> residents, Stock stock, NodeCpus cpus) {
        return new CallReport(
                residents,
                stock,
                cpus.running(),
                cpus.waiting().stream()
                        .collect(Collectors.toMap(NodeCpus.WaitingCall::actor, NodeCpus.WaitingCall::since)));
    }

    /** Those whose calls have waited for so long. */
    Stream<Resident> patient(long now, long nanos) {
        return residents.stream().filter(each -> waits(each) && now - since(each) >= nanos);
    }

    /** Says since when a call waits, who has the CPUs, and what to do; null if none of this one's does. */
    @Nullable
    String text(Resident resident, long now) {
        String reason = reason(resident, now);
        return reason == null ? null : resident.spec().display() + " has been waiting for " + reason + END;
    }

    /** The same in the middle of a sentence: since when, and who has them; null if none of its calls waits. */
    @Nullable
    String reason(Resident resident, long now) {
        if (!waits(resident)) {
            return null;
        }
        return WHAT + " for " + TimeUnit.NANOSECONDS.toSeconds(now - since(resident)) + " s; " + cpus();
    }

    /** How many CPUs are free for calls, and who has the others. */
    String cpus() {
        String holders = WaitReport.named(
                residents.stream()
                        .filter(each -> each.reservation() != null
                                && each.spec().demand().cpusHeld() > 0)
                        .toList(),
                each -> WaitReport.inPart(each, ONE));
        String calls = calls();
        String both = holders + (holders.isEmpty() || calls.isEmpty() ? "" : ", and by ") + calls;
        return "free are " + stock.free().leftFor(ONE, stock.total())
                + (both.isEmpty() ? "" : ", the rest is held by " + both);
    }

    /** How many CPUs the calls of one have. */
    int cpusOf(Resident resident) {
        return Collections.frequency(running, resident.spec().id());
    }

    private boolean waits(Resident resident) {
        return waiting.containsKey(resident.spec().id());
    }

    private long since(Resident resident) {
        return waiting.getOrDefault(resident.spec().id(), 0L);
    }

    private String calls() {
        List<Resident> callees = residents.stream()
                .filter(each -> running.contains(each.spec().id()))
                .toList();
        if (callees.isEmpty()) {
            return "";
        }
        return (callees.size() == 1 ? "a call of " : "calls of ")
                + WaitReport.named(callees, each -> each.spec().display());
    }
}

package dev.troupe.runtime.internal.node;

import dev.troupe.runtime.internal.control.NodeSnapshot;
import dev.troupe.runtime.internal.control.NodeSnapshot.Resource;
import dev.troupe.runtime.internal.control.WorkerSpec;
import dev.troupe.runtime.internal.node.placement.Inventory;
import dev.troupe.runtime.internal.node.process.WorkerProcess;
import dev.troupe.runtime.internal.wire.Death;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Makes snapshots of a node.
 *
 * @param residents all of the node, in the order in which they were asked for
 * @param placer knows what the node has, and what of it is free
 * @param deaths who knows of those that have ended
 * @param callers who knows the programs that have joined it
 * @param tasks those that wait in their processes
 */
record Snapshots(Collection<Resident> residents, Placer placer, Deaths deaths, Callers callers, TaskWaits tasks) {
    NodeSnapshot take() {
        long now = System.nanoTime();
        CallReport calls = placer.callReport();
        return new NodeSnapshot(
                residents.stream().map(each -> actor(each, calls, now)).toList(),
                deaths.latest(),
                placer.stock().total().toString(),
                placer.stock().free().toString(),
                resources(),
                callers.programs(),
                tasks.snapshot(now));
    }

    private NodeSnapshot.Actor actor(Resident each, CallReport calls, long now) {
        WorkerProcess worker = each.worker();
        return actor(each, state(each), worker == null ? 0 : worker.pid(), calls.cpusOf(each), each.sinceMillis())
                .with(waitsFor(each, calls, now), null);
    }

    /** One that has just ended: of why, the first line, because there may be thousands. */
    static NodeSnapshot.Actor dead(Resident ended, Death death) {
        return actor(ended, NodeSnapshot.State.DEAD, 0, 0, System.currentTimeMillis())
                .with(null, death.reason().lines().findFirst().orElse("ended."));
    }

    private static NodeSnapshot.Actor actor(
            Resident each, NodeSnapshot.State state, long pid, int callCpus, long since) {
        WorkerSpec spec = each.spec();
        WorkerProcess worker = each.worker();
        return new NodeSnapshot.Actor(
                spec.id(),
                spec.display(),
                spec.name(),
                pid,
                spec.demand(),
                worker == null ? null : worker.log(),
                className(spec),
                state,
                each.life(),
                spec.detached(),
                callCpus,
                since,
                null,
                null);
    }

    /** The class of an actor, or the method that a task runs. */
    static String className(WorkerSpec spec) {
        return spec.task() == null ? spec.className() : spec.className() + "." + spec.task();
    }

    private static NodeSnapshot.State state(Resident each) {
        if (each.isRestarting()) {
            return NodeSnapshot.State.RESTARTING;
        }
        return each.worker() == null ? NodeSnapshot.State.PENDING : NodeSnapshot.State.ALIVE;
    }

    /** What one waits for; empty if for nothing, or where it is not there. */
    String waitsFor(@Nullable Resident one) {
        String reason = one == null ? null : waitsFor(one, placer.callReport(), System.nanoTime());
        return reason == null ? "" : reason;
    }

    /** What one waits for that has no process yet, or whose call has no CPU; null if for nothing. */
    private @Nullable String waitsFor(Resident each, CallReport calls, long now) {
        if (each.worker() != null) {
            return calls.reason(each, now);
        }
        return each.waitsForResources() ? placer.report(each).reason(now) : each.announcement();
    }

    private List<Resource> resources() {
        Inventory total = placer.stock().total();
        Inventory free = placer.stock().free();
        List<Resource> all = new ArrayList<>();
        all.add(new Resource("CPU", amount(total.cpus()), amount(free.cpus())));
        all.add(new Resource("GPU", sum(total.gpus()), sum(free.gpus())));
        new TreeMap<>(total.custom())
                .forEach((name, amount) -> all.add(
                        new Resource(name, amount(amount), amount(free.custom().getOrDefault(name, 0L)))));
        all.add(new Resource("memory", total.memory(), free.memory()));
        return all;
    }

    private static double sum(List<Long> amounts) {
        return amount(amounts.stream().mapToLong(each -> each).sum());
    }

    /** An inventory counts ten-thousandths. */
    private static double amount(long tenThousandths) {
        return tenThousandths / 10_000.0; // The nearest there is.
    }
}

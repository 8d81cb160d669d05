package dev.troupe.runtime.internal.node;

import dev.troupe.runtime.Demand;
import dev.troupe.runtime.internal.node.placement.Inventory;
import dev.troupe.runtime.internal.node.placement.Placement;
import java.util.Collection;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What is said of an actor or a task that waits for resources: only of the kinds that it asks for.
 *
 * @param waiting the one that waits
 * @param residents all of the node, in the order in which they were asked for
 * @param free what of the node is free
 * @param total all that the node has
 */
record WaitReport(Resident waiting, Collection<Resident> residents, Inventory free, Inventory total) {
    private static final String END_FOR_ACTOR = ". Its calls wait too, and a close() after them."
            + "\n    Fix: close actors that hold what it needs, give the node more, or Troupe.kill() the one that waits.";

    /** It has no handle. */
    private static final String END_FOR_TASK = "."
            + "\n    Fix: close actors that hold what it needs, give the node more, or let tasks not wait for other tasks, because"
            + " they hold what they have until they end.";

    /** Says since when, what there is of it and who has the rest, and what to do. */
    String text(long now) {
        Demand demand = waiting.spec().demand();
        String holders = rivals(each -> each.reservation() != null);
        String earlier = rivals(each -> each.reservation() == null && each.waitsForResources());
        return waiting.spec().displayWithTask() + " has been waiting for " + demand + " for "
                + TimeUnit.NANOSECONDS.toSeconds(now - waiting.since()) + " s; free are "
                + free.leftFor(demand, total)
                + (holders.isEmpty() ? "" : ", the rest is held by " + holders)
                + (earlier.isEmpty() ? "" : ", and before it comes " + earlier)
                + (waiting.spec().task() == null ? END_FOR_ACTOR : END_FOR_TASK);
    }

    /** Who needs the same kinds; those who came later are placed only if they do not. */
    private String rivals(Predicate<Resident> wanted) {
        return residents.stream()
                .takeWhile(each -> each != waiting)
                .filter(wanted)
                .filter(each ->
                        Placement.compete(each.spec().demand(), waiting.spec().demand()))
                .map(each -> each.spec().displayWithTask())
                .collect(Collectors.joining(", "));
    }
}

package dev.troupe.runtime.internal.node;

import dev.troupe.runtime.Demand;
import dev.troupe.runtime.PlacementException;
import dev.troupe.runtime.internal.control.TimeLimit;
import dev.troupe.runtime.internal.node.placement.Placement;
import dev.troupe.runtime.internal.node.placement.Stock;
import dev.troupe.runtime.internal.wire.Death;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What is said of an actor or a task that waits for resources: only of the kinds that it asks for.
 *
 * @param waiting the one that waits
 * @param residents all of the node, in the order in which they were asked for
 * @param stock what the node has, and what of it is free
 */
record WaitReport(Resident waiting, Collection<Resident> residents, Stock stock) {
    private static final int MOST_NAMED = 10;

    private static final String END_FOR_ACTOR = ". Its calls wait too, and a close() after them."
            + "\n    Fix: close actors that hold what it needs, give the node more, or Troupe.kill() the one that waits.";

    /** It has no handle. */
    private static final String END_FOR_TASK = "."
            + "\n    Fix: close actors that hold what it needs, give the node more, or let tasks not wait for other tasks, because"
            + " they hold what they have until they end.";

    /** Says since when, what there is of it and who has the rest, and what to do. */
    String text(long now) {
        return waiting.spec().displayWithTask() + " has been waiting for " + reason(now)
                + (waiting.spec().task() == null ? END_FOR_ACTOR : END_FOR_TASK);
    }

    /** The same in the middle of a sentence: for what, since when, and who has it. */
    String reason(long now) {
        return waiting.spec().demand() + " for " + TimeUnit.NANOSECONDS.toSeconds(now - waiting.since()) + " s; "
                + situation();
    }

    /** Why it does not wait any longer. */
    Death timedOut() {
        return Death.of(
                "was not placed " + TimeLimit.within(waiting.spec().patienceNanos()) + ":",
                new PlacementException(
                        "It needs " + waiting.spec().demand() + "; " + situation()
                                + ".\n    Fix: close actors that hold what it needs, give the node more, or a longer"
                                + " placementTimeout(...).",
                        null));
    }

    /** Names several that wait, without saying why. */
    static String inBrief(List<Resident> several) {
        return several.size() + " more have been waiting for longer than 10 s: "
                + named(
                        several,
                        each -> each.spec().displayWithTask() + " for "
                                + (each.waitsForResources() ? each.spec().demand() : CallReport.WHAT))
                + ".";
    }

    private String situation() {
        String holders = rivals(each -> each.reservation() != null);
        String earlier = rivals(each -> each.reservation() == null && each.waitsForResources());
        return "free are " + stock.free().leftFor(waiting.spec().demand(), stock.total())
                + (holders.isEmpty() ? "" : ", the rest is held by " + holders)
                + (earlier.isEmpty() ? "" : ", and before it comes " + earlier);
    }

    /** Who needs the same kinds, and how much of them; those who came later are placed only if they do not. */
    private String rivals(Predicate<Resident> wanted) {
        Demand demand = waiting.spec().demand();
        List<Resident> rivals = residents.stream()
                .takeWhile(each -> each != waiting)
                .filter(wanted)
                .filter(each -> Placement.compete(each.spec().demand(), demand))
                .toList();
        return named(rivals, each -> inPart(each, demand));
    }

    /** One that holds something, and what of it another wants. */
    static String inPart(Resident holder, Demand demand) {
        return holder.spec().displayWithTask() + " ("
                + Placement.inCommon(holder.spec().demand(), demand) + ")";
    }

    static String named(List<Resident> all, Function<Resident, String> name) {
        String first = all.stream().limit(MOST_NAMED).map(name).collect(Collectors.joining(", "));
        return all.size() > MOST_NAMED ? first + " and " + (all.size() - MOST_NAMED) + " others" : first;
    }
}

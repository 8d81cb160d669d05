package dev.troupe.runtime.internal.worker;

import dev.troupe.runtime.spi.CallGroup;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * How many calls of one actor run at once: each group of methods has places of its own, and a row of calls that wait for
 * one. For one thread at a time.
 *
 * <p>Where a group has one place, a call that returned a stage leaves that, and only so many stages may be open. Calls that
 * would return one more wait in a row of their own: to complete a stage may take another call.
 */
final class CallGroups {
    private final Group others;
    private final List<Group> all = new ArrayList<>();
    private final Map<Integer, Group> byMethod = new HashMap<>();
    private final IntPredicate returnsStage;
    private int running;
    private int waiting;
    private int full;

    /**
     * Those that a class has, and so many places for the methods in none.
     *
     * @param returnsStage whether a method does, as far as is known: so it is asked again when a call's turn has come
     */
    CallGroups(List<CallGroup> groups, int placesOfOthers, IntPredicate returnsStage) {
        this.returnsStage = returnsStage;
        others = new Group(placesOfOthers);
        all.add(others);
        for (CallGroup each : groups) {
            Group group = new Group(each.maxConcurrency());
            all.add(group);
            each.methods().forEach(method -> byMethod.put(method, group));
        }
    }

    /** How many threads there can be use for: one for each place, and one that answers what was promised while those run. */
    int threads() {
        return (int) Math.min(
                Integer.MAX_VALUE,
                1 + all.stream().mapToLong(each -> each.places).sum());
    }

    /** That of a method. */
    Group of(int method) {
        Group group = byMethod.isEmpty() ? null : byMethod.get(method);
        return group == null ? others : group;
    }

    /** Whether no call could begin. */
    boolean areFull() {
        return full == all.size();
    }

    /** Whether calls run or wait. */
    boolean areBusy() {
        return running + waiting > 0;
    }

    /** Whether calls run. */
    boolean areRunning() {
        return running > 0;
    }

    /** Takes the next call that waits and has a place now; null if there is none. */
    @Nullable
    Waiting next() {
        if (waiting == 0) {
            return null;
        }
        for (Group each : all) {
            Waiting next = each.next();
            if (next != null) {
                waiting--;
                return next;
            }
        }
        return null;
    }

    /** Takes out the calls that came after this one. */
    List<Waiting> takeAfter(long arrival) {
        List<Waiting> taken = new ArrayList<>();
        for (Group each : all) {
            takeAfter(arrival, each.row, taken);
            takeAfter(arrival, each.held, taken);
        }
        waiting -= taken.size();
        return taken;
    }

    private static void takeAfter(long arrival, Deque<Waiting> calls, List<Waiting> taken) {
        calls.removeIf(each -> each.arrival() > arrival && taken.add(each));
    }

    /** A call that was set aside; its arrival tells in which order calls came. */
    record Waiting(Group group, int method, byte[] frame, long arrival) {}

    /** Methods that share places. */
    final class Group {
        private final int places;
        private final Deque<Waiting> row = new ArrayDeque<>();

        /** Calls that would return one stage too many. */
        private final Deque<Waiting> held = new ArrayDeque<>();

        private int taken;

        /** How many are open, where they have no places. */
        private int stages;

        private Group(int places) {
            this.places = places;
        }

        /** Takes a place for a call that has just come; says whether there was one. */
        boolean enterFirst(int method) {
            if (isFull() || !row.isEmpty() || isHeldUp(method)) {
                return false;
            }
            enter();
            return true;
        }

        /** It waits, after those that wait already. */
        void add(Waiting call) {
            row.add(call);
            waiting++;
        }

        private boolean isHeldUp(int method) {
            return countsThreads() && (hasManyStages() || !held.isEmpty()) && returnsStage.test(method);
        }

        private @Nullable Waiting next() {
            if (isFull()) {
                return null;
            }
            Waiting next = hasManyStages() ? null : held.poll();
            while (next == null && !row.isEmpty()) {
                Waiting first = row.remove();
                if (isHeldUp(first.method())) {
                    held.add(first);
                } else {
                    next = first;
                }
            }
            if (next != null) {
                enter();
            }
            return next;
        }

        private void enter() {
            taken++;
            running++;
            if (isFull()) {
                full++;
            }
        }

        /** A call has ended, or has returned a stage. */
        void leave(boolean isPromised) {
            running--;
            if (!isPromised) {
                giveBack();
            } else if (countsThreads()) {
                stages++;
                giveBack();
            }
        }

        /** A stage has completed. */
        void answered() {
            if (countsThreads()) {
                stages--;
            } else {
                giveBack();
            }
        }

        /** Whether a stage has no place: one after the other is a matter of threads alone. */
        private boolean countsThreads() {
            return places == 1;
        }

        private boolean hasManyStages() {
            return stages >= PromisedReplies.MOST;
        }

        private boolean isFull() {
            return taken >= places;
        }

        private void giveBack() {
            if (isFull()) {
                full--;
            }
            taken--;
        }
    }
}

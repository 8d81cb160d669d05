package dev.troupe.runtime.internal.worker;

import dev.troupe.runtime.spi.CallGroup;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How many calls of one actor run at once: each group of methods has places of its own, and a row of calls that wait for
 * one. For one thread at a time.
 */
final class CallGroups {
    private final Group others;
    private final List<Group> all = new ArrayList<>();
    private final Map<Integer, Group> byMethod = new HashMap<>();
    private int running;
    private int waiting;
    private int full;

    /** Those that a class has, and so many places for the methods in none. */
    CallGroups(List<CallGroup> groups, int placesOfOthers) {
        others = new Group(placesOfOthers);
        all.add(others);
        for (CallGroup each : groups) {
            Group group = new Group(each.maxConcurrency());
            all.add(group);
            each.methods().forEach(method -> byMethod.put(method, group));
        }
    }

    /** How many threads there can be use for. */
    int threads() {
        return (int) Math.min(
                Integer.MAX_VALUE, all.stream().mapToLong(each -> each.places).sum());
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
            if (!each.row.isEmpty() && each.enter()) {
                waiting--;
                return each.row.remove();
            }
        }
        return null;
    }

    /** Forgets the calls that came after this one. */
    void forgetAfter(long arrival) {
        waiting = 0;
        for (Group each : all) {
            each.row.removeIf(call -> call.arrival() > arrival);
            waiting += each.row.size();
        }
    }

    /** A call that was set aside; its arrival tells in which order calls came. */
    record Waiting(Group group, byte[] frame, long arrival) {}

    /** Methods that share places. */
    final class Group {
        private final int places;
        private final Deque<Waiting> row = new ArrayDeque<>();
        private int taken;

        private Group(int places) {
            this.places = places;
        }

        private boolean isFull() {
            return taken >= places;
        }

        /** Takes a place for a call that comes first; says whether there was one. */
        boolean enterFirst() {
            return row.isEmpty() && enter();
        }

        private boolean enter() {
            if (isFull()) {
                return false;
            }
            taken++;
            running++;
            if (isFull()) {
                full++;
            }
            return true;
        }

        /** A call that has no place waits. */
        void add(Waiting call) {
            row.add(call);
            waiting++;
        }

        /** A call has ended, or will be answered later. */
        void leave(boolean isPromised) {
            running--;
            if (!isPromised || countsThreads()) {
                giveBack();
            }
        }

        /** One that was to be answered later is. */
        void answered() {
            if (!countsThreads()) {
                giveBack();
            }
        }

        /** Whether a call that is to be answered later has no place: one after the other is a matter of threads alone. */
        boolean countsThreads() {
            return places == 1;
        }

        private void giveBack() {
            if (isFull()) {
                full--;
            }
            taken--;
        }
    }
}

package dev.troupe.runtime.internal.caller;

import dev.troupe.runtime.PlacementException;
import dev.troupe.runtime.internal.control.TimeLimit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;

/** The tasks that wait for a worker, in their order; some of them no longer than for so long. Only under the pool's lock. */
final class TaskQueue {
    private final Deque<TaskCall> tasks = new ArrayDeque<>();
    private final long born = System.nanoTime();

    /** When the first of them has waited for long enough, or before; since this was made. */
    private long earliest = Long.MAX_VALUE;

    /** Whether one was begun, or the first of them came, since the last look; and when the last look was that found so. */
    private boolean hasMoved = true;

    private long since;

    /** One that has waited for long enough, and how many come before it. */
    record Overdue(TaskCall task, int before) {
        /** What is said of it, where so many workers run tasks. */
        Cause cause(int workers) {
            String busy = switch (workers) {
                case 0 -> "there was no worker for it";
                case 1 -> "the one worker that runs this process's tasks had no time for it";
                default -> "of the " + workers + " workers that run this process's tasks none had time for it";
            };
            String others = switch (before) {
                case 0 -> ".";
                case 1 -> ", and another task comes before it.";
                default -> ", and " + before + " other tasks come before it.";
            };
            String text = "The task was not begun " + TimeLimit.within(task.patienceNanos()) + ": " + busy + others
                    + "\n    Fix: give the node more CPUs, or the task a longer placementTimeout(...).";
            return new Cause(text, new PlacementException(text, null)).ofTask(0);
        }
    }

    /** One more comes last. */
    void add(TaskCall task) {
        hasMoved |= tasks.isEmpty();
        tasks.add(task);
        expect(task);
    }

    /** It comes first: others have waited for less. */
    void addFirst(TaskCall task) {
        hasMoved |= tasks.isEmpty();
        tasks.addFirst(task);
        expect(task);
    }

    /** One that was taken comes first again, because it could not be sent. */
    void putBack(TaskCall task) {
        tasks.addFirst(task);
        expect(task);
    }

    private void expect(TaskCall task) {
        if (task.isImpatient()) {
            earliest = Math.min(earliest, task.untilAfter(born));
        }
    }

    boolean isEmpty() {
        return tasks.isEmpty();
    }

    int size() {
        return tasks.size();
    }

    /** The one whose turn it is. */
    TaskCall first() {
        return tasks.element();
    }

    /** Takes that. */
    TaskCall remove() {
        return tasks.remove();
    }

    /** How many come before a call; -1 if it does not wait here. */
    int position(Call<?> call) {
        int before = 0;
        for (TaskCall each : tasks) {
            if (each.call() == call) {
                return before;
            }
            before++;
        }
        return -1;
    }

    /** Takes those that have waited for long enough, but for so many of the first, which are about to begin. */
    List<Overdue> takeOverdue(long now, int spared) {
        if (now - born < earliest) {
            return List.of();
        }
        List<Overdue> overdue = new ArrayList<>();
        earliest = Long.MAX_VALUE;
        int before = 0;
        for (Iterator<TaskCall> all = tasks.iterator(); all.hasNext(); ) {
            TaskCall each = all.next();
            boolean isOverdue = each.isImpatient() && each.untilAfter(born) <= now - born;
            if (isOverdue && before >= spared) {
                all.remove();
                overdue.add(new Overdue(each, before));
            } else {
                expect(each);
                before++;
            }
        }
        return overdue;
    }

    /** A worker has been sent one. */
    void begun() {
        hasMoved = true;
    }

    /** Since when none of them was begun, as far as looks have shown. */
    long since(long now) {
        if (hasMoved) {
            hasMoved = false;
            since = now;
        }
        return since;
    }

    /** How many wait for more than word that they were cancelled. */
    int live() {
        return (int) tasks.stream().filter(each -> !each.call().isFinished()).count();
    }

    /** Takes all. */
    void drain(Consumer<TaskCall> taken) {
        tasks.forEach(taken);
        tasks.clear();
    }
}

package dev.troupe.runtime.internal.node;

import dev.troupe.runtime.internal.control.NodeSnapshot;
import dev.troupe.runtime.internal.control.TaskWait;
import dev.troupe.runtime.internal.wire.ActorId;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * The tasks that wait in their processes for a worker, as those have told, and what is said of them. Only for the node's
 * thread.
 */
final class TaskWaits {
    private static final Logger LOG = System.getLogger("dev.troupe");
    private static final int MOST_IN_FULL = 3;

    private static final String END =
            "\n    Fix: give the node more CPUs, or let go of those that are held for life; else they wait until what"
                    + " runs has ended. With placementTimeout(...) a task that would wait for longer fails.";

    private final Callers callers;
    private final Placer placer;
    private final Map<Integer, TaskWait> waits = new TreeMap<>();
    private long reportAt = System.nanoTime();

    TaskWaits(Callers callers, Placer placer) {
        this.callers = callers;
        this.placer = placer;
    }

    /** A process tells how many wait now. */
    void tell(int process, TaskWait wait) {
        if (wait.tasks() == 0) {
            waits.remove(process);
        } else if (callers.isLive(process)) {
            waits.put(process, wait);
        }
    }

    /** When to say something, if that comes before the time given. */
    long nextLook(long other) {
        long next = other;
        for (TaskWait each : waits.values()) {
            long patient = each.since() + Placer.REPORT_NANOS;
            long due = patient - reportAt < 0 ? reportAt : patient;
            next = due - next < 0 ? due : next;
        }
        return next;
    }

    /** What the program is told for which a process runs that has called tasks. */
    record Report(int process, String text) {}

    /** Every 10 seconds: logs, and returns, of which processes no task was begun for longer than that. */
    List<Report> look(long now) {
        dropGone();
        List<Integer> patient = now - reportAt < 0
                ? List.of()
                : waits.keySet().stream()
                        .filter(each -> now - since(each) >= Placer.REPORT_NANOS)
                        .toList();
        if (patient.isEmpty()) {
            return List.of();
        }
        reportAt = now + Placer.REPORT_NANOS;
        String cpus = cpus();
        List<Report> reports = new ArrayList<>();
        for (int each : patient.subList(0, Math.min(patient.size(), MOST_IN_FULL))) {
            reports.add(new Report(each, text(each, now, cpus)));
        }
        if (patient.size() > MOST_IN_FULL) {
            int others = patient.size() - MOST_IN_FULL;
            reports.add(new Report(
                    patient.get(MOST_IN_FULL),
                    "So it is with tasks of " + others + (others == 1 ? " other process." : " other processes.")));
        }
        reports.forEach(each -> LOG.log(Level.WARNING, each.text()));
        return reports;
    }

    /** All that there are, as the command line shows them. */
    List<NodeSnapshot.Tasks> snapshot(long now) {
        dropGone();
        String cpus = waits.isEmpty() ? "" : cpus();
        List<NodeSnapshot.Tasks> all = new ArrayList<>();
        waits.forEach((process, wait) -> all.add(new NodeSnapshot.Tasks(
                describe(process),
                process,
                wait.tasks(),
                System.currentTimeMillis() - TimeUnit.NANOSECONDS.toMillis(now - wait.since()),
                reason(wait, now, cpus))));
        return all;
    }

    private void dropGone() {
        waits.keySet().removeIf(each -> !callers.isLive(each));
    }

    private long since(int process) {
        return waits.getOrDefault(process, TaskWait.NONE).since();
    }

    private String cpus() {
        return placer.callReport().cpus();
    }

    private String describe(int process) {
        return process == ActorId.DRIVER ? "this program" : callers.describeProcess(process);
    }

    private String text(int process, long now, String cpus) {
        TaskWait wait = waits.getOrDefault(process, TaskWait.NONE);
        return (wait.tasks() == 1 ? "1 task of " : wait.tasks() + " tasks of ") + describe(process)
                + (wait.tasks() == 1 ? " waits for " : " wait for ") + reason(wait, now, cpus) + "." + END;
    }

    private static String reason(TaskWait wait, long now, String cpus) {
        String workers = switch (wait.workers()) {
            case 0 -> "a worker, of which it has none now,";
            case 1 -> "its one worker,";
            default -> "one of its " + wait.workers() + " workers,";
        };
        return workers + " and none was begun for " + TimeUnit.NANOSECONDS.toSeconds(now - wait.since()) + " s; "
                + cpus;
    }
}

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

    private static final String END =
            "\n    Fix: let the tasks or the calls that run end, or wait in get(), which gives"
                    + " their CPU back; give the node more CPUs; or a placementTimeout(...) has tasks fail that would wait for long.";

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

    /** What a process is told of its tasks. */
    record Report(int process, String text) {}

    /** Every 10 seconds: logs, and returns, of which processes no task was begun for longer than that. */
    List<Report> look(long now) {
        dropGone();
        List<Report> reports = new ArrayList<>();
        if (now - reportAt >= 0) {
            waits.forEach((process, wait) -> {
                if (now - wait.since() >= Placer.REPORT_NANOS) {
                    reports.add(new Report(process, text(process, wait, now) + END));
                }
            });
            reports.forEach(each -> LOG.log(Level.WARNING, each.text()));
            reportAt = reports.isEmpty() ? now : now + Placer.REPORT_NANOS;
        }
        return reports;
    }

    /** All that there are, as the command line shows them. */
    List<NodeSnapshot.Tasks> snapshot(long now) {
        dropGone();
        return waits.entrySet().stream()
                .map(each -> new NodeSnapshot.Tasks(
                        describe(each.getKey()),
                        each.getKey(),
                        each.getValue().tasks(),
                        System.currentTimeMillis()
                                - TimeUnit.NANOSECONDS.toMillis(
                                        now - each.getValue().since()),
                        reason(each.getValue(), now)))
                .toList();
    }

    private void dropGone() {
        waits.keySet().removeIf(each -> !callers.isLive(each));
    }

    private String describe(int process) {
        return process == ActorId.DRIVER ? "this program" : callers.describeProcess(process);
    }

    private String text(int process, TaskWait wait, long now) {
        return (wait.tasks() == 1 ? "1 task of " : wait.tasks() + " tasks of ") + describe(process)
                + (wait.tasks() == 1 ? " has" : " have") + " been waiting for " + reason(wait, now) + ".";
    }

    private String reason(TaskWait wait, long now) {
        String workers = switch (wait.workers()) {
            case 0 -> "a worker, of which it has none yet,";
            case 1 -> "its one worker";
            default -> "one of its " + wait.workers() + " workers";
        };
        return workers + " for " + TimeUnit.NANOSECONDS.toSeconds(now - wait.since()) + " s; "
                + placer.callReport().cpus();
    }
}

package dev.troupe.runtime.internal.caller;

import dev.troupe.runtime.internal.cpus.CpuUse;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The workers of a pool. Only under the pool's lock, but for {@link #flush}. */
final class TaskHosts {
    private volatile TaskHost[] hosts = {};

    void add(TaskHost host) {
        TaskHost[] before = hosts;
        TaskHost[] more = Arrays.copyOf(before, before.length + 1);
        more[before.length] = host;
        hosts = more;
    }

    void remove(TaskHost host) {
        hosts = Arrays.stream(hosts).filter(each -> each != host).toArray(TaskHost[]::new);
    }

    int count() {
        return hosts.length;
    }

    /** As they are now. */
    List<TaskHost> all() {
        return List.of(hosts);
    }

    /** One that has nothing to do, and takes tasks. */
    @Nullable
    TaskHost idle() {
        for (TaskHost each : hosts) {
            if (each.isIdle() && each.room() > 0) {
                return each;
            }
        }
        return null;
    }

    /** The one that has room for most tasks, best one that has none. */
    @Nullable
    TaskHost roomiest() {
        TaskHost best = null;
        int most = 0;
        for (TaskHost each : hosts) {
            int room = each.room();
            if (room > 0 && (best == null || room > most || each.isIdle())) {
                best = each;
                most = room;
                if (each.isIdle()) {
                    break;
                }
            }
        }
        return best;
    }

    /** Whom a call was sent to, which is not to send it once more; null if it waits. */
    @Nullable
    TaskHost cancel(Call<?> call) {
        for (TaskHost each : hosts) {
            if (each.cancel(call)) {
                return each;
            }
        }
        return null;
    }

    boolean areAllIdle() {
        return Arrays.stream(hosts).allMatch(TaskHost::isIdle);
    }

    /** Whether calls wait behind another at one of them. */
    boolean haveSeveral() {
        for (TaskHost each : hosts) {
            if (each.hasSeveral()) {
                return true;
            }
        }
        return false;
    }

    /** How many have begun no task yet. */
    int starting() {
        return (int) Arrays.stream(hosts).filter(each -> !each.hasBegun()).count();
    }

    /** How many will soon take one that waits. */
    int aboutToTake() {
        return (int) Arrays.stream(hosts)
                .filter(each -> each.isIdle() && (!each.hasBegun() || each.hasTakenBack()))
                .count();
    }

    /** How many have a task that waits for something else than a CPU. */
    int heldUp(CpuUse use) {
        return (int) Arrays.stream(hosts)
                .filter(TaskHost::hasBegun)
                .filter(each -> each.isStreaming()
                        || !each.isIdle() && use.isHeldUp(each.connection().id()))
                .count();
    }

    /** Sends what is kept back. Any thread may. */
    void flush() {
        for (TaskHost each : hosts) {
            if (each.connection().hasBatch()) {
                each.connection().flush();
            }
        }
    }
}

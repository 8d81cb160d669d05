package dev.troupe.runtime.internal.caller;

import dev.troupe.runtime.internal.control.NodeStub;
import dev.troupe.runtime.internal.control.TaskWait;
import dev.troupe.runtime.spi.ActorRef;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Tells the node how many tasks of this process wait for a worker, where none was begun for a second: who waits is asked and
 * said there. Once a second at most, once when they wait no longer, and never while the node has not read what was told
 * before. For the thread that looks after the workers.
 */
final class WaitingTasks {
    private static final Logger LOG = System.getLogger("dev.troupe");
    private static final long LONG_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final Caller caller;
    private final ActorRef node;
    private @Nullable Call<?> telling;

    /** What the node knows, unless telling fails; null if that is not known. */
    private @Nullable TaskWait told = TaskWait.NONE;

    private long triedAt;

    WaitingTasks(Caller caller, ActorRef node) {
        this.caller = caller;
        this.node = node;
    }

    /** Tells what is new. */
    void look(List<TaskPool> pools) {
        if (isTelling()) {
            return;
        }
        long now = System.nanoTime();
        TaskWait wait =
                pools.stream().map(each -> each.waiting(now, LONG_NANOS)).reduce(TaskWait.NONE, TaskWait::and);
        if (!wait.equals(told) && !isSoon(wait, now) && !caller.hasEnded()) {
            tell(wait, now);
        }
    }

    private boolean isTelling() {
        Call<?> call = telling;
        if (call == null) {
            return false;
        }
        if (!call.isFinished()) {
            return true;
        }
        if (call.hasFailed()) {
            told = null;
        }
        telling = null;
        return false;
    }

    /** That none waits any longer can be told at once. */
    private boolean isSoon(TaskWait wait, long now) {
        TaskWait before = told;
        boolean isChangeOnly = before == null || before.tasks() > 0 && wait.tasks() > 0;
        return isChangeOnly && now - triedAt < LONG_NANOS;
    }

    private void tell(TaskWait wait, long now) {
        triedAt = now;
        told = null;
        try {
            Call<?> call = (Call<?>) NodeStub.tasksWait(node, caller.number(), wait);
            call.flush();
            telling = call;
            told = wait;
        } catch (RuntimeException | Error e) { // No memory: another time. The tasks have nothing to do with it.
            LOG.log(Level.DEBUG, "The node could not be told how many tasks wait", e);
        }
    }

    /** Whether the node is to be told of something still, at the latest when none waits any longer. */
    boolean isOpen() {
        return !caller.hasEnded() && (telling != null || !TaskWait.NONE.equals(told));
    }
}

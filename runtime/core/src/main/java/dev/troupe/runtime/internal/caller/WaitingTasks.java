package dev.troupe.runtime.internal.caller;

import dev.troupe.runtime.ObjectRef;
import dev.troupe.runtime.internal.control.NodeStub;
import dev.troupe.runtime.internal.control.TaskWait;
import dev.troupe.runtime.spi.ActorRef;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Tells the node how many tasks of this process wait for a worker, where none was begun for a second: who waits is asked and
 * said there. Once a second at most, and once when they wait no longer. For the thread that looks after the workers.
 */
final class WaitingTasks {
    private static final long LONG_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final Caller caller;
    private final ActorRef node;
    private TaskWait told = TaskWait.NONE;
    private long toldAt;

    WaitingTasks(Caller caller, ActorRef node) {
        this.caller = caller;
        this.node = node;
    }

    /** Tells what is new. */
    void look(List<TaskPool> pools, long now) {
        TaskWait wait = pools.stream()
                .map(each -> each.waiting(now))
                .filter(each -> each.tasks() > 0 && now - each.since() >= LONG_NANOS)
                .reduce(TaskWait.NONE, TaskWait::and);
        boolean isSoon = wait.tasks() > 0 && told.tasks() > 0 && now - toldAt < LONG_NANOS;
        if (!wait.equals(told) && !isSoon && !caller.hasEnded()) {
            told = wait;
            toldAt = now;
            ObjectRef<@Nullable Void> unused = NodeStub.tasksWait(node, caller.number(), wait);
        }
    }

    /** Whether the node has been told of some. */
    boolean isTold() {
        return told.tasks() > 0;
    }
}

package dev.troupe.examples.handles;

import dev.troupe.runtime.ObjectRef;
import dev.troupe.runtime.Troupe;
import dev.troupe.runtime.TroupeConfig;
import dev.troupe.runtime.WaitResult;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/** Gives three tasks the handle of an actor, which they tell how they get on, and asks the actor meanwhile. */
public final class HandlesExample {
    private static final int TASKS = 3;
    private static final int TIMES = 10;

    private HandlesExample() {}

    /** Runs it. */
    public static void main(String[] arguments) {
        // One for each task, so that the example runs on any machine.
        Troupe.init(TroupeConfig.defaults().cpus(TASKS));
        try (ProgressHandle progress = ProgressHandle.remote()) {
            List<ObjectRef<Long>> tasks = IntStream.range(0, TASKS)
                    .mapToObj(each -> ChoresTasks.work(progress, TIMES))
                    .toList();
            WaitResult<Long> now;
            do {
                now = Troupe.waitFor(tasks, TASKS, Duration.ofMillis(250));
                System.out.println(progress.done().get() + " of " + TASKS * TIMES + " done");
            } while (!now.notReady().isEmpty());
            System.out.println("by the processes " + Troupe.get(tasks) + ".");
        }
    }
}

package dev.troupe.examples.counter;

import dev.troupe.runtime.ObjectRef;
import dev.troupe.runtime.Troupe;
import dev.troupe.runtime.TroupeConfig;

/** Creates four actors, calls them, and gets the results. */
public final class CounterExample {
    private CounterExample() {}

    /** Runs it. */
    public static void main(String[] arguments) {
        // What there is to give, so that the example runs on any machine. Without it: what the machine has.
        Troupe.init(TroupeConfig.defaults().cpus(4).gpus(2).resource("Custom1", 1));

        System.out.println("This program is process " + ProcessHandle.current().pid() + ".");
        count();
        train();
    }

    /** Two actors of one class: each has its own state, in its own process. */
    private static void count() {
        try (CounterHandle counter = CounterHandle.remote();
                CounterHandle another = CounterHandle.remote()) {
            // Each call returns at once; both counters work at the same time, while this thread waits in get().
            ObjectRef<Integer> one = counter.increment();
            ObjectRef<Integer> sum = counter.add(41);
            ObjectRef<Integer> other = another.increment();

            System.out.println("A counter in process " + counter.pid().get() + " counted to " + one.get() + " and to "
                    + sum.get() + ", another one in process " + another.pid().get() + " to " + other.get() + ".");
        }
    }

    /** Two actors of one class with different needs: what the class says, and what options say instead. */
    private static void train() {
        try (TrainerHandle large = TrainerHandle.remote(0.25);
                TrainerHandle small = TrainerHandle.options()
                        .numCpus(1)
                        .numGpus(0.5)
                        .resource("Custom1", 1)
                        .remote(0.1)) {
            for (TrainerHandle trainer : new TrainerHandle[] {large, small}) {
                trainer.step();
                System.out.println(
                        trainer.home().get() + ", and got to " + trainer.step().get() + ".");
            }
        }
    }
}

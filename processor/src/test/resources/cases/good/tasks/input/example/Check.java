package example;

import dev.troupe.runtime.spi.Refs;
import java.util.List;

/** Tries it. */
public final class Check {
    private Check() {}

    /** Runs the check. */
    public static void run() {
        equal(JobsTasks.count(List.of("a", "b")).get(), 2);
        equal(JobsTasks.count(Refs.of(List.of("a"))).get(), 1);
        equal(JobsTasks.options().numCpus(1).train(0.5, new Jobs.Range(2, 6)).get(), 2.0);
        JobsTasks.RangeRefs halves = JobsTasks.halves(new Jobs.Range(2, 6));
        equal(halves.to().get(), 4);
        equal(JobsTasks.later("a", "b").get(), "a b");
        MixedHandle one = MixedHandle.remote();
        MixedHandle two = MixedHandle.remote();
        one.add(3).get();
        two.add(4).get();
        equal(MixedTasks.sum(one, two).get(), 7);
    }

    private static void equal(Object actual, Object expected) {
        if (!actual.equals(expected)) {
            throw new AssertionError(actual + " instead of " + expected);
        }
    }
}

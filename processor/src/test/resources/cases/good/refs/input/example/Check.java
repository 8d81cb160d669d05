package example;

import dev.troupe.runtime.spi.Refs;
import java.util.List;

public class Check {
    public static void run() {
        GathererHandle gatherer = GathererHandle.remote();
        same(6, gatherer.total(List.of(Refs.of(1), Refs.of(5))).get());
        same(7, gatherer.same(Refs.of(7)).get().get());
        same(0, gatherer.none().get().size());
        Gatherer.Entry entry = gatherer.entry(new Gatherer.Entry("a", Refs.of(new double[] {1, 2})))
                .get()
                .orElseThrow();
        same("a", entry.name());
        same(2.0, entry.value().get()[1]);
    }

    private static void same(Object expected, Object actual) {
        if (!expected.equals(actual)) {
            throw new AssertionError(actual + " instead of " + expected);
        }
    }
}

package example;

import dev.troupe.runtime.ObjectRef;
import dev.troupe.runtime.spi.Refs;
import java.util.ArrayList;
import java.util.List;

/** Tries it. */
public final class Check {
    private Check() {}

    /** Runs the check. */
    public static void run() {
        SamplerHandle sampler = SamplerHandle.remote(Refs.of(3));
        SamplerHandle.SplitRefs split = sampler.split(4);
        equal(split.train().get(), List.of(3, 4));
        equal(split.test().get(), 5);
        equal(sampler.splitLater().test().get(), 8);
        equal(sampler.split(split.test()).test().get(), 6);
        ObjectRef<Void> nothing = sampler.with("name");
        equal(nothing.get(), null);
        ObjectRef<String> asked = sampler.ask(Refs.of("x"), 3);
        equal(asked.get(), "xxx");
        equal(sampler.ask("y", split.test()).get(), "yyyyy");
        equal(sampler.finish().get(), null);
        equal(all(sampler.draw(3)), List.of(3, 4, 5));
        equal(all(sampler.words()), List.of("a", "b"));
        equal(all(sampler.numbers()), List.of(5L));
        equal(sampler.add(1L).get(), 4L);
        equal(sampler.add(1.5).get(), 4.5);
        equal(sampler.join("a", 1, "c", true, false).get(), "a1c2");
        equal(sampler.join(asked, 1, "c", true).get(), "xxx1c1");
        equal(sampler.join(asked, split.test(), asked, Refs.of(new boolean[3])).get(), "xxx5xxx3");
    }

    private static <T> List<T> all(Iterable<T> items) {
        List<T> list = new ArrayList<>();
        items.forEach(list::add);
        return list;
    }

    private static void equal(Object actual, Object expected) {
        if (!java.util.Objects.equals(actual, expected)) {
            throw new AssertionError(actual + " instead of " + expected);
        }
    }
}

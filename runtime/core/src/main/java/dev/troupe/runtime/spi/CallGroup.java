package dev.troupe.runtime.spi;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Methods of one actor that are run beside its others.
 *
 * @param name as the class calls it
 * @param maxConcurrency how many of their calls run at once
 * @param methods their numbers
 */
public record CallGroup(String name, int maxConcurrency, List<Integer> methods) {
    /** Copies the list. */
    public CallGroup {
        methods = List.copyOf(methods);
    }

    /** As generated code says it. */
    public static CallGroup of(String name, int maxConcurrency, int... methods) {
        return new CallGroup(name, maxConcurrency, IntStream.of(methods).boxed().toList());
    }
}

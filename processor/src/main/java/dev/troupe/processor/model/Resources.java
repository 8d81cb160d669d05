package dev.troupe.processor.model;

import java.util.List;
import java.util.Optional;

/** What {@code @Remote} says that an actor needs; only what was written. */
public record Resources(
        Optional<Amount> cpus,
        Optional<Amount> gpus,
        List<Custom> custom,
        Optional<MemorySize> memory,
        List<Times> restarts,
        Optional<Exceptions> retryExceptions,
        Optional<Times> maxConcurrency,
        Optional<Times> maxPendingCalls,
        Optional<Flag> virtualThreads) {
    /** Nothing was written. */
    public static final Resources NONE = new Resources(
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    /** Copies the lists. */
    public Resources {
        custom = List.copyOf(custom);
        restarts = List.copyOf(restarts);
    }

    /** Whether nothing of what is held was written. */
    public boolean areNone() {
        return cpus.isEmpty() && gpus.isEmpty() && custom.isEmpty() && memory.isEmpty();
    }

    /** Whether it says when a task is run again. */
    public boolean sayRetries() {
        return !restarts.isEmpty() || retryExceptions.isPresent();
    }

    /** How much, and where that stands. */
    public record Amount(Origin origin, double value) {
        /** The most that adding up fractions is taken to have changed an amount. */
        private static final double SUM_ERROR = 1e-9;

        /** Rounds what {@code 0.1 + 0.2} has too much, as the runtime does. */
        public Amount {
            double nearest = Math.round(value * 10_000) / 10_000.0;
            value = Math.abs(value - nearest) < SUM_ERROR ? nearest : value;
        }
    }

    /** A custom resource, and where its name stands. */
    public record Custom(Origin origin, String name, Amount amount) {}

    /** How often something is done, or how many times at once, that the element is named after, and where that stands. */
    public record Times(Origin origin, String name, int value) {}

    /** Whether something is so that the element is named after, and where that stands. */
    public record Flag(Origin origin, String name, boolean value) {}

    /**
     * For which exceptions calls are made again, and where that stands.
     *
     * @param hidden those of them that generated code cannot name
     */
    public record Exceptions(Origin origin, List<TypeRef> types, List<TypeRef> hidden) {
        /** Copies the lists. */
        public Exceptions {
            types = List.copyOf(types);
            hidden = List.copyOf(hidden);
        }
    }

    /** A size such as {@code 512m}, and where it stands. */
    public record MemorySize(Origin origin, String text) {}
}

package dev.troupe.benchmarks.harness;

import java.util.List;

/**
 * How much is measured.
 *
 * @param warmUps rounds that do not count, while the JVMs compile
 * @param rounds rounds that count
 * @param leadIn calls before each measurement, for both sides to wake up
 * @param syncCalls calls of one measurement, one at a time
 * @param pipelined the measurements with more than one call in flight
 */
public record Plan(int warmUps, int rounds, int leadIn, int syncCalls, List<Pipelined> pipelined) {
    private static final List<Pipelined> LIKE_THE_YARDSTICK =
            List.of(new Pipelined(64, 1_000_000), new Pipelined(4096, 2_000_000));

    /** One measurement with many calls in flight. */
    public record Pipelined(int inFlight, int calls) {}

    public Plan {
        pipelined = List.copyOf(pipelined);
        if (rounds < 1) {
            throw new IllegalArgumentException("rounds must be 1 or more, was " + rounds + ".");
        }
    }

    /** Some minutes: for figures to be quoted. */
    public static Plan full() {
        return new Plan(5, 21, 20_000, 200_000, LIKE_THE_YARDSTICK);
    }

    /** Less than a minute. */
    public static Plan quick() {
        return new Plan(4, 7, 20_000, 200_000, LIKE_THE_YARDSTICK);
    }

    /** The same with another number of rounds. */
    public Plan withRounds(int number) {
        return new Plan(warmUps, number, leadIn, syncCalls, pipelined);
    }
}

package dev.troupe.benchmarks.harness;

import dev.troupe.benchmarks.harness.Measurement.Kind;
import java.time.Duration;
import java.util.List;

/**
 * How much is measured.
 *
 * @param warmUps rounds that do not count, while the JVMs compile
 * @param rounds rounds that count
 * @param leadIn calls before each measurement at most, for both sides to wake up
 * @param limit what a measurement takes at most, about
 */
public record Plan(int warmUps, int rounds, int leadIn, Duration limit, List<Measurement> measurements) {
    private static final Duration LIMIT = Duration.ofMillis(700);
    private static final Measurement SYNC = new Measurement(Kind.SYNC, 200_000, 1);
    private static final Measurement PIPELINED = new Measurement(Kind.PIPELINED, 1_000_000, 64);
    private static final Measurement PIPELINED_DEEPLY = new Measurement(Kind.PIPELINED, 2_000_000, 4096);

    /** The sizes are Ray's. */
    private static final Measurement BATCHED = new Measurement(Kind.BATCHED, 1_000_000, 1000);

    private static final Measurement FANNED = new Measurement(Kind.FANNED, 1_000_000, 5000);

    private static final Measurement WOKEN = new Measurement(Kind.WOKEN, 20, 1);

    public Plan {
        measurements = List.copyOf(measurements);
        if (rounds < 1) {
            throw new IllegalArgumentException("rounds must be 1 or more, was " + rounds + ".");
        }
    }

    /** A quarter of an hour or so: for figures to be quoted. */
    public static Plan full() {
        return new Plan(5, 21, 20_000, LIMIT, List.of(SYNC, BATCHED, FANNED, PIPELINED, PIPELINED_DEEPLY, WOKEN));
    }

    /** Less than two minutes. */
    public static Plan quick() {
        return new Plan(4, 7, 20_000, LIMIT, List.of(SYNC, PIPELINED, PIPELINED_DEEPLY));
    }

    /** What Ray measures too, as often as Ray does, for a contender whose other processes would disturb the others. */
    public Plan alone() {
        return new Plan(1, 4, leadIn, Duration.ofSeconds(2), List.of(SYNC, BATCHED, FANNED));
    }

    /** The same with another number of rounds. */
    public Plan withRounds(int number) {
        return new Plan(warmUps, number, leadIn, limit, measurements);
    }
}

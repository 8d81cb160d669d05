package dev.troupe.benchmarks.harness;

import dev.troupe.benchmarks.harness.Measurement.Kind;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

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

    private static final Measurement CONCURRENT = new Measurement(Kind.CONCURRENT, 1_000_000, 1000);
    private static final Measurement FANNED = new Measurement(Kind.FANNED, 1_000_000, 5000);
    private static final Measurement FROM_TASKS = new Measurement(Kind.FROM_TASKS, 1_000_000, 5000);
    private static final Measurement WITH_REFS = new Measurement(Kind.WITH_REFS, 200_000, 1000);

    private static final Measurement WOKEN = new Measurement(Kind.WOKEN, 4, 1);

    private static final Measurement TASKS_SYNC = new Measurement(Kind.TASKS_SYNC, 200_000, 1);
    private static final Measurement TASKS_BATCHED = new Measurement(Kind.TASKS_BATCHED, 1_000_000, 1000);
    private static final Measurement TASKS_IN_BATCHES = new Measurement(Kind.TASKS_IN_BATCHES, 1_000_000, 1000);
    private static final int BURNT = 100_000;

    private static final Measurement PUTS = new Measurement(Kind.PUTS, 1_000_000, 1);
    private static final Measurement GETS = new Measurement(Kind.GETS, 1_000_000, 1);

    /** As much as Ray puts. */
    private static final Measurement PUT_LARGE = new Measurement(Kind.PUT_LARGE, 5, 800);

    private static final Measurement PUT_FRESH = new Measurement(Kind.PUT_FRESH, 2, 800);

    private static final int LEAD_IN = 20_000;
    private static final int GROWTH_ROUNDS = 7;
    private static final int IDLE_SECONDS = 20;
    private static final int PACED_ROUNDS = 10;
    private static final int PACED_CALLS = PacedCalls.RATE * 60;

    public Plan {
        measurements = List.copyOf(measurements);
        if (rounds < 1) {
            throw new IllegalArgumentException("rounds must be 1 or more, was " + rounds + ".");
        }
    }

    /** Half an hour or so: for figures to be quoted. */
    public static Plan full() {
        return new Plan(5, 21, LEAD_IN, LIMIT, List.of(SYNC, BATCHED, FANNED, PIPELINED, PIPELINED_DEEPLY, WOKEN));
    }

    /** What the peers have nothing of: actors that run several calls at once, and actors and tasks that call actors. */
    public static Plan actors() {
        return new Plan(5, 21, LEAD_IN, LIMIT, List.of(CONCURRENT, FROM_TASKS, WITH_REFS));
    }

    /** Less than two minutes. */
    public static Plan quick() {
        return new Plan(10, 21, LEAD_IN, LIMIT, List.of(SYNC, PIPELINED, PIPELINED_DEEPLY));
    }

    /** One to eight callers at once, as threads and as processes. */
    public static Plan callers() {
        return new Plan(
                1,
                GROWTH_ROUNDS,
                LEAD_IN,
                LIMIT,
                Stream.of(Kind.THREADS, Kind.PROCESSES)
                        .flatMap(kind -> Stream.of(1, 2, 4, 8).map(callers -> new Measurement(kind, callers, callers)))
                        .toList());
    }

    /** One actor is called, and so many live. */
    public static Plan crowd(int actors) {
        return new Plan(2, GROWTH_ROUNDS, LEAD_IN, LIMIT, List.of(new Measurement(Kind.CROWDED, 200_000, actors)));
    }

    /** Ten minutes for each contender. */
    public static Plan paced() {
        return new Plan(0, PACED_ROUNDS, LEAD_IN, LIMIT, List.of(new Measurement(Kind.PACED, PACED_CALLS, 1)));
    }

    /** What tasks cost. */
    public static Plan tasks() {
        return new Plan(5, GROWTH_ROUNDS, LEAD_IN, LIMIT, List.of(TASKS_SYNC, TASKS_BATCHED, TASKS_IN_BATCHES));
    }

    /** What is lost of the CPUs where tasks have work to do; most of a minute on two of them. */
    public static Plan burntTasks() {
        return new Plan(0, 1, 1, LIMIT, List.of(new Measurement(Kind.TASKS_BURNT, BURNT, 1)));
    }

    /** What objects cost. */
    public static Plan objects() {
        return new Plan(1, GROWTH_ROUNDS, LEAD_IN, LIMIT, List.of(PUTS, GETS, PUT_LARGE, PUT_FRESH));
    }

    /** So many processes that do nothing. */
    public static Plan idle(int processes) {
        return new Plan(0, 3, 1, LIMIT, List.of(new Measurement(Kind.IDLE, IDLE_SECONDS, processes)));
    }

    /** What Ray measures too, as often as Ray does, for a contender whose other processes would disturb the others. */
    public Plan alone() {
        return new Plan(
                1,
                4,
                leadIn,
                Duration.ofSeconds(2),
                List.of(
                        SYNC,
                        BATCHED,
                        CONCURRENT,
                        FANNED,
                        FROM_TASKS,
                        WITH_REFS,
                        TASKS_SYNC,
                        TASKS_BATCHED,
                        TASKS_IN_BATCHES,
                        PUTS,
                        GETS,
                        PUT_LARGE));
    }

    /** The same with another number of rounds. */
    public Plan withRounds(int number) {
        return new Plan(warmUps, number, leadIn, limit, measurements);
    }
}

package dev.troupe.benchmarks;

import dev.troupe.benchmarks.calls.TroupeCalls;
import dev.troupe.benchmarks.harness.ContenderProcess;
import dev.troupe.benchmarks.harness.Plan;
import dev.troupe.benchmarks.harness.Results;
import dev.troupe.benchmarks.harness.Rounds;
import dev.troupe.benchmarks.harness.Table;
import dev.troupe.benchmarks.raw.RawFlags;
import dev.troupe.benchmarks.raw.RawQueue;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;

/** The program: measures the raw queue and Troupe in turn, and prints one table. */
public final class Benchmarks {
    private static final String USAGE = "Usage: run [--quick] [--rounds=N]";

    private Benchmarks() {}

    public static void main(String[] arguments) throws IOException {
        Plan plan;
        try {
            plan = plan(arguments);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage() + "\n" + USAGE);
            System.exit(2);
            return;
        }
        measure(plan, System.out);
    }

    static Plan plan(String... arguments) {
        Plan plan = List.of(arguments).contains("--quick") ? Plan.quick() : Plan.full();
        for (String argument : arguments) {
            if (argument.startsWith("--rounds=")) {
                plan = plan.withRounds(rounds(argument.substring("--rounds=".length())));
            } else if (!argument.equals("--quick")) {
                throw new IllegalArgumentException("There is no option " + argument + ".");
            }
        }
        return plan;
    }

    private static int rounds(String number) {
        try {
            return Integer.parseInt(number);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("--rounds needs a number, was \"" + number + "\".", e);
        }
    }

    /** Runs everything and prints it. The first contender is the one that the others are compared with. */
    static void measure(Plan plan, PrintStream out) throws IOException {
        try (ContenderProcess raw = ContenderProcess.start(RawQueue.class, RawFlags.list());
                ContenderProcess troupe = ContenderProcess.start(TroupeCalls.class, List.of())) {
            Results results = new Rounds(plan, List.of(raw, troupe)).run();
            out.println(new Table(results).render());
        }
    }
}

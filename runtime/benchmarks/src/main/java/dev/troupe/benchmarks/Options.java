package dev.troupe.benchmarks;

import dev.troupe.benchmarks.harness.Plan;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What the command line asks for.
 *
 * @param results the file for the figures
 */
record Options(Plan plan, List<Lineup> lineup, boolean ray, Optional<Path> results) {
    static final String USAGE = "Usage: run [--quick] [--rounds=N] [--results=FILE]";

    private static final String QUICK = "--quick";
    private static final String ROUNDS = "--rounds=";
    private static final String RESULTS = "--results=";

    static Options parse(String... arguments) {
        boolean quick = List.of(arguments).contains(QUICK);
        Plan plan = quick ? Plan.quick() : Plan.full();
        Optional<Path> results = Optional.empty();
        for (String argument : arguments) {
            if (argument.startsWith(ROUNDS)) {
                plan = plan.withRounds(rounds(argument.substring(ROUNDS.length())));
            } else if (argument.startsWith(RESULTS)) {
                results = Optional.of(Path.of(argument.substring(RESULTS.length())));
            } else if (!argument.equals(QUICK)) {
                throw new IllegalArgumentException("There is no option " + argument + ".");
            }
        }
        return new Options(plan, quick ? Lineup.quick() : Lineup.full(), !quick, results);
    }

    private static int rounds(String number) {
        try {
            return Integer.parseInt(number);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("--rounds needs a number, was \"" + number + "\".", e);
        }
    }
}

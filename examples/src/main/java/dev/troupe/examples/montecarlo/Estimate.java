package dev.troupe.examples.montecarlo;

import java.util.Collection;

/**
 * What simulated paths say.
 *
 * @param paths how many there were
 * @param sum of what they pay
 * @param squares of what they pay, added up
 */
public record Estimate(long paths, double sum, double squares) {
    /** What all these say together; in the order of the estimates, so that it is the same to the last digit each time. */
    static Estimate of(Collection<Estimate> parts) {
        long paths = 0;
        double sum = 0;
        double squares = 0;
        for (Estimate each : parts) {
            paths += each.paths;
            sum += each.sum;
            squares += each.squares;
        }
        return new Estimate(paths, sum, squares);
    }

    /** What a path pays on average. */
    double mean() {
        return sum / paths;
    }

    /** How far off that may well be. */
    double standardError() {
        return Math.sqrt((squares / paths - mean() * mean()) / paths);
    }
}

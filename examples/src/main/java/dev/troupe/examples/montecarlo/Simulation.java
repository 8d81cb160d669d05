package dev.troupe.examples.montecarlo;

import dev.troupe.annotations.Remote;
import java.util.SplittableRandom;

/** Simulates what an option pays. */
public final class Simulation {
    private Simulation() {}

    /** Simulates paths of the share, always the same ones for a seed. It is a task, and an ordinary method as well. */
    @Remote
    static Estimate simulate(AsianOption option, long seed, int paths) {
        SplittableRandom random = new SplittableRandom(seed);
        double day = option.years() / option.days();
        double drift = (option.rate() - option.volatility() * option.volatility() / 2) * day;
        double jump = option.volatility() * Math.sqrt(day);
        double discount = Math.exp(-option.rate() * option.years());
        double sum = 0;
        double squares = 0;
        for (int path = 0; path < paths; path++) {
            double price = option.spot();
            double prices = 0;
            for (int i = 0; i < option.days(); i++) {
                price *= Math.exp(drift + jump * random.nextGaussian());
                prices += price;
            }
            double paid = discount * Math.max(0, prices / option.days() - option.strike());
            sum += paid;
            squares += paid * paid;
        }
        return new Estimate(paths, sum, squares);
    }
}

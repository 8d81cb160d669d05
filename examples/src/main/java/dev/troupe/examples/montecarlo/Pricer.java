package dev.troupe.examples.montecarlo;

import dev.troupe.annotations.Remote;

/** Simulates one option, which it was given once; several of them share the work. */
@Remote(numCpus = 1)
public class Pricer {
    private final AsianOption option;

    /** All that it simulates is this. */
    public Pricer(AsianOption option) {
        this.option = option;
    }

    /** Simulates paths of the share, always the same ones for a seed. */
    public Estimate simulate(long seed, int paths) {
        return Simulation.simulate(option, seed, paths);
    }
}

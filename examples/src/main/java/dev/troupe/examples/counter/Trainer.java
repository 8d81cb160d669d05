package dev.troupe.examples.counter;

import dev.troupe.annotations.Remote;
import dev.troupe.runtime.ActorContext;
import dev.troupe.runtime.Troupe;

/** Stands for a class that computes on a GPU; it looks for the smallest square. */
@Remote(numCpus = 2, numGpus = 1)
public class Trainer {
    private final double rate;
    private double weight = 1;

    /** Each step goes down the slope as far as the rate says. */
    public Trainer(double rate) {
        this.rate = rate;
    }

    /** Makes one step, and returns the weight after it. */
    public double step() {
        return weight -= rate * 2 * weight;
    }

    /** Where this trainer lives, and what it holds. */
    public Home home() {
        ActorContext context = Troupe.context();
        return new Home(
                context.actor(),
                ProcessHandle.current().pid(),
                context.demand().toString(),
                context.gpuIds(),
                Runtime.getRuntime().availableProcessors());
    }
}

package dev.troupe.examples.training;

import dev.troupe.annotations.Remote;
import java.util.Arrays;

/** Has the weights, and moves them against the gradients that it gets, those less that have been moved much (AdaGrad). */
@Remote
public class ParameterServer {
    private static final double RATE = 0.03;

    /** So that nothing moves far at first. */
    private static final double MOVED_AT_FIRST = 1e-6;

    private final double[] weights;
    private final double[] moved;

    /** All weights are 0. */
    public ParameterServer(int features) {
        weights = new double[features];
        moved = new double[features];
        Arrays.fill(moved, MOVED_AT_FIRST);
    }

    /** The weights as they are now. */
    public double[] weights() {
        return weights.clone();
    }

    /** Moves them. */
    public void apply(double[] gradient) {
        for (int i = 0; i < weights.length; i++) {
            moved[i] += gradient[i] * gradient[i];
            weights[i] -= RATE * gradient[i] / Math.sqrt(moved[i]);
        }
    }
}

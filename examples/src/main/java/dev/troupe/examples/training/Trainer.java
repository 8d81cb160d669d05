package dev.troupe.examples.training;

import dev.troupe.annotations.Remote;

/** Has some of the examples, and says in which direction weights are wrong for them. */
@Remote(numCpus = 1)
public class Trainer {
    private final Batch examples;
    private double loss;

    /** Makes its own examples. */
    public Trainer(long seed, int size) {
        examples = Batch.generate(seed, size);
    }

    /** The gradient of the loss, by these weights: as many numbers as there are features. */
    public double[] gradient(double[] weights) {
        double[] gradient = new double[weights.length];
        double sum = 0;
        for (int i = 0; i < examples.size(); i++) {
            double predicted = examples.predict(weights, i);
            double label = examples.labels()[i];
            sum -= Math.log(label == 1 ? predicted : 1 - predicted);
            for (int j = i * Batch.ACTIVE; j < (i + 1) * Batch.ACTIVE; j++) {
                gradient[examples.features()[j]] += (predicted - label) / examples.size();
            }
        }
        loss = sum / examples.size();
        return gradient;
    }

    /** The loss by the weights that it was given last: 0.69 where they say nothing, 0 where they are always right. */
    public double loss() {
        return loss;
    }
}

package dev.troupe.examples.training;

import java.util.SplittableRandom;

/**
 * Generated examples of something that is so or not, such as whether somebody clicks: each has 50 features of 20,000.
 *
 * @param features 50 numbers for each example
 * @param labels 1 where it is so
 */
@SuppressWarnings("ArrayRecordComponent") // It is sent as it is, and nobody compares it.
public record Batch(int[] features, byte[] labels) {
    /** How many features there are. */
    static final int FEATURES = 20_000;

    /** How many of them an example has. */
    static final int ACTIVE = 50;

    private static final double SPREAD = 0.4;

    /** Makes examples by what is true of the features, which is the same for all; always the same examples for a seed. */
    static Batch generate(long seed, int examples) {
        double[] truth = new SplittableRandom(0)
                .doubles(FEATURES)
                .map(each -> SPREAD * Math.sqrt(12) * (each - 0.5))
                .toArray();
        SplittableRandom random = new SplittableRandom(seed);
        int[] features = random.ints((long) examples * ACTIVE, 0, FEATURES).toArray();
        byte[] labels = new byte[examples];
        Batch batch = new Batch(features, labels);
        for (int i = 0; i < examples; i++) {
            labels[i] = (byte) (random.nextDouble() < batch.predict(truth, i) ? 1 : 0);
        }
        return batch;
    }

    /** How many examples there are. */
    int size() {
        return labels.length;
    }

    /** How likely these weights say that it is so for an example. */
    double predict(double[] weights, int example) {
        double sum = 0;
        for (int i = example * ACTIVE; i < (example + 1) * ACTIVE; i++) {
            sum += weights[features[i]];
        }
        return 1 / (1 + Math.exp(-sum));
    }

    /** For how many of a hundred examples these weights are right. */
    double accuracy(double[] weights) {
        int right = 0;
        for (int i = 0; i < size(); i++) {
            right += predict(weights, i) > 0.5 == (labels[i] == 1) ? 1 : 0;
        }
        return 100.0 * right / size();
    }
}

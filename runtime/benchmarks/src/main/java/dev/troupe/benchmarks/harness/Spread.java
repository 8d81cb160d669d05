package dev.troupe.benchmarks.harness;

import java.util.stream.DoubleStream;

/** The middle of some values, and how far they lie apart. */
public record Spread(double least, double median, double most) {
    public static Spread of(DoubleStream values) {
        double[] sorted = values.sorted().toArray();
        int half = sorted.length / 2;
        double median = sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
        return new Spread(sorted[0], median, sorted[sorted.length - 1]);
    }
}

package dev.troupe.benchmarks.harness;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Calls at a fixed rate, as a stream of events makes them. A call's time begins when it was due: one that is late because the
 * one before took long counts as slow too.
 */
final class PacedCalls {
    static final int RATE = 50_000;

    private static final long NANOS_PER_CALL = TimeUnit.SECONDS.toNanos(1) / RATE;
    private static final double P50 = 0.5;
    private static final double P99 = 0.99;
    private static final double P999 = 0.999;

    private final Contender contender;

    PacedCalls(Contender contender) {
        this.contender = contender;
    }

    Map<Figure, Double> measure(String benchmark, int calls) throws IOException {
        long[] nanos = new long[calls];
        long[] one = new long[1];
        long due = System.nanoTime();
        for (int i = 0; i < calls; i++) {
            while (System.nanoTime() - due < 0) {
                Thread.onSpinWait();
            }
            contender.callOneByOne(one);
            nanos[i] = System.nanoTime() - due;
            due += NANOS_PER_CALL;
        }
        Arrays.sort(nanos);
        Map<Figure, Double> figures = new LinkedHashMap<>();
        figures.put(Figure.p50(benchmark), (double) nanos[(int) (calls * P50)]);
        figures.put(Figure.p99(benchmark), (double) nanos[(int) (calls * P99)]);
        figures.put(Figure.p999(benchmark), (double) nanos[(int) (calls * P999)]);
        figures.put(Figure.max(benchmark), (double) nanos[calls - 1]);
        return figures;
    }
}

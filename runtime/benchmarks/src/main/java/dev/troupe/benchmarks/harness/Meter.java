package dev.troupe.benchmarks.harness;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** Measures one contender, in the process that calls it. */
final class Meter {
    private final Contender contender;

    Meter(Contender contender) {
        this.contender = contender;
    }

    /** Calls one at a time. The first calls, for both sides to wake up, do not count. */
    Map<Figure, Double> sync(int leadIn, int calls) throws IOException {
        long[] nanos = new long[calls];
        contender.begin();
        contender.callOneByOne(new long[leadIn]);
        long cpu = CpuTime.ofThisProcessAnd(contender.workers());
        long start = System.nanoTime();
        contender.callOneByOne(nanos);
        long took = System.nanoTime() - start;
        cpu = CpuTime.ofThisProcessAnd(contender.workers()) - cpu;
        contender.end();

        Arrays.sort(nanos);
        Map<Figure, Double> figures = new LinkedHashMap<>();
        figures.put(Figure.SYNC_P50, percentile(nanos, 50));
        figures.put(Figure.SYNC_P99, percentile(nanos, 99));
        figures.put(Figure.CPU_PER_SYNC_CALL, (double) cpu / calls);
        figures.put(Figure.rate(1), rate(calls, took));
        return figures;
    }

    /** Many calls in flight. */
    Map<Figure, Double> pipelined(int leadIn, int calls, int inFlight) throws IOException {
        contender.begin();
        contender.callOneByOne(new long[leadIn]);
        long start = System.nanoTime();
        contender.callPipelined(calls, inFlight);
        long took = System.nanoTime() - start;
        contender.end();
        return Map.of(Figure.rate(inFlight), rate(calls, took));
    }

    private static double percentile(long[] sorted, int percent) {
        return (double) sorted[(int) ((long) sorted.length * percent / 100)];
    }

    private static double rate(int calls, long nanos) {
        return calls * 1e9 / nanos;
    }
}

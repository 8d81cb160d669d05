package dev.troupe.benchmarks.harness;

import dev.troupe.benchmarks.harness.Measurement.Kind;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Measures one contender, in the process that calls it. */
final class Meter {
    /** So long after its last call whoever waits for one sleeps. */
    private static final long IDLE_NANOS = TimeUnit.SECONDS.toNanos(1);

    private static final long BURNT_NANOS = TimeUnit.MILLISECONDS.toNanos(1);
    private static final double PERCENT = 100;
    private static final Duration TOGETHER = Duration.ofMillis(700);

    private final Contender contender;

    Meter(Contender contender) {
        this.contender = contender;
    }

    /** Some calls for both sides to wake up, and then those that count. No figures: the contender cannot do that. */
    Map<Figure, Double> measure(Measurement what, int leadIn) throws IOException {
        if (!contender.can(what)) {
            return Map.of();
        }
        contender.begin();
        contender.callOneByOne(new long[leadIn]);
        Map<Figure, Double> figures = switch (what.kind()) {
            case SYNC -> sync(what.benchmark(), what.calls());
            case TASKS_SYNC -> withoutWorkers(sync(what.benchmark(), what.calls()), what.benchmark());
            case PIPELINED -> pipelined(what);
            case BATCHED -> batched(what);
            case TASKS_BATCHED -> withoutWorkers(batched(what), what.benchmark());
            case TASKS_IN_BATCHES -> inBatches(what);
            case TASKS_BURNT -> burnt(what);
            case CONCURRENT -> counted(what, contender::callConcurrently);
            case FANNED -> counted(what, contender::callFanned);
            case FROM_TASKS -> counted(what, contender::callFromTasks);
            case WITH_REFS -> counted(what, contender::callWithRefs);
            case WOKEN -> woken(what.benchmark(), what.calls());
            case CROWDED -> {
                contender.crowd(what.inFlight());
                yield sync(what.benchmark(), what.calls());
            }
            case THREADS, PROCESSES -> together(what);
            case PUTS -> timed(what, () -> contender.put(what.calls()));
            case GETS -> timed(what, () -> contender.get(what.calls()));
            case PUT_LARGE -> {
                contender.putLarge(what.calls(), what.inFlight()); // Then there is memory that was used before.
                yield throughput(what, () -> contender.putLarge(what.calls(), what.inFlight()));
            }
            case PUT_FRESH -> throughput(what, () -> contender.putFresh(what.calls(), what.inFlight()));
            case IDLE -> idle(what);
            case PACED -> new PacedCalls(contender).measure(what.benchmark(), what.calls());
        };
        contender.end();
        return figures;
    }

    private Map<Figure, Double> sync(String benchmark, int calls) throws IOException {
        long[] nanos = new long[calls];
        long cpu = CpuTime.ofThisProcessAnd(contender.workers());
        long allocated = Memory.allocated();
        long start = System.nanoTime();
        contender.callOneByOne(nanos);
        long took = System.nanoTime() - start;
        allocated = Memory.allocated() - allocated;
        cpu = CpuTime.ofThisProcessAnd(contender.workers()) - cpu;

        Arrays.sort(nanos);
        Map<Figure, Double> figures = new LinkedHashMap<>();
        figures.put(Figure.p50(benchmark), percentile(nanos, 50));
        figures.put(Figure.p99(benchmark), percentile(nanos, 99));
        figures.put(Figure.rate(benchmark), rate(calls, took));
        figures.put(Figure.cpu(benchmark), (double) cpu / calls);
        figures.put(Figure.bytesPerCall(benchmark), (double) allocated / calls);
        figures.put(Figure.pss(benchmark), Memory.pss(contender.workers()));
        return figures;
    }

    /** Which processes run them, the contender does not say. */
    private static Map<Figure, Double> withoutWorkers(Map<Figure, Double> figures, String benchmark) {
        figures.keySet().removeAll(List.of(Figure.cpu(benchmark), Figure.pss(benchmark)));
        return figures;
    }

    /** The worst of a few calls stands for the percentile that they are too few for. */
    private Map<Figure, Double> woken(String benchmark, int calls) throws IOException {
        long[] nanos = new long[calls];
        long[] one = new long[1];
        for (int i = 0; i < calls; i++) {
            LockSupport.parkNanos(IDLE_NANOS);
            contender.callOneByOne(one);
            nanos[i] = one[0];
        }
        Arrays.sort(nanos);
        Map<Figure, Double> figures = new LinkedHashMap<>();
        figures.put(Figure.p50(benchmark), percentile(nanos, 50));
        figures.put(Figure.p99(benchmark), percentile(nanos, 99));
        return figures;
    }

    private Map<Figure, Double> pipelined(Measurement what) throws IOException {
        long cpu = CpuTime.ofThisProcessAnd(contender.workers());
        long start = System.nanoTime();
        contender.callPipelined(what.calls(), what.inFlight());
        return rateAndCpu(what, what.calls(), start, cpu);
    }

    private Map<Figure, Double> batched(Measurement what) throws IOException {
        int batches = what.calls() / what.inFlight();
        long cpu = CpuTime.ofThisProcessAnd(contender.workers());
        long start = System.nanoTime();
        for (int i = 0; i < batches; i++) {
            contender.callPipelined(what.inFlight(), what.inFlight());
        }
        return rateAndCpu(what, batches * what.inFlight(), start, cpu);
    }

    private Map<Figure, Double> inBatches(Measurement what) throws IOException {
        int batches = what.calls() / what.inFlight();
        long start = System.nanoTime();
        for (int i = 0; i < batches; i++) {
            contender.callPipelined(what.inFlight(), what.inFlight());
        }
        return Map.of(Figure.batchRate(what.benchmark()), rate(batches, System.nanoTime() - start));
    }

    /** As part of what all CPUs could have done meanwhile. */
    private Map<Figure, Double> burnt(Measurement what) throws IOException {
        long start = System.nanoTime();
        contender.burn(what.calls(), BURNT_NANOS);
        double took = System.nanoTime() - start;
        double ideal =
                (double) what.calls() * BURNT_NANOS / Runtime.getRuntime().availableProcessors();
        return Map.of(Figure.efficiency(what.benchmark()), PERCENT * ideal / took);
    }

    private interface Calls {
        int make(int number) throws IOException;
    }

    private Map<Figure, Double> counted(Measurement what, Calls calls) throws IOException {
        int made = 0;
        long start = System.nanoTime();
        while (made < what.calls()) {
            made += calls.make(what.inFlight());
        }
        return rate(what, made, start);
    }

    private interface Work {
        void run() throws IOException;
    }

    private Map<Figure, Double> timed(Measurement what, Work work) throws IOException {
        long start = System.nanoTime();
        work.run();
        return rate(what, what.calls(), start);
    }

    private Map<Figure, Double> throughput(Measurement what, Work work) throws IOException {
        long start = System.nanoTime();
        work.run();
        double bytes = (double) what.calls() * ((long) what.inFlight() << 20);
        return Map.of(Figure.throughput(what.benchmark()), bytes / (System.nanoTime() - start));
    }

    private Map<Figure, Double> together(Measurement what) throws IOException {
        int callers = what.inFlight();
        long[] made = contender.callTogether(callers, what.kind() == Kind.PROCESSES, TOGETHER);
        long sum = Arrays.stream(made).sum();
        double least = Arrays.stream(made).min().orElseThrow();
        Map<Figure, Double> figures = new LinkedHashMap<>();
        figures.put(Figure.rate(what.benchmark()), rate(sum, TOGETHER.toNanos()));
        figures.put(Figure.leastShare(what.benchmark()), PERCENT * least * callers / sum);
        return figures;
    }

    private Map<Figure, Double> idle(Measurement what) throws IOException {
        contender.crowd(what.inFlight());
        List<Long> all = contender.crowd();
        LockSupport.parkNanos(IDLE_NANOS);
        long cpu = CpuTime.ofThreads(all);
        LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(what.calls()));
        double micros = TimeUnit.NANOSECONDS.toMicros(CpuTime.ofThreads(all) - cpu);
        Map<Figure, Double> figures = new LinkedHashMap<>();
        figures.put(Figure.idleCpu(what.benchmark()), micros / what.calls());
        figures.put(Figure.pss(what.benchmark()), Memory.pss(all));
        return figures;
    }

    private Map<Figure, Double> rateAndCpu(Measurement what, int calls, long start, long cpuBefore) throws IOException {
        Map<Figure, Double> figures = new LinkedHashMap<>(rate(what, calls, start));
        double cpu = CpuTime.ofThisProcessAnd(contender.workers()) - cpuBefore;
        figures.put(Figure.cpu(what.benchmark()), cpu / calls);
        return figures;
    }

    private static Map<Figure, Double> rate(Measurement what, int calls, long start) {
        return Map.of(Figure.rate(what.benchmark()), rate(calls, System.nanoTime() - start));
    }

    private static double percentile(long[] sorted, int percent) {
        return (double) sorted[(int) ((long) sorted.length * percent / 100)];
    }

    private static double rate(long calls, long nanos) {
        return calls * 1e9 / nanos;
    }
}

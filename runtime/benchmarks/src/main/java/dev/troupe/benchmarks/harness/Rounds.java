package dev.troupe.benchmarks.harness;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Measures all contenders again and again, figure by figure and one after the other, so that what disturbs the machine
 * for longer than a second disturbs them all.
 */
public final class Rounds {
    private final Plan plan;
    private final List<Contender> contenders;
    private final long[] nanos;
    private final long[] leadIn;

    public Rounds(Plan plan, List<Contender> contenders) {
        this.plan = plan;
        this.contenders = List.copyOf(contenders);
        nanos = new long[plan.syncCalls()];
        leadIn = new long[plan.leadIn()];
    }

    /** Warms up, and then measures what counts. */
    public Results run() throws IOException {
        for (int i = 0; i < plan.warmUps(); i++) {
            round();
        }
        List<Map<Figure, double[]>> rounds = new ArrayList<>();
        Disturbance others = Disturbance.watch(workers());
        for (int i = 0; i < plan.rounds(); i++) {
            rounds.add(round().values());
        }
        return new Results(contenders.stream().map(Contender::name).toList(), rounds, others.share());
    }

    private List<Long> workers() {
        return contenders.stream().flatMap(each -> each.workers().stream()).toList();
    }

    private Results.Round round() throws IOException {
        Results.Round round = new Results.Round(contenders.size());
        for (int i = 0; i < contenders.size(); i++) {
            sync(round, i);
        }
        for (Plan.Pipelined pipelined : plan.pipelined()) {
            for (int i = 0; i < contenders.size(); i++) {
                pipelined(round, i, pipelined);
            }
        }
        return round;
    }

    private void sync(Results.Round round, int number) throws IOException {
        Contender contender = contenders.get(number);
        contender.begin();
        contender.callOneByOne(leadIn);
        long cpu = CpuTime.nanos(contender.workers());
        long start = System.nanoTime();
        contender.callOneByOne(nanos);
        long took = System.nanoTime() - start;
        cpu = CpuTime.nanos(contender.workers()) - cpu;
        contender.end();

        int calls = nanos.length;
        Arrays.sort(nanos);
        round.add(Figure.SYNC_P50, number, percentile(nanos, 50));
        round.add(Figure.SYNC_P99, number, percentile(nanos, 99));
        round.add(Figure.CPU_PER_SYNC_CALL, number, (double) cpu / calls);
        round.add(Figure.rate(1), number, rate(calls, took));
    }

    private void pipelined(Results.Round round, int number, Plan.Pipelined pipelined) throws IOException {
        Contender contender = contenders.get(number);
        contender.begin();
        contender.callOneByOne(leadIn);
        long start = System.nanoTime();
        contender.callPipelined(pipelined.calls(), pipelined.inFlight());
        long took = System.nanoTime() - start;
        contender.end();
        round.add(Figure.rate(pipelined.inFlight()), number, rate(pipelined.calls(), took));
    }

    private static double percentile(long[] sorted, int percent) {
        return (double) sorted[(int) ((long) sorted.length * percent / 100)];
    }

    private static double rate(int calls, long nanos) {
        return calls * 1e9 / nanos;
    }
}

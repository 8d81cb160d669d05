package dev.troupe.benchmarks.harness;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Measures all contenders again and again, figure by figure and one after the other, so that what disturbs the machine
 * for longer than a second disturbs them all.
 */
public final class Rounds {
    private final Plan plan;
    private final List<ContenderProcess> contenders;
    private final List<Pace> paces;

    public Rounds(Plan plan, List<ContenderProcess> contenders) {
        this.plan = plan;
        this.contenders = List.copyOf(contenders);
        paces = contenders.stream().map(each -> new Pace(plan.limit())).toList();
    }

    /** Warms up, and then measures what counts. */
    public Results run() throws IOException {
        for (int i = 0; i < plan.warmUps(); i++) {
            round();
        }
        List<Map<Figure, double[]>> rounds = new ArrayList<>();
        Disturbance others = Disturbance.watch(
                contenders.stream().flatMap(each -> each.pids().stream()).toList());
        for (int i = 0; i < plan.rounds(); i++) {
            rounds.add(round().values());
        }
        return new Results(contenders.stream().map(ContenderProcess::name).toList(), rounds, others.share());
    }

    private Results.Round round() throws IOException {
        Results.Round round = new Results.Round(contenders.size());
        for (Measurement asked : plan.measurements()) {
            for (int i = 0; i < contenders.size(); i++) {
                Measurement fitted = paces.get(i).fit(asked);
                Map<Figure, Double> figures = contenders.get(i).measure(fitted, Pace.leadIn(fitted, plan.leadIn()));
                paces.get(i).note(asked, figures);
                round.add(i, figures);
            }
        }
        return round;
    }
}

package dev.troupe.benchmarks;

import dev.troupe.benchmarks.harness.ContenderProcess;
import dev.troupe.benchmarks.harness.Plan;
import dev.troupe.benchmarks.harness.Results;
import dev.troupe.benchmarks.harness.Rounds;
import dev.troupe.benchmarks.harness.Table;
import dev.troupe.benchmarks.ray.RayCalls;
import dev.troupe.benchmarks.ray.RayJavaCalls;
import dev.troupe.benchmarks.report.ResultsFile;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The program: measures Troupe and its peers in turn, prints a table, and writes a file for other programs. */
public final class Benchmarks {
    private Benchmarks() {}

    public static void main(String[] arguments) throws IOException {
        Options options;
        try {
            options = Options.parse(arguments);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage() + "\n" + Options.USAGE);
            System.exit(2);
            return;
        }
        measure(options, System.out);
    }

    /** Runs everything and prints it. */
    static void measure(Options options, PrintStream out) throws IOException {
        List<Results> all = new ArrayList<>();
        for (Section section : options.sections()) {
            measureTogether(section, all, out);
        }
        if (options.ray()) {
            measureRay(Plan.full().alone(), all, out);
        }
        if (options.results().isPresent()) {
            new ResultsFile(options.results().get()).write(all);
        }
    }

    private static void measureTogether(Section section, List<Results> all, PrintStream out) throws IOException {
        List<ContenderProcess> together = Lineup.start(section.lineup());
        try {
            for (Plan plan : section.plans()) {
                Results results = new Rounds(plan, together).run();
                all.add(results);
                out.println(new Table(results).render());
            }
        } finally {
            Lineup.close(together);
        }
    }

    /** Ray's other processes never rest, so it runs when the others are gone. */
    private static void measureRay(Plan plan, List<Results> all, PrintStream out) throws IOException {
        Optional<String> python = RayCalls.python();
        if (python.isEmpty()) {
            out.println(RayCalls.LEFT_OUT);
            return;
        }
        try (ContenderProcess ray = RayCalls.start(python.get())) {
            measureAlone(plan, ray, all, out);
        }
        try (RayJavaCalls ray = RayJavaCalls.start(python.get())) {
            measureAlone(plan, ray.process(), all, out);
        }
    }

    private static void measureAlone(Plan plan, ContenderProcess ray, List<Results> all, PrintStream out)
            throws IOException {
        Results results = new Rounds(plan, List.of(ray)).run();
        all.add(results);
        out.println(new Table(results).render());
    }
}

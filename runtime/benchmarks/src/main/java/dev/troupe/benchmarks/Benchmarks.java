package dev.troupe.benchmarks;

import dev.troupe.benchmarks.harness.ContenderProcess;
import dev.troupe.benchmarks.harness.Results;
import dev.troupe.benchmarks.harness.Rounds;
import dev.troupe.benchmarks.harness.Table;
import dev.troupe.benchmarks.report.ResultsFile;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

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
        List<ContenderProcess> together = Lineup.start(options.lineup());
        try {
            all.add(new Rounds(options.plan(), together).run());
            out.println(new Table(all.get(0)).render());
        } finally {
            Lineup.close(together);
        }
        if (options.results().isPresent()) {
            new ResultsFile(options.results().get()).write(all);
        }
    }
}

package dev.troupe.benchmarks.compile;

import dev.troupe.benchmarks.compile.Javac.Cost;
import dev.troupe.benchmarks.harness.Spread;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** What was measured of a project of one size. */
final class Comparison {
    static final String HEADER =
            "classes                  with the processor   all by hand           difference  ratio  per class";

    private final int classes;
    private final List<Cost> processed = new ArrayList<>();
    private final List<Cost> byHand = new ArrayList<>();

    Comparison(int classes) {
        this.classes = classes;
    }

    int classes() {
        return classes;
    }

    /** Adds one round. */
    void add(Cost withProcessor, Cost allByHand) {
        processed.add(withProcessor);
        byHand.add(allByHand);
    }

    /** Two lines: the time that passed, and that of the CPUs. */
    String render() {
        return line("passed", Cost::seconds) + "\n" + line("CPU", Cost::cpuSeconds);
    }

    private String line(String name, ToDoubleFunction<Cost> figure) {
        Spread with = Spread.of(processed.stream().mapToDouble(figure));
        Spread without = Spread.of(byHand.stream().mapToDouble(figure));
        return String.format(
                Locale.ROOT,
                "%7d  %-6s  s  %24s %20s %12.2f %6.2f %7.1f ms",
                classes,
                name,
                shown(with),
                shown(without),
                with.median() - without.median(),
                with.median() / without.median(),
                1000 * with.median() / classes);
    }

    private static String shown(Spread spread) {
        return String.format(Locale.ROOT, "%.2f (%.2f-%.2f)", spread.median(), spread.least(), spread.most());
    }
}

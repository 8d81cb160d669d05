package dev.troupe.benchmarks.harness;

import java.util.List;
import java.util.Locale;

/** The results for a person to read. */
public final class Table {
    private static final double LEAST_SHOWN = 0.5;

    private final Results results;

    public Table(Results results) {
        this.results = results;
    }

    /** One line per figure and contender, and one on the machine; without an end of line after the last. */
    public String render() {
        List<String> names = results.contenders();
        StringBuilder text = new StringBuilder();
        text.append("Median (least to most) of ")
                .append(results.rounds().size())
                .append(" rounds; ratios are to ")
                .append(names.get(0))
                .append(" in the same round.\n");
        String benchmark = "";
        for (Figure figure : results.figures()) {
            boolean first = true;
            for (int i = 0; i < names.size(); i++) {
                if (results.has(figure, i)) {
                    String line =
                            line(figure.benchmark().equals(benchmark) ? "" : figure.benchmark(), figure, first, i);
                    text.append(line.stripTrailing()).append('\n');
                    benchmark = figure.benchmark();
                    first = false;
                }
            }
        }
        return text.append(String.format(
                        Locale.ROOT,
                        "Java %s on %d cores, of which other processes took %.0f %% meanwhile.",
                        Runtime.version(),
                        Runtime.getRuntime().availableProcessors(),
                        results.disturbance() * 100))
                .toString();
    }

    private String line(String benchmark, Figure figure, boolean first, int contender) {
        int decimals = decimals(figure);
        // What is shown as nothing at all is not to be compared with.
        boolean compared = contender > 0
                && results.has(figure, 0)
                && results.values(figure, 0).median() >= LEAST_SHOWN / Math.pow(10, decimals);
        return String.format(
                "%-33s %-22s %-17s %32s %24s",
                benchmark,
                first ? figure.metric() + " " + figure.unit() : "",
                results.contenders().get(contender),
                spread("%,." + decimals + "f", results.values(figure, contender)),
                compared ? spread("%.2f", results.ratios(figure, contender)) : "");
    }

    /** Of some things there are few in a second. */
    private static int decimals(Figure figure) {
        return switch (figure.unit()) {
            case "GB/s", "batches/s" -> 2;
            default -> 0;
        };
    }

    private static String spread(String format, Spread spread) {
        return number(format, spread.median()) + " (" + number(format, spread.least()) + "-"
                + number(format, spread.most()) + ")";
    }

    /** What was too short to be measured has no ratio. */
    private static String number(String format, double value) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, format, value) : "?";
    }
}

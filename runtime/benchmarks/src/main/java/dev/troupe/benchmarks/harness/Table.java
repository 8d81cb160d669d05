package dev.troupe.benchmarks.harness;

import java.util.List;
import java.util.Locale;

/** The results for a person to read. */
public final class Table {
    private static final int FIGURE_WIDTH = 18;
    private static final int UNIT_WIDTH = 8;
    private static final int VALUES_WIDTH = 34;
    private static final int RATIO_WIDTH = 20;

    private final Results results;

    public Table(Results results) {
        this.results = results;
    }

    /** One line per figure, and one on the machine; without an end of line after the last. */
    public String render() {
        List<String> names = results.contenders();
        StringBuilder text = new StringBuilder();
        text.append("Median (least to most) of ")
                .append(results.rounds().size())
                .append(" rounds; ratios are to ")
                .append(names.get(0))
                .append(" in the same round.\n")
                .append(pad("", FIGURE_WIDTH + 1 + UNIT_WIDTH));
        for (int i = 0; i < names.size(); i++) {
            text.append(pad(names.get(i), VALUES_WIDTH));
            if (i > 0) {
                text.append(pad("ratio", RATIO_WIDTH));
            }
        }
        for (Figure figure : results.figures()) {
            text.append('\n').append(row(figure));
        }
        return text.append(String.format(
                        Locale.ROOT,
                        "%nJava %s on %d cores, of which other processes took %.0f %% meanwhile.",
                        Runtime.version(),
                        Runtime.getRuntime().availableProcessors(),
                        results.disturbance() * 100))
                .toString();
    }

    private String row(Figure figure) {
        StringBuilder row = new StringBuilder();
        row.append(String.format("%-" + FIGURE_WIDTH + "s %-" + UNIT_WIDTH + "s", figure.name(), figure.unit()));
        for (int i = 0; i < results.contenders().size(); i++) {
            row.append(pad(spread("%,.0f", results.values(figure, i)), VALUES_WIDTH));
            if (i > 0) {
                row.append(pad(spread("%.2f", results.ratios(figure, i)), RATIO_WIDTH));
            }
        }
        return row.toString();
    }

    private static String spread(String format, Spread spread) {
        return number(format, spread.median()) + " (" + number(format, spread.least()) + "-"
                + number(format, spread.most()) + ")";
    }

    /** What was too short to be measured has no ratio. */
    private static String number(String format, double value) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, format, value) : "?";
    }

    private static String pad(String text, int width) {
        return " ".repeat(Math.max(1, width - text.length())) + text;
    }
}

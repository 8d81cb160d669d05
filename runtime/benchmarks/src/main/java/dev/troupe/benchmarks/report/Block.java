package dev.troupe.benchmarks.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The figures that are drawn together: one metric of one benchmark, for all systems. */
record Block(String benchmark, String metric, List<Row> rows) {
    private static final String RATE = "rate";
    private static final String P50 = "p50";
    private static final double THOUSAND = 1e3;
    private static final double MILLION = 1e6;

    /** Rates and middle latencies, in the order of the rows. A logarithmic scale has no place for what is 0. */
    static List<Block> of(List<Row> rows) {
        Map<String, List<Row>> blocks = new LinkedHashMap<>();
        for (Row row : rows) {
            if ((row.metric().equals(RATE) || row.metric().equals(P50)) && row.value() > 0) {
                blocks.computeIfAbsent(row.benchmark() + "\n" + row.metric(), first -> new ArrayList<>())
                        .add(row);
            }
        }
        return blocks.values().stream()
                .map(each -> new Block(each.get(0).benchmark(), each.get(0).metric(), List.copyOf(each)))
                .toList();
    }

    boolean moreIsBetter() {
        return metric.equals(RATE);
    }

    /** What stands beside the title. */
    String note() {
        return (moreIsBetter()
                        ? rows.get(0).unit().replace("/s", " per second") + ", more is better"
                        : "half the calls take at most this, less is better")
                + "; logarithmic";
    }

    /** A value as it stands beside its bar. */
    String value(Row row) {
        double value = row.value();
        if (moreIsBetter()) {
            return value < THOUSAND
                    ? text(value, "/s")
                    : value < MILLION ? text(value / THOUSAND, " k/s") : text(value / MILLION, " M/s");
        }
        return value < THOUSAND
                ? text(value, " ns")
                : value < MILLION ? text(value / THOUSAND, " \u00b5s") : text(value / MILLION, " ms");
    }

    /** Three digits are as many as mean something. */
    private static String text(double value, String unit) {
        int decimals = value < 10 ? 2 : value < 100 ? 1 : 0;
        return String.format(Locale.ROOT, "%." + decimals + "f%s", value, unit);
    }
}

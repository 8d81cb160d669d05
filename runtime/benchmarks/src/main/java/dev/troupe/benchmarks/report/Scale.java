package dev.troupe.benchmarks.report;

import java.util.DoubleSummaryStatistics;
import java.util.List;

/** How long bars are: it begins at the power of ten below the least value, so that each bar has a length. */
record Scale(double begin, double end, int width) {
    private static final double BELOW_THE_LEAST = 0.2;

    /** A scale on which the greatest of the values, which are more than 0, is as long as the width. */
    static Scale of(List<Row> rows, int width) {
        DoubleSummaryStatistics values = rows.stream().mapToDouble(Row::value).summaryStatistics();
        double begin = Math.floor(Math.log10(values.getMin()) - BELOW_THE_LEAST);
        return new Scale(begin, Math.log10(values.getMax()), width);
    }

    int length(double value) {
        return (int) Math.round(width * (Math.log10(value) - begin) / (end - begin));
    }
}

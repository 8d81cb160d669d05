package dev.troupe.benchmarks.report;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * The rates and the latencies as a picture: a block of bars for each, the best on top, on a logarithmic scale.
 *
 * <pre>
 *   1:1 actor calls sync, calls per second         &lt;- title of the block
 *   troupe           ████████████████ 1.2 M        &lt;- label, bar, value
 *   ray-python       ████ 1.2 k
 * </pre>
 */
public final class Chart {
    private static final int WIDTH = 760;
    private static final int MARGIN = 16;
    private static final int LABELS = 130;
    private static final int VALUES = 80;
    private static final int LINE = 24;
    private static final int BAR = 16;
    private static final int TITLE = 34;
    private static final int BASELINE = 13;
    private static final int BETWEEN = 14;

    private final List<Row> rows;

    public Chart(List<Row> rows) {
        this.rows = List.copyOf(rows);
    }

    /** An SVG that stands on light and on dark pages: it brings its own background. */
    public String svg() {
        StringBuilder blocks = new StringBuilder();
        int y = MARGIN;
        for (Block block : Block.of(rows)) {
            y = draw(block, y, blocks);
        }
        return String.format(Locale.ROOT, """
                        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %2$d" width="%1$d" height="%2$d">
                        <style>
                          text { font: 13px system-ui, -apple-system, "Segoe UI", sans-serif; fill: #334155 }
                          .title { font-weight: 600; fill: #0f172a }
                          .note { font-weight: 400; fill: #64748b }
                          .bar { fill: #cbd5e1 }
                          .ours { fill: #0d9488 }
                        </style>
                        <rect width="%1$d" height="%2$d" rx="8" fill="#ffffff"/>
                        %3$s</svg>
                        """, WIDTH, y, blocks);
    }

    private static int draw(Block block, int top, StringBuilder out) {
        out.append(String.format(
                Locale.ROOT,
                "<text class=\"title\" x=\"%d\" y=\"%d\">%s <tspan class=\"note\">%s</tspan></text>%n",
                MARGIN,
                top + BASELINE,
                escaped(block.benchmark()),
                escaped(block.note())));
        int y = top + TITLE - BASELINE / 2;
        Scale scale = Scale.of(block.rows(), WIDTH - 2 * MARGIN - LABELS - VALUES);
        Comparator<Row> smallestFirst = Comparator.comparingDouble(Row::value);
        for (Row row : block.rows().stream()
                .sorted(block.moreIsBetter() ? smallestFirst.reversed() : smallestFirst)
                .toList()) {
            int length = scale.length(row.value());
            out.append(String.format(
                    Locale.ROOT,
                    "<text x=\"%d\" y=\"%d\">%s</text>"
                            + "<rect class=\"bar%s\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"2\"/>"
                            + "<text x=\"%d\" y=\"%d\">%s</text>%n",
                    MARGIN,
                    y + BASELINE,
                    escaped(row.system()),
                    row.system().startsWith("troupe") ? " ours" : "",
                    MARGIN + LABELS,
                    y,
                    length,
                    BAR,
                    MARGIN + LABELS + length + MARGIN / 2,
                    y + BASELINE,
                    escaped(block.value(row))));
            y += LINE;
        }
        return y + BETWEEN;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}

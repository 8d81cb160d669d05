package dev.troupe.benchmarks.report;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import dev.troupe.benchmarks.harness.Figure;
import dev.troupe.benchmarks.harness.Results;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The results for a program to read: a JSON list of {@link Row}s. */
public final class ResultsFile {
    private static final Gson JSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    private final Path file;

    public ResultsFile(Path file) {
        this.file = file;
    }

    /** Replaces the file by one with all of these results. What was too short to be measured is left out. */
    public void write(List<Results> all) throws IOException {
        List<Row> rows = all.stream()
                .flatMap(each -> rows(each).stream())
                .filter(each -> Double.isFinite(each.value()))
                .toList();
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Files.writeString(file, JSON.toJson(rows) + "\n");
    }

    /** The rows in the order in which they were written. */
    public List<Row> read() throws IOException {
        return List.of(Objects.requireNonNullElse(JSON.fromJson(Files.readString(file), Row[].class), new Row[0]));
    }

    private static List<Row> rows(Results results) {
        List<Row> rows = new ArrayList<>();
        for (Figure figure : results.figures()) {
            for (int i = 0; i < results.contenders().size(); i++) {
                if (results.has(figure, i)) {
                    double median = results.values(figure, i).median();
                    rows.add(new Row(
                            figure.benchmark(), results.contenders().get(i), figure.metric(), figure.unit(), median));
                }
            }
        }
        return rows;
    }
}

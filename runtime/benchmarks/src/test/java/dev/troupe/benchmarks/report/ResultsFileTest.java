package dev.troupe.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import dev.troupe.benchmarks.harness.Figure;
import dev.troupe.benchmarks.harness.Results;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultsFileTest {
    private static final Figure RATE = new Figure("1:1 actor calls \"sync\" <ü>", "rate", "calls/s");

    @TempDir
    Path folder;

    @Test
    void isAListOfObjectsWithTheMediansOfAllRounds() throws IOException {
        Path file = written(List.of(Map.of(RATE, new double[] {10, 4}), Map.of(RATE, new double[] {20, 8.5})));

        JsonElement json = JsonParser.parseString(Files.readString(file));

        assertThat(json).isEqualTo(JsonParser.parseString("""
                [
                  {"benchmark": "1:1 actor calls \\"sync\\" <ü>", "system": "a", "metric": "rate", "unit": "calls/s", "value": 15.0},
                  {"benchmark": "1:1 actor calls \\"sync\\" <ü>", "system": "b", "metric": "rate", "unit": "calls/s", "value": 6.25}
                ]
                """));
    }

    @Test
    void isReadAsItWasWritten() throws IOException {
        Path file = written(List.of(Map.of(RATE, new double[] {1, 2})));

        assertThat(new ResultsFile(file).read())
                .containsExactly(
                        new Row(RATE.benchmark(), "a", "rate", "calls/s", 1),
                        new Row(RATE.benchmark(), "b", "rate", "calls/s", 2));
    }

    @Test
    void hasNoRowForWhatWasNotMeasured() throws IOException {
        Path file = written(List.of(Map.of(RATE, new double[] {Double.NaN, Double.POSITIVE_INFINITY})));

        assertThat(new ResultsFile(file).read()).isEmpty();
    }

    private Path written(List<Map<Figure, double[]>> rounds) throws IOException {
        Path file = folder.resolve("results.json");
        new ResultsFile(file).write(List.of(new Results(List.of("a", "b"), rounds, 0)));
        return file;
    }
}

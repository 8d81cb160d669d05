package dev.troupe.benchmarks.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(300)
class CompileTimeTest {
    @Test
    @Tag("processes")
    void compilesProjectsBothWaysAndPrintsWhatThatTook() throws Exception {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();

        CompileTime.measure(List.of(2), 1, new PrintStream(printed, true, StandardCharsets.UTF_8));

        String spread = "\\d+\\.\\d\\d \\(\\d+\\.\\d\\d-\\d+\\.\\d\\d\\)";
        String values =
                "\\s+s\\s+" + spread + "\\s+" + spread + "\\s+-?\\d+\\.\\d\\d\\s+\\d+\\.\\d\\d\\s+\\d+\\.\\d ms";
        assertThat(printed.toString(StandardCharsets.UTF_8).lines().toList())
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("Median (least to most) of 1 rounds"),
                        line -> assertThat(line).startsWith("classes "),
                        line -> assertThat(line).matches("\\s+2\\s+passed" + values),
                        line -> assertThat(line).matches("\\s+2\\s+CPU" + values));
    }
}

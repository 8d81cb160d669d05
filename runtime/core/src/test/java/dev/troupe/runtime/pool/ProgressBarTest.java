package dev.troupe.runtime.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A process of its own each, because it is the process's standard error that decides. */
@Tag("processes")
@Timeout(60)
class ProgressBarTest {
    private static final List<String> TWO_OF_TWO = List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            TwoOfTwo.class.getName());

    @Test
    void isDrawnOnATerminal() throws Exception {
        Path script = Path.of("/usr/bin/script"); // Runs a command on a terminal of its own.
        assumeThat(Files.isExecutable(script)).isTrue();
        String command = TWO_OF_TWO.stream().map(each -> "'" + each + "'").collect(Collectors.joining(" "));

        assertThat(output(List.of(script.toString(), "-q", "-e", "-c", command, "/dev/null")))
                .startsWith("\rfiles [" + ".".repeat(30) + "] 0 of 2, 0.")
                .containsPattern("\rfiles \\[" + "#".repeat(30) + "\\] 2 of 2, [\\d.]+ s *\r\ndone\r\n$");
    }

    @Test
    void isNotDrawnInAPipe() throws Exception {
        assertThat(output(TWO_OF_TWO)).isEqualTo("done\n");
    }

    @Test
    void saysHowMuchIsDoneAndHowLongTheRestWillTake() {
        assertThat(ProgressBar.line("files", 0, 1_200, 0))
                .isEqualTo("files [" + ".".repeat(30) + "] 0 of 1,200, 0.0 s");
        assertThat(ProgressBar.line("files", 400, 1_200, 10_000_000_000L))
                .isEqualTo("files [" + "#".repeat(10) + ".".repeat(20) + "] 400 of 1,200, 20 s left");
        assertThat(ProgressBar.line("files", 1_200, 1_200, 30_000_000_000L))
                .isEqualTo("files [" + "#".repeat(30) + "] 1,200 of 1,200, 30.0 s");
        assertThat(ProgressBar.line("nothing", 0, 0, 0)).isEqualTo("nothing [" + "#".repeat(30) + "] 0 of 0, 0.0 s");
    }

    private static String output(List<String> command) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        // With it, a JVM says on standard error that it picked it up.
        builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"));
        Process process = builder.start();
        try {
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).as(output).isZero();
            return output;
        } finally {
            process.destroyForcibly();
        }
    }

    /** Has two things to do, and does them. */
    static final class TwoOfTwo {
        private TwoOfTwo() {}

        public static void main(String[] arguments) {
            try (ProgressBar bar = ProgressBar.of("files", 2)) {
                bar.advance();
                bar.advance();
            }
            System.out.println("done");
        }
    }
}

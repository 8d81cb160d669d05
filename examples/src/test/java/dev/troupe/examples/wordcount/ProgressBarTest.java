package dev.troupe.examples.wordcount;

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

/** A process of its own each, because it is the process's standard output that decides. */
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
                .isEqualTo("\r[" + ".".repeat(30) + "] 0 %"
                        + "\r[" + "#".repeat(15) + ".".repeat(15) + "] 50 %"
                        + "\r[" + "#".repeat(30) + "] 100 %\r\ndone\r\n");
    }

    @Test
    void isNotDrawnInAPipe() throws Exception {
        assertThat(output(TWO_OF_TWO)).isEqualTo("done\n");
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
            ProgressBar bar = new ProgressBar(2);
            bar.advance();
            bar.advance();
            bar.end();
            System.out.println("done");
        }
    }
}

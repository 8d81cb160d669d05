package dev.troupe.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.troupe.benchmarks.harness.Plan;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(120)
class BenchmarksTest {
    private static final Path SHARED_MEMORY = Path.of("/dev/shm");
    private static final Plan TINY =
            new Plan(1, 2, 50, 500, List.of(new Plan.Pipelined(4, 500), new Plan.Pipelined(64, 1_000)));

    @Test
    @Tag("processes")
    void printsOneRowPerFigureAndLeavesNothingBehind() throws IOException {
        Set<Long> processes = new HashSet<>();
        ByteArrayOutputStream printed = new ByteArrayOutputStream() {
            @Override
            public synchronized void write(byte[] bytes, int offset, int length) {
                // The contenders still run when the table is printed.
                ProcessHandle.current().descendants().forEach(each -> processes.add(each.pid()));
                super.write(bytes, offset, length);
            }
        };

        Benchmarks.measure(TINY, new PrintStream(printed, true, StandardCharsets.UTF_8));

        String spread = "[\\d,.?]+ \\([\\d,.?]+-[\\d,.?]+\\)";
        String values = "\\s+" + spread + "\\s+" + spread + "\\s+" + spread;
        assertThat(printed.toString(StandardCharsets.UTF_8).lines().toList())
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("Median (least to most) of 2 rounds"),
                        line -> assertThat(line).matches("\\s+raw queue\\s+Troupe\\s+ratio"),
                        line -> assertThat(line).matches("sync p50\\s+ns" + values),
                        line -> assertThat(line).matches("sync p99\\s+ns" + values),
                        line -> assertThat(line).matches("CPU of both sides\\s+ns/call" + values),
                        line -> assertThat(line).matches("1 in flight\\s+calls/s" + values),
                        line -> assertThat(line).matches("4 in flight\\s+calls/s" + values),
                        line -> assertThat(line).matches("64 in flight\\s+calls/s" + values),
                        line -> assertThat(line).matches("Java .+ took \\d+ % meanwhile\\."));
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(
                        () -> assertThat(ProcessHandle.current().descendants()).isEmpty());
        assertThat(processes).hasSizeGreaterThanOrEqualTo(4);
        assertThat(processes.stream().flatMap(each -> filesOf(each).stream())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    @Tag("processes")
    void leavesNothingBehindWhenItIsEnded(boolean killed) throws IOException {
        Process run = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Benchmarks.class.getName())
                .redirectError(Redirect.DISCARD)
                .redirectOutput(Redirect.DISCARD)
                .start();
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(run.descendants().flatMap(child -> filesOf(child.pid()).stream()))
                        .anyMatch(BenchmarksTest::isBeingMeasured));
        List<ProcessHandle> children = run.descendants().toList();

        if (killed) {
            run.destroyForcibly();
        } else {
            run.destroy();
        }

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            assertThat(run.isAlive()).isFalse();
            assertThat(children).isNotEmpty().noneMatch(ProcessHandle::isAlive);
            assertThat(children.stream().flatMap(child -> filesOf(child.pid()).stream()))
                    .isEmpty();
        });
    }

    @Test
    void knowsItsOptions() {
        assertThat(Benchmarks.plan()).isEqualTo(Plan.full());
        assertThat(Benchmarks.plan("--quick")).isEqualTo(Plan.quick());
        assertThat(Benchmarks.plan("--rounds=3", "--quick"))
                .isEqualTo(Plan.quick().withRounds(3));
        assertThatThrownBy(() -> Benchmarks.plan("--fast")).hasMessage("There is no option --fast.");
        assertThatThrownBy(() -> Benchmarks.plan("--rounds=many")).hasMessageContaining("\"many\"");
        assertThatThrownBy(() -> Benchmarks.plan("--rounds=0")).hasMessageContaining("1 or more");
    }

    private static boolean isBeingMeasured(Path directory) {
        return Files.exists(directory.resolve("1").resolve("replies"));
    }

    /** What a process has in shared memory: each part of Troupe and of the raw queue names it after its process. */
    private static List<Path> filesOf(long pid) {
        try (Stream<Path> found = Files.list(SHARED_MEMORY)) {
            return found.filter(path -> path.getFileName().toString().contains("-" + pid + "-"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package dev.troupe.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.troupe.benchmarks.harness.Measurement;
import dev.troupe.benchmarks.harness.Measurement.Kind;
import dev.troupe.benchmarks.harness.Plan;
import dev.troupe.benchmarks.report.ResultsFile;
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
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(120)
class BenchmarksTest {
    private static final Path SHARED_MEMORY = Path.of("/dev/shm");
    private static final Plan TINY = new Plan(
            0,
            2,
            50,
            Duration.ofMillis(100),
            List.of(
                    new Measurement(Kind.SYNC, 500, 1),
                    new Measurement(Kind.FANNED, 500, 50),
                    new Measurement(Kind.PIPELINED, 500, 4),
                    new Measurement(Kind.BATCHED, 500, 100)));

    @Test
    @Tag("processes")
    void printsWritesAndLeavesNothingBehind(@TempDir Path folder) throws IOException {
        Set<Long> processes = new HashSet<>();
        ByteArrayOutputStream printed = new ByteArrayOutputStream() {
            @Override
            public synchronized void write(byte[] bytes, int offset, int length) {
                // The contenders still run when the table is printed.
                ProcessHandle.current().descendants().forEach(each -> processes.add(each.pid()));
                super.write(bytes, offset, length);
            }
        };

        Path results = folder.resolve("not-there-yet").resolve("benchmark.json");
        Benchmarks.measure(
                new Options(List.of(new Section(Lineup.quick(), List.of(TINY))), false, Optional.of(results)),
                new PrintStream(printed, true, StandardCharsets.UTF_8));

        String spread = "\\s+[\\d,.?]+ \\([\\d,.?]+-[\\d,.?]+\\)";
        assertThat(printed.toString(StandardCharsets.UTF_8).lines().toList())
                .startsWith("Median (least to most) of 2 rounds; ratios are to chronicle-queue in the same round.")
                .anySatisfy(
                        line -> assertThat(line).matches("1:1 actor calls sync\\s+p50 ns\\s+chronicle-queue" + spread))
                .anySatisfy(line -> assertThat(line).matches("\\s+troupe" + spread + spread))
                // The queue has no actors that call others.
                .anySatisfy(
                        line -> assertThat(line).matches("1:n actor calls async\\s+rate calls/s\\s+troupe" + spread))
                .last()
                .asString()
                .matches("Java .+ took \\d+ % meanwhile\\.");
        assertThat(new ResultsFile(results).read())
                .allSatisfy(row -> assertThat(row.value()).isNotNegative())
                .extracting(row -> row.benchmark() + ", " + row.system() + ": " + row.metric() + " in " + row.unit())
                .containsExactlyInAnyOrder(Stream.of("chronicle-queue", "troupe")
                        .flatMap(BenchmarksTest::rows)
                        .toArray(String[]::new));
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(
                        () -> assertThat(ProcessHandle.current().descendants()).isEmpty());
        assertThat(processes).hasSizeGreaterThanOrEqualTo(4);
        assertThat(processes.stream().flatMap(each -> filesOf(each).stream())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"told to end", "killed"})
    @Tag("processes")
    void leavesNothingBehindWhenItIs(String ended) throws IOException {
        boolean killed = ended.equals("killed");
        Process run = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Benchmarks.class.getName(),
                        killed ? "--rounds=1" : "--quick")
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

    private static Stream<String> rows(String system) {
        String sync = "1:1 actor calls sync, " + system + ": ";
        return Stream.concat(
                Stream.of(
                        sync + "p50 in ns",
                        sync + "p99 in ns",
                        sync + "rate in calls/s",
                        sync + "cpu in ns/call",
                        sync + "bytes-per-call in B/call",
                        sync + "pss in MB",
                        "pipelined 4, " + system + ": rate in calls/s",
                        "pipelined 4, " + system + ": cpu in ns/call",
                        "1:1 actor calls async, " + system + ": rate in calls/s",
                        "1:1 actor calls async, " + system + ": cpu in ns/call"),
                system.equals("troupe") ? Stream.of("1:n actor calls async, troupe: rate in calls/s") : Stream.of());
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

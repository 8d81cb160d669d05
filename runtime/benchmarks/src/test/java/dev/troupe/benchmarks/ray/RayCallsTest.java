package dev.troupe.benchmarks.ray;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import dev.troupe.benchmarks.harness.ContenderProcess;
import dev.troupe.benchmarks.harness.Plan;
import dev.troupe.benchmarks.harness.Results;
import dev.troupe.benchmarks.harness.Rounds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(180)
@Tag("processes")
class RayCallsTest {
    @Test
    void answersItsOwnRowsWhereItIsInstalledAndLeavesNothingBehind() throws IOException {
        Optional<String> python = RayCalls.python();
        assumeThat(python).isPresent();
        List<String> before = directories();
        List<ProcessHandle> processes;
        Results results;
        try (ContenderProcess ray = RayCalls.start(python.orElseThrow())) {
            results = measure(ray);
            processes = ProcessHandle.current().descendants().toList();
        }

        assertThat(results.contenders()).containsExactly("ray-python");
        assertThat(figures(results))
                .containsExactly(
                        "1:1 actor calls sync: p50 in ns",
                        "1:1 actor calls sync: p99 in ns",
                        "1:1 actor calls sync: rate in calls/s",
                        "1:1 actor calls sync: cpu in ns/call",
                        "1:1 actor calls sync: pss in MB",
                        "1:1 actor calls async: rate in calls/s",
                        "1:1 actor calls concurrent: rate in calls/s",
                        "1:n actor calls async: rate in calls/s",
                        "n:n actor calls async: rate in calls/s",
                        "n:n actor calls with arg async: rate in calls/s",
                        "single client tasks sync: p50 in ns",
                        "single client tasks sync: p99 in ns",
                        "single client tasks sync: rate in calls/s",
                        "single client tasks async: rate in calls/s",
                        "single client tasks and get batch: rate in batches/s",
                        "single client put calls: rate in calls/s",
                        "single client get calls: rate in calls/s",
                        "single client put gigabytes: throughput in GB/s");
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            assertThat(processes).isNotEmpty().noneMatch(ProcessHandle::isAlive);
            assertThat(directories()).isEqualTo(before);
        });
    }

    @Test
    void answersFromJavaTooAndLeavesNothingBehind() throws IOException {
        Optional<String> python = RayCalls.python();
        assumeThat(python).isPresent();
        List<String> before = directories();
        List<ProcessHandle> processes;
        Results results;
        try (RayJavaCalls ray = RayJavaCalls.start(python.orElseThrow())) {
            results = measure(ray.process());
            processes = ProcessHandle.current().descendants().toList();
        }

        assertThat(results.contenders()).containsExactly("ray-java");
        assertThat(figures(results))
                .contains(
                        "1:1 actor calls sync: p50 in ns",
                        "1:1 actor calls async: rate in calls/s",
                        "1:n actor calls async: rate in calls/s");
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            assertThat(processes).isNotEmpty().noneMatch(ProcessHandle::isAlive);
            assertThat(directories()).isEqualTo(before);
        });
    }

    private static Results measure(ContenderProcess ray) throws IOException {
        Plan plan = Plan.full().alone();
        return new Rounds(new Plan(0, 1, 10, Duration.ofMillis(100), plan.measurements()), List.of(ray)).run();
    }

    private static List<String> figures(Results results) {
        return results.figures().stream()
                .map(figure -> figure.benchmark() + ": " + figure.metric() + " in " + figure.unit())
                .toList();
    }

    private static List<String> directories() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.map(each -> each.getFileName().toString())
                    .filter(each -> each.startsWith("troupe-ray-"))
                    .sorted()
                    .toList();
        }
    }
}

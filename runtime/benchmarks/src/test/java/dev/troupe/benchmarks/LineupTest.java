package dev.troupe.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.troupe.benchmarks.harness.ContenderProcess;
import dev.troupe.benchmarks.harness.Measurement;
import dev.troupe.benchmarks.harness.Measurement.Kind;
import dev.troupe.benchmarks.harness.Plan;
import dev.troupe.benchmarks.harness.Results;
import dev.troupe.benchmarks.harness.Rounds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each contender checks its answers itself, and fails if one is wrong. */
@Timeout(120)
@Tag("processes")
class LineupTest {
    /** The first round of all makes a hundredth of the calls, or as many as there are to be in flight. */
    private static final Plan TINY = new Plan(
            0,
            1,
            20,
            Duration.ofMillis(100),
            List.of(
                    new Measurement(Kind.SYNC, 20_000, 1),
                    new Measurement(Kind.PIPELINED, 10_000, 16),
                    new Measurement(Kind.BATCHED, 1_000, 1_000),
                    new Measurement(Kind.PIPELINED, 5_000, 4096),
                    new Measurement(Kind.CONCURRENT, 1_000, 100),
                    new Measurement(Kind.FANNED, 5_000, 50),
                    new Measurement(Kind.FROM_TASKS, 5_000, 50),
                    new Measurement(Kind.WITH_REFS, 5_000, 50),
                    new Measurement(Kind.WOKEN, 2, 1),
                    new Measurement(Kind.CROWDED, 5_000, 2),
                    new Measurement(Kind.THREADS, 2, 2),
                    new Measurement(Kind.PROCESSES, 2, 2),
                    new Measurement(Kind.PACED, 2_000, 1),
                    new Measurement(Kind.TASKS_SYNC, 2_000, 1),
                    new Measurement(Kind.TASKS_BATCHED, 1_000, 1_000),
                    new Measurement(Kind.TASKS_IN_BATCHES, 1_000, 1_000),
                    new Measurement(Kind.TASKS_BURNT, 100, 1),
                    new Measurement(Kind.PUTS, 2_000, 1),
                    new Measurement(Kind.GETS, 2_000, 1),
                    new Measurement(Kind.PUT_LARGE, 2, 1),
                    new Measurement(Kind.PUT_FRESH, 2, 1),
                    new Measurement(Kind.IDLE, 1, 2)));

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"CHRONICLE_QUEUE", "TROUPE"}) // BenchmarksTest has these two.
    void answersCorrectlyAndLeavesNothingBehind(Lineup contender) throws IOException {
        Set<String> before = filesInSharedMemory();
        List<ProcessHandle> processes;
        Results results;
        try (ContenderProcess process = contender.start()) {
            assertThat(process.name())
                    .isEqualTo(
                            contender == Lineup.TROUPE_TASKS || contender == Lineup.TROUPE_OBJECTS
                                    ? "troupe" // Other rows of the same table.
                                    : contender.name().toLowerCase(Locale.ROOT).replace('_', '-'));
            results = new Rounds(TINY, List.of(process)).run();
            processes = ProcessHandle.current().descendants().toList();
        }

        assertThat(results.figures().stream().map(each -> each.benchmark()).distinct())
                .containsExactlyElementsOf(benchmarks(contender));
        assertThat(processes).hasSizeGreaterThanOrEqualTo(contender == Lineup.MEMCPY ? 1 : 2);
        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            assertThat(processes).noneMatch(ProcessHandle::isAlive);
            assertThat(filesInSharedMemory().stream().filter(file -> isOf(processes, file)))
                    .isSubsetOf(before);
        });
    }

    private static List<String> benchmarks(Lineup contender) {
        if (contender == Lineup.SLEEPING_JVMS) {
            return List.of("idle processes: 2");
        }
        if (contender == Lineup.TROUPE_TASKS) {
            return List.of(
                    "single client tasks sync",
                    "single client tasks async",
                    "single client tasks and get batch",
                    "tasks of one millisecond");
        }
        if (contender == Lineup.TROUPE_OBJECTS) {
            return List.of("single client put calls", "single client get calls", "single client put gigabytes");
        }
        if (contender == Lineup.MEMCPY) {
            return List.of("single client put gigabytes", "put gigabytes, new memory");
        }
        List<String> names = new ArrayList<>(List.of("1:1 actor calls sync"));
        boolean isFloor = contender == Lineup.MMAP || contender == Lineup.UNIX_SOCKET;
        if (!isFloor) {
            names.add("pipelined 16");
        }
        if (!isFloor && contender != Lineup.RMI) {
            names.addAll(List.of("1:1 actor calls async", "pipelined 4096"));
        }
        if (contender == Lineup.TROUPE_DEFAULT) {
            names.addAll(List.of(
                    "1:1 actor calls concurrent",
                    "1:n actor calls async",
                    "n:n actor calls async",
                    "n:n actor calls with arg async"));
        }
        if (contender == Lineup.TROUPE_DEFAULT || contender == Lineup.UNIX_SOCKET) {
            names.add("wake from parked");
        }
        if (contender == Lineup.TROUPE_DEFAULT) {
            names.addAll(List.of(
                    "sync, live actors: 2",
                    "calling threads: 2",
                    "calling processes: 2",
                    "calls at a fixed rate",
                    "idle processes: 2"));
        }
        return names;
    }

    /** Others use shared memory too: each part of the contenders names what it has there after its process. */
    private static boolean isOf(List<ProcessHandle> processes, String file) {
        return processes.stream().anyMatch(each -> file.contains("-" + each.pid() + "-"));
    }

    private static Set<String> filesInSharedMemory() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("/dev/shm"))) {
            return new HashSet<>(
                    files.map(each -> each.getFileName().toString()).toList());
        }
    }
}

package dev.troupe.runtime.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.troupe.runtime.CallFailedException;
import dev.troupe.runtime.ObjectRef;
import dev.troupe.runtime.Troupe;
import dev.troupe.runtime.TroupeConfig;
import dev.troupe.runtime.WorkerDiedException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Tasks, in the workers that they share. */
@Tag("processes")
@ExtendWith(NothingIsLeft.class)
@Timeout(60)
class TasksTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    private static final int CPUS = 2;

    @TempDir
    private Path directory;

    @BeforeEach
    void init() {
        Troupe.init(TroupeConfig.defaults().cpus(CPUS).logToConsole(false));
    }

    private static List<Integer> twice(int count) {
        return Troupe.get(callTwice(count), SOON);
    }

    private static List<ObjectRef<Integer>> callTwice(int count) {
        return IntStream.range(0, count)
                .mapToObj(each -> Chores.options().twice(each))
                .toList();
    }

    private static List<Integer> doubled(int count) {
        return IntStream.range(0, count).mapToObj(each -> 2 * each).toList();
    }

    private static void awaitFile(Path file) {
        await().atMost(SOON).until(() -> Files.exists(file));
    }

    @Test
    void workersAreUsedAgain() {
        Set<Long> pids = new HashSet<>();
        for (int i = 0; i < 500; i++) {
            pids.add(Chores.options().pid().get());
        }

        assertThat(pids)
                .hasSizeBetween(1, 2)
                .doesNotContain(ProcessHandle.current().pid());
    }

    @Test
    void thousandsGoToTheWorkersThatThereAre() {
        assertThat(twice(20_000)).isEqualTo(doubled(20_000));
        Set<Long> pids = new HashSet<>(Troupe.get(
                IntStream.range(0, 1000)
                        .mapToObj(each -> Chores.options().pid())
                        .toList(),
                SOON));
        assertThat(pids).hasSizeBetween(1, CPUS);
    }

    @Test
    void asManyRunAtOnceAsThereAreCpus() throws IOException {
        Path one = directory.resolve("one");
        Path other = directory.resolve("other");
        Path third = directory.resolve("third");
        List<ObjectRef<Long>> refs = new ArrayList<>(List.of(
                Chores.options().await(one),
                Chores.options().await(other),
                Chores.options().await(third)));

        awaitFile(Chores.started(one));
        awaitFile(Chores.started(other));
        assertThat(Chores.started(third)).doesNotExist();
        assertThat(refs.get(2).isDone()).isFalse();
        Files.createFile(one);
        awaitFile(Chores.started(third));
        Files.createFile(third);
        Files.createFile(other);

        assertThat(Troupe.get(refs, SOON)).hasSize(3);
    }

    @Test
    void shortOnesDoNotStayBehindALongOne() throws IOException {
        // Workers of short tasks have many before them.
        assertThat(twice(20_000)).isEqualTo(doubled(20_000));
        Path file = directory.resolve("file");

        List<ObjectRef<Integer>> before = callTwice(500);
        ObjectRef<Long> isLong = Chores.options().await(file);
        List<ObjectRef<Integer>> behind = callTwice(2000);

        assertThat(Troupe.get(before, SOON)).isEqualTo(doubled(500));
        assertThat(Troupe.get(behind, SOON)).isEqualTo(doubled(2000));
        assertThat(isLong.isDone()).isFalse();
        Files.createFile(file);
        assertThat(isLong.get(SOON)).isPositive();
        assertThat(twice(5000)).isEqualTo(doubled(5000));
    }

    @Test
    void aTaskWhoseWorkerIsKilledRunsAgain() throws IOException {
        Path file = directory.resolve("file");
        ObjectRef<Long> task = Chores.options().await(file);
        awaitFile(Chores.started(file));
        long killed = Long.parseLong(Files.readString(Chores.started(file)));
        Files.delete(Chores.started(file));

        Deaths.kill(killed);
        awaitFile(Chores.started(file));
        Files.createFile(file);

        assertThat(task.get(SOON)).isPositive().isNotEqualTo(killed);
        assertThat(twice(1000)).isEqualTo(doubled(1000));
    }

    @Test
    void noneIsLostThatStandsBehindOneThatIsFatal() {
        assertThat(twice(20_000)).isEqualTo(doubled(20_000));
        Path diary = directory.resolve("diary");

        List<ObjectRef<Integer>> before = callTwice(500);
        ObjectRef<Integer> fatal = Chores.options().die(diary, 2);
        List<ObjectRef<Integer>> behind = callTwice(2000);

        assertThat(fatal.get(SOON)).isEqualTo(3);
        assertThat(Troupe.get(before, SOON)).isEqualTo(doubled(500));
        assertThat(Troupe.get(behind, SOON)).isEqualTo(doubled(2000));
    }

    @Test
    void aTaskThatIsFatalEachTimeFailsInTheEnd() throws IOException {
        Path diary = directory.resolve("diary");
        ObjectRef<Integer> fatal = Chores.options().maxRetries(1).die(diary, 9);

        assertThatThrownBy(() -> fatal.get(SOON))
                .isInstanceOf(WorkerDiedException.class)
                .hasMessageContaining("ended with exit code 3.")
                .hasMessageContaining("It was running this task, which was tried 2 times.\n    Fix: ")
                .hasMessageEndingWith("\n  Call: Chores.die(String, int)");
        assertThat(Files.readAllLines(diary)).hasSize(2);
        assertThat(twice(3)).containsExactly(0, 2, 4);
    }

    @Test
    void aTaskThatThrowsRunsAgainWhereThatIsAskedFor() {
        Path diary = directory.resolve("diary");

        assertThatThrownBy(Chores.options().fail(directory.resolve("other"), 1)::get)
                .isInstanceOf(CallFailedException.class)
                .hasCauseInstanceOf(FileNotFoundException.class)
                .hasMessageStartingWith("Chores.fail(String, int) threw");
        assertThat(Chores.options()
                        .maxRetries(5)
                        .retryExceptions(IOException.class)
                        .fail(diary, 4)
                        .get(SOON))
                .isEqualTo(5);
        assertThatThrownBy(Chores.options()
                        .maxRetries(2)
                        .retryExceptions(IOException.class)
                        .fail(directory.resolve("third"), 9)::get)
                .hasCauseInstanceOf(FileNotFoundException.class)
                .hasMessageContaining("run 3");
    }

    @Test
    void tasksTakeRefsLargeValuesAndHandles() {
        ObjectRef<Integer> four = Chores.options().twice(Chores.options().twice(1));
        ObjectRef<Integer> failed = Chores.options().twice(Chores.options().fail(directory.resolve("diary"), 1));

        assertThat(four.get()).isEqualTo(4);
        assertThatThrownBy(failed::get).hasCauseInstanceOf(FileNotFoundException.class);
        assertThat(Chores.options().length(new byte[1 << 20]).get()).isEqualTo(1 << 20);
        try (ProbeHandle probe = ProbeHandle.remote()) {
            assertThat(Chores.options().add(probe, 5).get()).isEqualTo(5);
        }
    }

    @Test
    void tasksCallTasks() {
        assertThat(Troupe.get(
                        List.of(
                                Chores.options().sumOfTwice(10),
                                Chores.options().sumOfTwice(100)),
                        SOON))
                .containsExactly(90, 9900);
    }

    @Test
    void tasksThatWaitForOthersHoldNobodyUp() {
        try (ProbeHandle probe = ProbeHandle.remote()) {
            List<Path> files = IntStream.range(0, 5)
                    .mapToObj(each -> directory.resolve("file" + each))
                    .toList();
            List<ObjectRef<String>> refs = files.stream()
                    .map(each -> Chores.options().hold(probe, each))
                    .toList();

            files.forEach(each -> awaitFile(Chores.started(each)));
            assertThat(twice(100)).isEqualTo(doubled(100));
            await().atMost(SOON).until(() -> {
                probe.fulfil("!").get();
                return refs.stream().allMatch(ObjectRef::isDone);
            });

            assertThat(Troupe.get(refs)).allMatch(each -> each.endsWith("!"));
        }
    }

    @Test
    void tasksMayAnswerLater() {
        List<ObjectRef<Integer>> refs = IntStream.range(0, 100)
                .mapToObj(each -> Chores.options().later(each))
                .toList();

        assertThat(Troupe.get(refs, SOON))
                .isEqualTo(IntStream.range(1, 101).boxed().toList());
    }

    @Test
    void aTaskIsNoActor() {
        assertThatThrownBy(Chores.options().exit()::get)
                .hasCauseInstanceOf(IllegalStateException.class)
                .hasMessageContaining("A task is no actor that could be ended.\n    Fix: ");
        assertThat(Chores.options().needs().get()).isEqualTo("1 CPU");
    }

    @Test
    void whatWaitsAtTheEndFails() {
        Path never = directory.resolve("never");
        List<ObjectRef<Long>> refs = IntStream.range(0, 5)
                .mapToObj(each -> Chores.options().await(never))
                .toList();
        awaitFile(Chores.started(never));

        Troupe.shutdown();

        for (ObjectRef<Long> each : refs) {
            assertThatThrownBy(each::get)
                    .isInstanceOf(WorkerDiedException.class)
                    .hasMessageContaining("shut down");
        }
    }

    @Test
    void badOptionsAreErrors() {
        assertThatThrownBy(() -> Chores.options().maxRetries(-2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("maxRetries must be 0 or more, or -1 for without end, was -2.");
    }
}

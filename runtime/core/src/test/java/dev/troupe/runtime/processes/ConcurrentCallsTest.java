package dev.troupe.runtime.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.troupe.runtime.ActorDiedException;
import dev.troupe.runtime.ActorUnavailableException;
import dev.troupe.runtime.ObjectRef;
import dev.troupe.runtime.Troupe;
import dev.troupe.runtime.TroupeConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Actors that run several calls at once. */
@Tag("processes")
@ExtendWith(NothingIsLeft.class)
@Timeout(60)
class ConcurrentCallsTest {
    private static final Duration LONG = Duration.ofSeconds(20);

    @TempDir
    private Path files;

    private Path go() {
        return files.resolve("go");
    }

    private void letGo() throws IOException {
        Files.createFile(go());
    }

    private static void awaitBegun(TeamHandle team, Integer... numbers) {
        await().atMost(LONG)
                .pollInterval(Duration.ofMillis(10))
                .untilAsserted(() -> assertThat(team.begun().get()).containsExactly(numbers));
    }

    @Test
    void soManyRunAtOnceAndNoMore() throws Exception {
        try (TeamHandle team = TeamHandle.of(4)) {
            List<ObjectRef<Boolean>> met =
                    IntStream.range(0, 8).mapToObj(each -> team.meet(4)).toList();
            assertThat(Troupe.get(met)).containsOnly(true);

            List<ObjectRef<Integer>> waiting = IntStream.range(0, 3)
                    .mapToObj(each -> team.await(each, go()))
                    .toList();
            List<ObjectRef<Integer>> notes = IntStream.range(3, 100)
                    .mapToObj(each -> team.note(each, 100))
                    .toList();
            Troupe.get(notes);
            assertThat(waiting).noneMatch(ObjectRef::isDone);
            assertThat(team.most().get()).isEqualTo(4);
            assertThat(team.begun().get())
                    .as("those for which one place is left start in their order")
                    .filteredOn(each -> each >= 3)
                    .isEqualTo(IntStream.range(3, 100).boxed().toList());
            letGo();
            assertThat(Troupe.get(waiting)).containsExactly(0, 1, 2);
        }
    }

    /** After short calls the thread that reads runs them itself; a long one must not keep it. */
    @Test
    void aLongCallAmongShortOnesHoldsUpNobody() throws Exception {
        try (TeamHandle team = TeamHandle.of(2)) {
            for (int i = 1; i <= 1000; i++) {
                assertThat(team.count().get()).isEqualTo(i);
            }
            ObjectRef<Integer> slow = team.await(7, go());
            for (int i = 1001; i <= 2000; i++) {
                assertThat(team.count().get()).isEqualTo(i);
            }
            assertThat(slow.isDone()).isFalse();
            letGo();
            assertThat(slow.get()).isEqualTo(7);
            assertThat(team.most().get()).isEqualTo(2);
        }
    }

    @Test
    void everyCallIsRunOnceAndAnsweredWhetherShortOrLong() {
        try (TeamHandle team = TeamHandle.of(3)) {
            List<ObjectRef<Integer>> refs = new ArrayList<>();
            for (int i = 0; i < 20_000; i++) {
                refs.add(team.note(i, i % 500 == 0 ? 2000 : i % 20 == 0 ? 30 : 0));
            }
            for (int i = 0; i < refs.size(); i++) {
                assertThat(refs.get(i).get()).isEqualTo(i);
            }
            assertThat(team.begun().get()).hasSize(20_000).doesNotHaveDuplicates();
            assertThat(team.most().get()).isLessThanOrEqualTo(3);
        }
    }

    @Test
    void shortCallsBeginInTheirOrder() {
        try (TeamHandle team = TeamHandle.of(1)) {
            assertThat(team.count().get()).isOne();
        }
        try (TeamHandle grouped = TeamHandle.grouped()) { // One place for others than those in groups.
            List<Integer> numbers = IntStream.range(0, 5000).boxed().toList();
            numbers.forEach(each -> grouped.note(each, each % 100 == 0 ? 50 : 0));
            assertThat(grouped.begun().get()).isEqualTo(numbers);
            assertThat(grouped.most().get()).isEqualTo(1);
        }
    }

    @Test
    void groupsDoNotHoldEachOtherUp() throws Exception {
        try (TeamHandle team = TeamHandle.grouped()) {
            List<ObjectRef<Integer>> waiting = IntStream.range(0, 5)
                    .mapToObj(each -> team.awaitInGroup(each, go()))
                    .toList();
            ObjectRef<Integer> other = team.await(5, go());
            assertThat(team.countInGroup().get()).isEqualTo(1);
            assertThat(team.countInGroup().get()).isEqualTo(2);
            ObjectRef<List<Integer>> begun = team.begun(); // Behind the other without a group.
            assertThat(waiting).noneMatch(ObjectRef::isDone);
            letGo();
            assertThat(Troupe.get(waiting)).containsExactly(0, 1, 2, 3, 4);
            assertThat(other.get()).isEqualTo(5);
            assertThat(begun.get()).contains(0, 1, 5);
            assertThat(team.most().get()).isEqualTo(4);
        }
    }

    @Test
    void aPromiseHasAPlaceAndNoThread() throws Exception {
        try (TeamHandle team = TeamHandle.grouped()) {
            List<ObjectRef<String>> promised = IntStream.range(0, 4)
                    .mapToObj(each -> team.promiseInGroup(each + " "))
                    .toList();
            await().atMost(LONG).until(() -> team.most().get() == 2);
            assertThat(team.fulfil("now").get()).isEqualTo(2);
            assertThat(promised.get(0).get()).isEqualTo("0 now");
            assertThat(promised.get(1).get()).isEqualTo("1 now");
            await().atMost(LONG).until(() -> team.fulfil("now").get() == 2);
            assertThat(promised.get(3).get()).isEqualTo("3 now");
        }
    }

    @Test
    void whereCallsRunOneByOneStagesAreLimitedAndKeepTheirOrder() {
        try (TeamHandle team = TeamHandle.grouped()) { // One place for others than those in groups.
            List<ObjectRef<String>> promised = IntStream.range(0, 2500)
                    .mapToObj(each -> team.promise(each + " "))
                    .toList();
            assertThat(team.count().get()).as("a method that promises nothing").isEqualTo(1);
            for (int from = 0; from < 2500; from += 1000) {
                int to = Math.min(2500, from + 1000);
                assertThat(team.fulfil("now").get()).isEqualTo(to - from);
                for (int i = from; i < to; i++) {
                    assertThat(promised.get(i).get()).isEqualTo(i + " now");
                }
                assertThat(promised.subList(to, 2500)).noneMatch(ObjectRef::isDone);
                assertThat(team.countInGroup().get()).isPositive();
                int begun = Math.min(2500, to + 1000) - to;
                await().atMost(LONG).until(() -> team.promises().get() == begun);
            }
        }
    }

    @Test
    void anActorCanBeCalledByWhatItCalls() {
        try (TeamHandle one = TeamHandle.of(3);
                TeamHandle other = TeamHandle.of(3)) {
            assertThat(one.reenter(other, one, 4).get(LONG)).isEqualTo(4);
            assertThat(one.reenter(one, one, 2).get(LONG)).isEqualTo(2);
        }
    }

    @Test
    void callsOfAnActorThatHoldsNoCpuTakeOneEach() throws Exception {
        Troupe.init(TroupeConfig.defaults().cpus(2));
        try (TeamHandle team = TeamHandle.options().maxConcurrency(3).remote("")) {
            List<ObjectRef<Integer>> waiting = IntStream.range(0, 3)
                    .mapToObj(each -> team.await(each, go()))
                    .toList();
            await().atMost(LONG).until(() -> Troupe.availableResources().cpus() == 0);
            assertThat(waiting).noneMatch(ObjectRef::isDone);
            letGo();
            assertThat(Troupe.get(waiting)).containsExactly(0, 1, 2);
            assertThat(team.most().get()).isEqualTo(2);
            assertThat(team.reenter(team, team, 2).get(LONG))
                    .as("who waits has none")
                    .isEqualTo(2);
            List<ObjectRef<Integer>> deep = IntStream.range(0, 8)
                    .mapToObj(each -> team.reenter(team, team, 0))
                    .toList();
            assertThat(Troupe.get(deep)).containsOnly(0);
            await().atMost(LONG).until(() -> Troupe.availableResources().cpus() == 2);
        }
    }

    @Test
    void closeWaitsForAllThatRunsAndWaits() throws Exception {
        Path diary = files.resolve("diary");
        TeamHandle team = TeamHandle.options().maxConcurrency(2).numCpus(0).remote(diary.toString());
        List<ObjectRef<Integer>> waiting =
                IntStream.range(0, 3).mapToObj(each -> team.await(each, go())).toList();
        CompletableFuture<Void> closed = CompletableFuture.runAsync(team::close);
        letGo();
        closed.get(20, TimeUnit.SECONDS);
        assertThat(Troupe.get(waiting)).containsExactly(0, 1, 2);
        assertThat(Files.readString(diary)).isEqualTo("closed with 0 inside\n");
        assertThatThrownBy(team.count()::get).isInstanceOf(ActorDiedException.class);
    }

    @Test
    void closeWaitsForWhatWasPromised() throws Exception {
        TeamHandle team = TeamHandle.of(2);
        ObjectRef<String> promise = team.promise("x");
        await().atMost(LONG).until(() -> team.fulfil("later").get() == 1);
        CompletableFuture.runAsync(team::close).get(20, TimeUnit.SECONDS);
        assertThat(promise.get()).isEqualTo("xlater");
    }

    @Test
    void whatRunsWhenTheActorEndsItselfIsAnswered() throws Exception {
        Path diary = files.resolve("diary");
        TeamHandle team = TeamHandle.options().maxConcurrency(2).numCpus(0).remote(diary.toString());
        ObjectRef<Integer> runs = team.await(1, go());
        awaitBegun(team, 1);
        ObjectRef<Void> exit = team.exit();
        letGo();
        assertThat(runs.get()).isEqualTo(1);
        assertThatThrownBy(exit::get).isInstanceOf(ActorDiedException.class);
        assertThatThrownBy(team.count()::get).isInstanceOf(ActorDiedException.class);
        assertThat(Files.readString(diary)).isEqualTo("closed with 0 inside\n");
    }

    @Test
    void oneThatNobodyCanReachEndsOnceAllIsAnswered() throws Exception {
        Path diary = files.resolve("diary");
        ObjectRef<Integer> runs = TeamHandle.options()
                .maxConcurrency(2)
                .numCpus(0)
                .remote(diary.toString())
                .await(1, go());
        letGo();
        assertThat(runs.get()).isEqualTo(1);
        await().atMost(LONG).pollInterval(Duration.ofMillis(20)).until(() -> {
            System.gc();
            return Files.exists(diary) && Files.size(diary) > 0;
        });
        assertThat(Files.readString(diary)).isEqualTo("closed with 0 inside\n");
    }

    @Test
    void whatIsThrownAndLeftBehindIsOfOneCallAlone() {
        try (TeamHandle team = TeamHandle.of(2)) {
            assertThatThrownBy(team.fail("wrong")::get).hasCauseInstanceOf(IOException.class);
            for (int i = 0; i < 4; i++) {
                assertThatThrownBy(team.fail("interrupted")::get).hasCauseInstanceOf(IOException.class);
                assertThat(team.context().get()).matches("Team#\\d+ false");
            }
            byte[] large = new byte[300_000];
            large[299_999] = 7;
            assertThat(team.echo(large).get()).isEqualTo(large);
        }
    }

    @Test
    void handlesTravelThroughAllItsThreads() {
        try (TeamHandle team = TeamHandle.of(4);
                ProbeHandle probe = ProbeHandle.remote()) {
            List<ObjectRef<ProbeHandle>> handed =
                    IntStream.range(0, 200).mapToObj(each -> team.hand(probe)).toList();
            handed.forEach(each -> assertThat(each.get()).isEqualTo(probe));
            assertThat(handed.get(0).get().add(1).get()).isEqualTo(1);
        }
    }

    @Test
    void aCrashFailsAllThatRunsAndTheNextLifeRunsAsMany() throws Exception {
        try (TeamHandle team =
                TeamHandle.options().maxConcurrency(3).maxRestarts(1).numCpus(0).remote("")) {
            ObjectRef<Integer> first = team.await(1, go());
            ObjectRef<Integer> second = team.await(2, go());
            awaitBegunAll(team, 2);
            assertThatThrownBy(team.fail("halt")::get).isInstanceOf(ActorUnavailableException.class);
            assertThatThrownBy(first::get).isInstanceOf(ActorUnavailableException.class);
            assertThatThrownBy(second::get).isInstanceOf(ActorUnavailableException.class);
            await().atMost(LONG)
                    .ignoreException(ActorUnavailableException.class)
                    .until(() -> team.count().get() == 1);
            assertThat(Troupe.get(List.of(team.meet(3), team.meet(3), team.meet(3))))
                    .containsOnly(true);
        }
    }

    private static void awaitBegunAll(TeamHandle team, int number) {
        await().atMost(LONG).until(() -> team.begun().get().size() == number);
    }

    @Test
    void shutdownEndsWhatRuns() {
        TeamHandle team = TeamHandle.of(2);
        ObjectRef<Integer> first = team.await(1, go());
        ObjectRef<Integer> second = team.await(2, go());
        ObjectRef<Integer> third = team.await(3, go());
        awaitHalfASecondOfWork(first);
        Troupe.shutdown();
        assertThatThrownBy(first::get).isInstanceOf(ActorDiedException.class);
        assertThatThrownBy(second::get).isInstanceOf(ActorDiedException.class);
        assertThatThrownBy(third::get).isInstanceOf(ActorDiedException.class);
    }

    private static void awaitHalfASecondOfWork(ObjectRef<Integer> ref) {
        assertThatThrownBy(() -> ref.get(Duration.ofMillis(500)))
                .isInstanceOf(dev.troupe.runtime.CallTimeoutException.class);
    }
}

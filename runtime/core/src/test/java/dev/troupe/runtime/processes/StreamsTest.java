package dev.troupe.runtime.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.troupe.runtime.ActorDeadlockException;
import dev.troupe.runtime.ActorDiedException;
import dev.troupe.runtime.ActorUnavailableException;
import dev.troupe.runtime.CallCancelledException;
import dev.troupe.runtime.CallFailedException;
import dev.troupe.runtime.CallInterruptedException;
import dev.troupe.runtime.CallTimeoutException;
import dev.troupe.runtime.ObjectRef;
import dev.troupe.runtime.ObjectRefStream;
import dev.troupe.runtime.Troupe;
import dev.troupe.runtime.TroupeConfig;
import dev.troupe.runtime.WorkerDiedException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls that give back many results, one after the other. */
@Tag("processes")
@ExtendWith(NothingIsLeft.class)
@Timeout(60)
class StreamsTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    @BeforeEach
    void init() {
        Troupe.init(TroupeConfig.defaults().cpus(2).logToConsole(false));
    }

    private static Fountain.Handle fountain(int maxConcurrency) {
        return new Fountain.Options().maxConcurrency(maxConcurrency).remote();
    }

    private static List<Integer> upTo(int end) {
        return IntStream.range(0, end).boxed().toList();
    }

    private static <T> List<T> all(ObjectRefStream<T> stream) {
        List<T> all = new ArrayList<>();
        stream.forEach(all::add);
        return all;
    }

    private static void awaitCounts(Fountain.Handle fountain, String counts) {
        await().atMost(SOON).until(() -> fountain.counts().get(), counts::equals);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void allArriveInOrder(int maxConcurrency) {
        try (Fountain.Handle fountain = fountain(maxConcurrency)) {
            for (Fountain.How how : Fountain.How.values()) {
                assertThat(all(fountain.numbers(how, 10_000))).isEqualTo(upTo(10_000));
                assertThat(all(fountain.numbers(how, 1))).containsExactly(0);
                assertThat(all(fountain.numbers(how, 0))).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void manyAtOnceDoNotMix(int maxConcurrency) {
        try (Fountain.Handle fountain = fountain(maxConcurrency)) {
            List<Iterator<Integer>> streams = new ArrayList<>();
            for (int i = 0; i < 17; i++) {
                EnumSet.allOf(Fountain.How.class)
                        .forEach(how -> streams.add(fountain.numbers(how, 1000).iterator()));
            }
            for (int i = 0; i < 1000; i++) {
                for (Iterator<Integer> each : streams) {
                    assertThat(each.next()).isEqualTo(i);
                }
            }
            assertThat(streams).noneMatch(Iterator::hasNext);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void whatNobodyTakesIsNotComputedAndTheActorGoesOn(int maxConcurrency) {
        try (Fountain.Handle fountain = fountain(maxConcurrency);
                ObjectRefStream<Integer> numbers = fountain.numbers(Fountain.How.STREAM, 100_000)) {
            awaitCounts(fountain, "2 0 0"); // Though nobody has asked for one.
            assertThat(fountain.add(1).get()).isEqualTo(1);
            assertThat(fountain.counts().get()).isEqualTo("2 0 0");

            Iterator<Integer> first = numbers.iterator();
            for (int i = 0; i < 1000; i++) {
                assertThat(first.next()).isEqualTo(i);
            }

            for (int i = 0; i < 100; i++) {
                assertThat(Integer.parseInt(fountain.counts().get().replaceAll(" .*", "")))
                        .isBetween(1000, 1256);
            }
            assertThat(numbers.iterator().next()).as("another iterator goes on").isEqualTo(1000);
        }
    }

    @Test
    void ofLargeResultsFewAreAskedForAhead() {
        try (Fountain.Handle fountain = fountain(1);
                ObjectRefStream<byte[]> blobs = fountain.blobs(100, 1 << 20)) {
            Iterator<byte[]> each = blobs.iterator();
            for (int i = 0; i < 20; i++) {
                byte[] blob = each.next();
                assertThat(blob).hasSize(1 << 20);
                assertThat(blob[blob.length - 1]).isEqualTo((byte) i);
            }
            await().atMost(SOON).until(() -> fountain.counts().get(), "22 0 0"::equals);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void aFailureComesLastAndStays(int maxConcurrency) {
        try (Fountain.Handle fountain = fountain(maxConcurrency)) {
            for (ObjectRefStream<Integer> stream : List.of(fountain.failing(500), fountain.failingPublisher(500))) {
                Iterator<Integer> failing = stream.iterator();
                for (int i = 0; i < 500; i++) {
                    assertThat(failing.next()).isEqualTo(i);
                }
                for (int i = 0; i < 2; i++) {
                    assertThatThrownBy(failing::hasNext)
                            .isInstanceOf(CallFailedException.class)
                            .hasCauseInstanceOf(IllegalStateException.class)
                            .hasRootCauseMessage("no 500");
                }
                assertThatThrownBy(failing::next).isInstanceOf(CallFailedException.class);
            }
            awaitCounts(fountain, "501 1 0");
        }
    }

    @Test
    void whatTheMethodItselfFailsWithIsThrownToo() {
        try (Fountain.Handle fountain = fountain(1)) {
            assertThatThrownBy(() -> fountain.nothing().iterator().hasNext())
                    .isInstanceOf(CallFailedException.class)
                    .hasRootCauseInstanceOf(NullPointerException.class)
                    .hasRootCauseMessage("The method returned null in place of an Iterator.");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void closingInterruptsWhatIsComputedAndClosesTheStream(int maxConcurrency) {
        try (Fountain.Handle fountain = fountain(maxConcurrency)) {
            ObjectRefStream<Integer> stuck = fountain.stuck();
            Iterator<Integer> three = stuck.iterator(Duration.ofSeconds(20));
            assertThat(List.of(three.next(), three.next(), three.next())).containsExactly(0, 1, 2);
            Iterator<Integer> hasty = stuck.iterator(Duration.ofMillis(50));
            assertThatThrownBy(hasty::next).isInstanceOf(CallTimeoutException.class);

            stuck.close();

            assertThat(hasty.hasNext()).isFalse();
            assertThatThrownBy(three::next).isInstanceOf(NoSuchElementException.class);
            awaitCounts(fountain, "4 1 1");
            stuck.close();
        }
    }

    @Test
    void aStreamThatIsClosedBeforeItsEndIsClosedThereToo() {
        try (Fountain.Handle fountain = fountain(1)) {
            for (Fountain.How how : Fountain.How.values()) {
                try (Stream<Integer> numbers = fountain.numbers(how, 1_000_000).stream()) {
                    assertThat(numbers.limit(10).toList()).isEqualTo(upTo(10));
                }
            }
            await().atMost(SOON).until(() -> fountain.counts().get().endsWith(" 1 0"));
        }
    }

    @Test
    void aStreamThatNobodyHoldsIsClosed() {
        try (Fountain.Handle fountain = fountain(1)) {
            drop(fountain);
            await().atMost(SOON).until(() -> {
                System.gc();
                return fountain.counts().get().endsWith(" 1 0");
            });
        }
    }

    private static void drop(Fountain.Handle fountain) {
        assertThat(fountain.numbers(Fountain.How.STREAM, 100_000).iterator().next())
                .isEqualTo(0);
    }

    @Test
    void aStreamKeepsItsActor() {
        ObjectRefStream<Integer> numbers = ofOneThatIsDropped();
        Garbage.collectAll();
        assertThat(all(numbers)).isEqualTo(upTo(10_000));
    }

    private static ObjectRefStream<Integer> ofOneThatIsDropped() {
        return Fountain.Handle.remote().numbers(Fountain.How.STREAM, 10_000);
    }

    @ParameterizedTest
    @CsvSource({"STREAM, 1", "PUBLISHER, 1", "STREAM, 3", "PUBLISHER, 3"})
    void theActorsEndEndsThem(Fountain.How how, int maxConcurrency) {
        Fountain.Handle fountain = fountain(maxConcurrency);
        Iterator<Integer> numbers = fountain.numbers(how, 100_000).iterator();
        assertThat(numbers.next()).isEqualTo(0);

        fountain.close();

        assertThatThrownBy(() -> numbers.forEachRemaining(each -> {}))
                .isInstanceOfAny(ActorDiedException.class, ActorUnavailableException.class);
    }

    @Test
    void aKilledActorEndsThem() {
        Fountain.Handle fountain = fountain(1);
        Iterator<Integer> deadly = fountain.deadly(400).iterator();
        assertThatThrownBy(() -> deadly.forEachRemaining(each -> {}))
                .isInstanceOf(ActorDiedException.class)
                .hasMessageContaining("deadly(int)");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1})
    void aRestartedActorHasLostThem(int maxTaskRetries) {
        try (Fountain.Handle fountain = new Fountain.Options()
                .maxRestarts(1)
                .maxTaskRetries(maxTaskRetries)
                .remote()) {
            Iterator<Integer> numbers =
                    fountain.numbers(Fountain.How.STREAM, 100_000).iterator();
            assertThat(numbers.next()).isEqualTo(0);
            Iterator<Integer> deadly = fountain.deadly(100).iterator();
            for (int i = 0; i <= 100 && maxTaskRetries == 0; i++) {
                assertThat(deadly.next()).isEqualTo(i);
            }
            assertThatThrownBy(() -> deadly.forEachRemaining(each -> {})).isInstanceOf(ActorUnavailableException.class);
            assertThatThrownBy(() -> numbers.forEachRemaining(each -> {}))
                    .isInstanceOf(ActorUnavailableException.class);
            await().atMost(SOON).ignoreExceptions().until(() -> fountain.add(1).get() > 0);
            assertThat(all(fountain.numbers(Fountain.How.STREAM, 10))).isEqualTo(upTo(10));
        }
    }

    @Test
    void anInterruptEndsTheWaitAlone() {
        try (Fountain.Handle fountain = fountain(1)) {
            Iterator<Integer> numbers =
                    fountain.numbers(Fountain.How.STREAM, 100).iterator();
            assertThat(numbers.next()).isEqualTo(0);
            ObjectRefStream<Integer> stuck = fountain.stuck();
            Iterator<Integer> three = stuck.iterator();
            assertThat(List.of(three.next(), three.next(), three.next())).containsExactly(0, 1, 2);
            Thread.currentThread().interrupt();
            assertThatThrownBy(three::next).isInstanceOf(CallInterruptedException.class);
            assertThat(Thread.interrupted()).isTrue();
            stuck.close();
            for (int i = 1; i < 100; i++) {
                assertThat(numbers.next()).isEqualTo(i);
            }
        }
    }

    @Test
    void aMethodThatIsCancelledWhileItTakesResultsClosesThem() {
        try (Fountain.Handle source = fountain(1);
                Fountain.Handle taker = fountain(1)) {
            assertThat(Troupe.get(List.of(source.add(0), taker.add(0)))).containsExactly(0, 0);
            ObjectRef<Integer> sum = taker.sum(source);
            // It answers nothing else while it is stuck.
            await().atMost(SOON).until(() -> {
                ObjectRef<Integer> probe = source.add(0);
                try {
                    probe.get(Duration.ofMillis(200));
                    return false;
                } catch (CallTimeoutException e) {
                    return true;
                }
            });

            assertThat(sum.cancel()).isTrue();

            assertThatThrownBy(sum::get).isInstanceOf(CallCancelledException.class);
            awaitCounts(source, "4 1 1");
        }
    }

    @Test
    void whoCallsMeanwhileWaitsForFewThatTakeLong() {
        try (Fountain.Handle fountain = fountain(1);
                ObjectRefStream<Integer> slow = fountain.slow(10)) {
            Iterator<Integer> each = slow.iterator();
            for (int taken = 1; taken <= 20; taken++) {
                assertThat(each.next()).isEqualTo(taken - 1);
                String counts = fountain.counts().get(); // By which time all that was asked for ahead is there.
                assertThat(Integer.parseInt(counts.replaceAll(" .*", ""))).isLessThanOrEqualTo(taken + 2);
            }
        }
    }

    @Test
    void whereAResultAsksWhoeverTakesItBothAreToldThatTheyWaitForEachOther() {
        try (Fountain.Handle one = fountain(1);
                Fountain.Handle other = fountain(1);
                Fountain.Handle third = new Fountain.Options().numCpus(1).remote()) {
            assertThat(one.sumOfAsking(other, third).get(SOON))
                    .as("who takes results has given back the only CPU that is left for calls")
                    .isEqualTo(1 + 3 + 6);

            ObjectRef<Integer> cycle = one.sumOfAsking(other, one);

            assertThatThrownBy(() -> cycle.get(SOON)).hasRootCauseInstanceOf(ActorDeadlockException.class);
        }
    }

    @Test
    void theCallMayWaitForItsArgument() {
        try (Fountain.Handle fountain = fountain(1)) {
            assertThat(all(fountain.numbers(fountain.add(20)))).isEqualTo(upTo(20));
            ObjectRefStream<Integer> closed = fountain.numbers(fountain.add(1));
            closed.close();
            assertThat(fountain.add(0).get()).isEqualTo(21);
        }
    }

    // Tasks.

    private static Fountain.TaskSettings tasks() {
        return new Fountain.TaskSettings();
    }

    @Test
    void tasksStreamFromWorkersOfThePoolAndOfTheirOwn() {
        assertThat(all(tasks().count(10_000))).isEqualTo(upTo(10_000));
        assertThat(all(tasks().numCpus(0.5).count(10_000))).isEqualTo(upTo(10_000));
        await().atMost(SOON).until(Troupe::availableResources, Troupe.clusterResources()::equals);
    }

    @Test
    void aWorkerBelongsToItsTaskUntilTheStreamIsOver() {
        Iterator<Long> first;
        try (ObjectRefStream<Long> pids = tasks().pids()) {
            first = pids.iterator();
            long worker = first.next();
            Set<Long> others = new HashSet<>();
            for (int i = 0; i < 20; i++) {
                others.add(tasks().pid().get(SOON));
            }
            assertThat(others).doesNotContain(worker);
            for (int i = 0; i < 1000; i++) {
                assertThat(first.next()).isEqualTo(worker);
            }
        }
        assertThat(first.hasNext()).isFalse();
        assertThat(tasks().pid().get(SOON)).isPositive();
    }

    @Test
    void moreStreamsThanCpusGoOnAtOnce() {
        List<ObjectRefStream<Long>> streams = new ArrayList<>();
        Set<Long> workers = new HashSet<>();
        for (int i = 0; i < 5; i++) {
            streams.add(tasks().pids());
        }
        for (ObjectRefStream<Long> each : streams) {
            workers.add(each.iterator(SOON).next());
        }
        assertThat(workers).hasSize(5);
        streams.forEach(ObjectRefStream::close);
        assertThat(tasks().pid().get(SOON)).isIn(workers);
    }

    /** Retries or not: what has arrived must not come twice. */
    @ParameterizedTest
    @CsvSource({"1, 0", "1, 3", "0.5, 0", "0.5, 3"})
    void theEndOfAWorkerEndsTheStreamOfItsTask(double cpus, int maxRetries) {
        Iterator<Integer> deadly =
                tasks().numCpus(cpus).maxRetries(maxRetries).deadly(400).iterator();
        List<Integer> taken = new ArrayList<>();
        assertThatThrownBy(() -> deadly.forEachRemaining(taken::add)).isInstanceOf(WorkerDiedException.class);
        assertThat(taken).isEqualTo(upTo(taken.size()));
        assertThat(tasks().pid().get(SOON)).isPositive();
    }

    @Test
    void manyThatAreClosedLeaveNothing() {
        for (int i = 0; i < 200; i++) {
            try (ObjectRefStream<Integer> numbers = tasks().count(1_000_000)) {
                if (i % 2 == 0) {
                    assertThat(numbers.iterator(SOON).next()).isEqualTo(0);
                }
            }
        }
        assertThat(tasks().pid().get(SOON)).isPositive();
    }
}

package dev.troupe.runtime.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.troupe.runtime.ActorUnavailableException;
import dev.troupe.runtime.CallCancelledException;
import dev.troupe.runtime.ObjectRef;
import dev.troupe.runtime.Troupe;
import dev.troupe.runtime.TroupeConfig;
import dev.troupe.runtime.spi.ActorRef;
import dev.troupe.runtime.spi.Codecs;
import dev.troupe.runtime.spi.Refs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of calls that are cancelled. */
@Tag("processes")
@ExtendWith(NothingIsLeft.class)
@Timeout(60)
class CancelTest {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final int LONG = 100_000;

    @TempDir
    private Path directory;

    @BeforeEach
    void init() {
        Troupe.init(TroupeConfig.defaults().cpus(2).logToConsole(false));
    }

    /** A call that runs until it is interrupted, and has begun. */
    private ObjectRef<Integer> running(ProbeHandle probe) {
        ObjectRef<Integer> ref = probe.crowd(directory.toString(), LONG);
        await().atMost(SOON).until(this::isRunning);
        return ref;
    }

    private boolean isRunning() throws IOException {
        try (Stream<Path> calls = Files.list(directory)) {
            return calls.findAny().isPresent();
        }
    }

    private static void assertNotRun(ObjectRef<?> ref) {
        assertThatThrownBy(() -> ref.get(SOON))
                .isInstanceOf(CallCancelledException.class)
                .hasMessageEndingWith(" was cancelled before it ran.")
                .hasNoCause();
    }

    @Test
    void aCallThatRunsIsInterrupted() throws IOException {
        try (ProbeHandle probe = ProbeHandle.remote()) {
            ObjectRef<Integer> ref = running(probe);

            assertThat(ref.cancel()).isTrue();

            assertThatThrownBy(() -> ref.get(SOON))
                    .isInstanceOf(CallCancelledException.class)
                    .hasMessage("Probe#1.crowd(String, int) was cancelled while it ran.")
                    .hasCauseInstanceOf(InterruptedException.class);
            assertThat(isRunning()).isFalse();
            assertThat(ref.cancel()).isFalse();
            // The interrupt was for that call alone.
            assertThat(probe.crowd(directory.toString(), 1).get(SOON)).isEqualTo(1);
        }
    }

    @Test
    void thoseThatWaitForItAreNotRun() {
        try (ProbeHandle probe = ProbeHandle.remote()) {
            ObjectRef<Integer> first = running(probe);
            List<ObjectRef<Integer>> behind =
                    IntStream.range(0, 5_000).mapToObj(probe::add).toList();
            ObjectRef<byte[]> large = probe.echo(new byte[1 << 20]);
            ObjectRef<Integer> last = probe.add(1);

            assertThat(behind).allMatch(ObjectRef::cancel);
            assertThat(large.cancel()).isTrue();
            assertThat(first.cancel()).isTrue();

            assertThat(last.get(SOON)).isEqualTo(1);
            behind.forEach(CancelTest::assertNotRun);
            assertNotRun(large);
            assertThat(probe.add(1).get(SOON)).isEqualTo(2);
        }
    }

    @Test
    void whatIsDoneIsNotCancelled() {
        try (ProbeHandle probe = ProbeHandle.remote()) {
            ObjectRef<Integer> done = probe.add(1);
            assertThat(done.get(SOON)).isEqualTo(1);

            assertThat(done.cancel()).isFalse();

            assertThat(done.get()).isEqualTo(1);
        }
    }

    @Test
    void aCallThatWaitsForItsArgumentsIsNotSent() {
        try (ProbeHandle other = ProbeHandle.remote();
                ProbeHandle probe = ProbeHandle.remote()) {
            ObjectRef<Integer> argument = running(other);
            ObjectRef<Integer> waits = probe.add(argument);
            ObjectRef<Integer> behind = probe.add(1);

            assertThat(waits.cancel()).isTrue();

            assertNotRun(waits);
            assertThat(behind.get(SOON)).isEqualTo(1);
            assertThat(argument.cancel()).isTrue();
            assertThatThrownBy(() -> argument.get(SOON)).isInstanceOf(CallCancelledException.class);
        }
    }

    @Test
    void aCallBeforeTheActorHasAWorkerIsNotRun() {
        ProbeHandle holder = ProbeHandle.options().numCpus(2).remote("");
        assertThat(holder.add(1).get(SOON)).isEqualTo(1);
        try (ProbeHandle waiting = ProbeHandle.options().numCpus(1).remote("")) {
            ObjectRef<Integer> never = waiting.add(1);
            ObjectRef<Integer> runs = waiting.add(2);

            assertThat(never.cancel()).isTrue();
            holder.close();

            assertThat(runs.get(SOON)).isEqualTo(2);
            assertNotRun(never);
        }
    }

    @Test
    void whatWasPromisedIsGivenUp() {
        try (ProbeHandle probe = ProbeHandle.remote()) {
            ObjectRef<String> promise = probe.promise("never");
            assertThat(probe.add(1).get(SOON)).isEqualTo(1);

            assertThat(promise.cancel()).isTrue();

            assertThatThrownBy(() -> promise.get(SOON)).isInstanceOf(CallCancelledException.class);
            // close() waits for what was promised, and so it does not wait for this.
        }
    }

    @Test
    void aTaskThatReturnsAllTheSameHasItsResult() throws IOException {
        Path file = directory.resolve("file");
        ObjectRef<Long> stubborn = Chores.options().await(file);
        await().atMost(SOON).until(() -> Files.exists(Chores.started(file)));

        assertThat(stubborn.cancel()).isTrue();
        Files.createFile(file);

        assertThat(stubborn.get(SOON)).isPositive();
    }

    @Test
    void tasksThatWaitForAWorkerAreNotRun() throws IOException {
        Path file = directory.resolve("file");
        List<ObjectRef<Long>> first = IntStream.range(0, 2)
                .mapToObj(each -> Chores.options().await(file))
                .toList();
        await().atMost(SOON).until(() -> Files.exists(Chores.started(file)));
        List<ObjectRef<Integer>> behind = IntStream.range(0, 10_000)
                .mapToObj(each -> Chores.options().twice(each))
                .toList();
        ObjectRef<Integer> last = Chores.options().twice(21);

        assertThat(behind.stream().filter(ObjectRef::cancel).count()).isPositive();
        Files.createFile(file);

        assertThat(last.get(SOON)).isEqualTo(42);
        assertThat(Troupe.get(first, SOON)).hasSize(2);
        long cancelled = behind.stream().filter(CancelTest::isCancelled).count();
        assertThat(cancelled).isGreaterThan(5_000);
    }

    private static boolean isCancelled(ObjectRef<?> ref) {
        try {
            ref.get(SOON);
            return false;
        } catch (CallCancelledException e) {
            return true;
        }
    }

    @Test
    void aTaskAloneThatWaitsForItsWorkerNeedsNone() {
        try (ProbeHandle holder = ProbeHandle.options().numCpus(2).remote("")) {
            assertThat(holder.add(1).get(SOON)).isEqualTo(1);
            ObjectRef<String> waits = Chores.options().numCpus(2).needs();

            assertThat(waits.cancel()).isTrue();

            assertThatThrownBy(() -> waits.get(SOON)).isInstanceOf(CallCancelledException.class);
        }
        assertThat(Chores.options().numCpus(2).needs().get(SOON)).isEqualTo("2 CPUs");
    }

    @Test
    void aTaskAloneIsInterrupted() {
        try (ProbeHandle probe = ProbeHandle.remote()) {
            Path file = directory.resolve("held");
            ObjectRef<String> task = Chores.options().numCpus(0.5).hold(probe, file);
            await().atMost(SOON).until(() -> Files.exists(Chores.started(file)));

            assertThat(task.cancel()).isTrue();

            assertThatThrownBy(() -> task.get(SOON)).isInstanceOf(CallCancelledException.class);
        }
    }

    @Test
    void aCallThatMayBeMadeAgainIsNot() {
        try (PhoenixHandle phoenix =
                PhoenixHandle.options().maxRestarts(-1).maxTaskRetries(-1).remote(directory.toString())) {
            long pid = phoenix.pid().get(SOON);
            ObjectRef<?> first = phoenix.await("never");
            ObjectRef<?> second = phoenix.count();
            Deaths.kill(pid);
            assertThat(first.cancel()).isTrue();
            assertThat(second.cancel()).isTrue();

            for (ObjectRef<?> each : List.of(first, second)) {
                assertThatThrownBy(() -> each.get(SOON))
                        .isInstanceOfAny(CallCancelledException.class, ActorUnavailableException.class);
            }
            assertThat(phoenix.pid().get(SOON)).isNotEqualTo(pid);
        }
    }

    @Test
    void aCallSeesThatItIsCancelledAndMayHaveAResultAllTheSame() {
        for (int maxConcurrency = 1; maxConcurrency <= 2; maxConcurrency++) {
            Path file = directory.resolve("runs in one of " + maxConcurrency);
            ActorRef quirk = Quirk.create(new Quirk.Options().maxConcurrency(maxConcurrency), file.toString());
            ObjectRef<Integer> ref = Quirk.call(quirk, Quirk.UNTIL_CANCELLED, Codecs.INT);
            await().atMost(SOON).until(() -> Files.exists(file));

            assertThat(ref.cancel()).isTrue();

            assertThat(ref.get(SOON)).isGreaterThan(1);
            assertThat(Quirk.call(quirk, Quirk.SEVEN, Codecs.INT).get(SOON)).isEqualTo(7);
            quirk.close();
        }
    }

    @Test
    void ofSeveralThatRunTheOneIsCancelled() throws IOException {
        Path file = directory.resolve("goes-on");
        try (TeamHandle team = TeamHandle.grouped()) {
            ObjectRef<Integer> cancelled = team.awaitInGroup(1, file);
            ObjectRef<Integer> other = team.awaitInGroup(2, file);
            await().atMost(SOON).until(() -> team.begun().get().size() == 2);
            ObjectRef<Integer> third = team.awaitInGroup(3, directory);
            assertThat(third.isDone()).isFalse();

            assertThat(cancelled.cancel()).isTrue();

            assertThat(third.get(SOON)).as("which takes its place").isEqualTo(3);
            Files.createFile(file);
            assertThat(other.get(SOON)).isEqualTo(2);
            assertThatThrownBy(() -> cancelled.get(SOON))
                    .isInstanceOf(CallCancelledException.class)
                    .hasCauseInstanceOf(InterruptedException.class);
        }
    }

    @Test
    void aFutureIsNotItsCallAndAPartOfTheResultIs() {
        try (ProbeHandle probe = ProbeHandle.remote()) {
            ObjectRef<Integer> whole = running(probe);
            ObjectRef<Integer> one = Refs.component(whole, number -> number + 1);
            ObjectRef<Integer> other = Refs.component(whole, number -> number + 2);
            assertThat(whole.toCompletableFuture().cancel(true)).isTrue();
            assertThat(whole.isDone()).isFalse();

            assertThat(one.cancel()).isTrue();

            for (ObjectRef<Integer> each : List.of(one, other, whole)) {
                assertThatThrownBy(() -> each.get(SOON))
                        .isInstanceOf(CallCancelledException.class)
                        .hasMessage("Probe#1.crowd(String, int) was cancelled while it ran.");
            }
            assertThat(other.cancel()).isFalse();
        }
    }

    @Test
    void whoWasSentARefCannotCancelItsCall() {
        VaultHandle owner = VaultHandle.remote();
        VaultHandle other = VaultHandle.remote();
        Path key = directory.resolve("key");
        ObjectRef<Integer> sent = owner.delegate(other, key.toString(), 7).get();

        assertThat(sent.cancel()).isFalse();

        assertThatCode(() -> Files.createFile(key)).doesNotThrowAnyException();
        assertThat(sent.get(SOON)).isEqualTo(7);
    }
}

package dev.troupe.runtime.processes;

import static dev.troupe.runtime.processes.Deaths.awaitStopped;
import static dev.troupe.runtime.processes.Deaths.countSoon;
import static dev.troupe.runtime.processes.Deaths.seen;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.troupe.runtime.ActorDiedException;
import dev.troupe.runtime.ActorUnavailableException;
import dev.troupe.runtime.ObjectRef;
import dev.troupe.runtime.Troupe;
import dev.troupe.runtime.TroupeConfig;
import dev.troupe.runtime.internal.boot.DriverRuntime;
import dev.troupe.runtime.internal.boot.ThisProcess;
import dev.troupe.runtime.internal.control.NodeSnapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Actors that hold no CPU for life: each of their calls takes one while it runs.
 *
 * <p>On one node with two CPUs, and with the same few actors as far as they live: to start a process takes longer than all
 * else here.
 */
@Tag("processes")
@Timeout(60)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CallCpusTest {
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final String GO = "go";
    private static final Map<Integer, ProbeHandle> PROBES = new HashMap<>();

    /** Holds a CPU, if there is one that does. */
    private static final List<ProbeHandle> HOLDER = new ArrayList<>();

    @TempDir
    private Path files;

    private final ProbeHandle one;
    private final ProbeHandle other;

    CallCpusTest() {
        if (ThisProcess.driver() == null) {
            PROBES.clear();
            HOLDER.clear();
            Troupe.init(TroupeConfig.defaults().cpus(2));
        }
        List<ProbeHandle> two = probes(2);
        one = two.get(0);
        other = two.get(1);
    }

    @AfterEach
    void letGoOfAll() throws IOException {
        if (!Files.exists(files.resolve(GO))) {
            letGo();
        }
        if (ThisProcess.driver() != null) {
            awaitFree(2 - HOLDER.size());
        }
    }

    @AfterAll
    static void nothingIsLeft() {
        NothingIsLeft.check();
    }

    /** The first so many, which are ready. */
    private static List<ProbeHandle> probes(int count) {
        List<ProbeHandle> probes = IntStream.range(0, count)
                .mapToObj(number -> PROBES.computeIfAbsent(number, each -> ProbeHandle.remote()))
                .toList();
        probes.forEach(CallCpusTest::awaitReady);
        return probes;
    }

    private static ProbeHandle third() {
        return probes(3).get(2);
    }

    /** One that ends with this test. */
    private static ProbeHandle mortal() {
        ProbeHandle mortal = third();
        PROBES.remove(2);
        return mortal;
    }

    private static void awaitReady(ProbeHandle probe) {
        assertThat(probe.text("ready").get(LONG)).isEqualTo("ready");
    }

    /** The one that holds a CPU, so that calls have only the other. */
    private static ProbeHandle holder() {
        if (HOLDER.isEmpty()) {
            HOLDER.add(life());
        }
        awaitReady(HOLDER.get(0));
        return HOLDER.get(0);
    }

    private static ProbeHandle life() {
        return ProbeHandle.options().numCpus(1).remote("");
    }

    private static void awaitFree(double cpus) {
        await().atMost(SOON)
                .pollInterval(Duration.ofMillis(10))
                .until(() -> Troupe.availableResources().cpus() == cpus);
    }

    private static List<String> waiting() {
        DriverRuntime driver = Objects.requireNonNull(ThisProcess.driver());
        return driver.snapshot().actors().stream()
                .map(NodeSnapshot.Actor::waitsFor)
                .flatMap(Stream::ofNullable)
                .toList();
    }

    private static void awaitWaiting(int number) {
        await().atMost(SOON)
                .pollInterval(Duration.ofMillis(10))
                .until(() -> waiting().size() == number);
    }

    /** A call of this one has the only CPU for calls, until {@link #letGo}. */
    private ObjectRef<Void> block(ProbeHandle probe) {
        holder();
        ObjectRef<Void> blocked = blockOne(probe);
        awaitFree(0);
        return blocked;
    }

    /** A call that runs until {@link #letGo}. */
    private ObjectRef<Void> blockOne(ProbeHandle probe) {
        return probe.awaitFile(files.resolve(GO).toString());
    }

    private void letGo() throws IOException {
        Files.createFile(files.resolve(GO));
    }

    private static void signal(String signal, long pid) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder("kill", signal, Long.toString(pid))
                        .start()
                        .waitFor())
                .isZero();
    }

    @Test
    void noMoreCallsRunThanThereAreCpus() {
        HOLDER.forEach(Troupe::kill);
        HOLDER.clear();
        List<ProbeHandle> crowd = probes(8);

        List<ObjectRef<Integer>> counts =
                crowd.stream().map(each -> each.crowd(files.toString(), 200)).toList();

        assertThat(counts.stream().map(each -> each.get(LONG))).hasSize(8).allMatch(count -> count <= 2);
    }

    @Test
    void aConstructorTakesOneToo() throws Exception {
        holder();
        Phoenix.plan(files, "wait");
        PhoenixHandle phoenix = PhoenixHandle.options().remote(files.toString());
        awaitFree(0);
        ObjectRef<String> waits = one.text("ran");
        awaitWaiting(1);
        assertThat(waits.isDone()).isFalse();
        letGo();
        assertThat(waits.get(LONG)).isEqualTo("ran");
        assertThat(phoenix.count().get(LONG)).isEqualTo(1);
        phoenix.close();
    }

    @Test
    void aCallThatWaitsForAnotherLeavesItItsCpu() {
        holder();
        one.meet(other);
        int before = other.add(0).get(LONG);
        assertThat(one.ask(100).get(LONG)).isEqualTo(before + 100);
    }

    @ParameterizedTest
    @CsvSource({"get, 2", "waitFor, 2", "credit, 2", "pool.map, 4", "pool.results, 3", "pool.close, 3"})
    void soDoesOneThatWaitsForSeveralOrForRoomOrForAPool(String how, int calls) {
        holder();
        one.meet(other);
        int before = other.add(0).get(LONG);
        assertThat(one.gather(how).get(LONG)).isEqualTo(before + calls);
        assertThat(other.add(0).get(LONG)).isEqualTo(before + calls);
    }

    @Test
    void whoHoldACpuEachAndWaitForACallGetItsAnswer() {
        int before = one.add(0).get(LONG);
        ProbeHandle second = life();
        List<ProbeHandle> holders = List.of(holder(), second);
        holders.forEach(each -> each.meet(one));

        List<ObjectRef<Integer>> answers =
                holders.stream().map(each -> each.ask(50)).toList();

        assertThat(answers.stream().mapToInt(each -> each.get(LONG)).max()).hasValue(before + 100);
        assertThat(Troupe.availableResources().cpus()).isZero();
        Troupe.kill(second);
    }

    @Test
    void whoHoldsForLifeWaitsForNoCallAndLeavesACpuToCalls() throws Exception {
        ObjectRef<Void> blocked = block(one);
        ProbeHandle second = life();
        awaitReady(second);
        ObjectRef<String> waits = other.text("ran");
        awaitWaiting(1);
        assertThat(waiting().get(0))
                .matches("1 CPU for a call for \\d s; free are 0 of 2 CPUs, the rest is held by Probe#\\d+ \\(1 CPU\\),"
                        + " Probe#\\d+ \\(1 CPU\\), and by a call of Probe#\\d+");
        assertThat(blocked.isDone()).isFalse();
        letGo();
        assertThat(waits.get(LONG)).isEqualTo("ran");
        Troupe.kill(second);
    }

    @Test
    void aPromiseThatIsOpenHasNoCpu() {
        holder();
        ObjectRef<String> promise = one.promise("kept ");
        awaitReady(other);
        one.fulfil("at last");
        assertThat(promise.get(LONG)).isEqualTo("kept at last");
    }

    @Test
    void whoIsKilledGivesItsCpuBack() throws Exception {
        ProbeHandle killed = mortal();
        long pid = killed.pid().get(LONG);
        ObjectRef<Void> blocked = block(killed);
        ObjectRef<String> waits = one.text("ran");
        awaitWaiting(1);

        signal("-KILL", pid);

        assertThat(waits.get(LONG)).isEqualTo("ran");
        assertThatThrownBy(blocked::get).isInstanceOf(ActorDiedException.class);
    }

    @Test
    void whoIsRestartedGivesItsCpuBackAndTakesOneInItsNextLife() throws Exception {
        holder();
        PhoenixHandle phoenix = PhoenixHandle.options().maxRestarts(1).remote(files.toString());
        long pid = phoenix.pid().get(LONG);
        ObjectRef<Void> blocked = phoenix.await("never");
        awaitFree(0);
        ObjectRef<String> waits = one.text("ran");
        awaitWaiting(1);

        signal("-KILL", pid);

        assertThat(waits.get(LONG)).isEqualTo("ran");
        assertThatThrownBy(blocked::get).isInstanceOf(ActorUnavailableException.class);
        assertThat(countSoon(phoenix)).isEqualTo(1);
        assertThat(seen(phoenix).restarts()).isEqualTo(1);

        ObjectRef<Void> again = phoenix.await("turn");
        awaitFree(0);
        ObjectRef<Void> next = blockOne(one);
        awaitWaiting(1);
        Files.createFile(files.resolve("turn"));
        again.get(LONG);
        ObjectRef<Integer> last = phoenix.count();
        await().atMost(SOON)
                .pollInterval(Duration.ofMillis(10))
                .until(() -> seen(phoenix).waitsFor() != null);
        assertThat(next.isDone()).isFalse();
        letGo();
        next.get(LONG);
        assertThat(last.get(LONG)).isEqualTo(2);
        phoenix.close();
    }

    @Test
    void whoWaitsForACpuCanBeKilledToo() throws Exception {
        ProbeHandle killed = mortal();
        long pid = killed.pid().get(LONG);
        ObjectRef<Void> blocked = block(one);
        ObjectRef<String> never = killed.text("ran");
        awaitWaiting(1);
        ObjectRef<String> waits = other.text("ran");
        awaitWaiting(2);

        signal("-KILL", pid);
        assertThatThrownBy(never::get).isInstanceOf(ActorDiedException.class);
        letGo();

        blocked.get(LONG);
        assertThat(waits.get(LONG)).isEqualTo("ran");
    }

    @Test
    void whoIsStoppedWhileItWaitsHoldsUpNobody() throws Exception {
        ProbeHandle stopped = third();
        long pid = stopped.pid().get(LONG);
        ObjectRef<Void> blocked = block(one);
        ObjectRef<String> late = stopped.text("ran");
        awaitWaiting(1);
        ObjectRef<String> next = other.text("ran");
        awaitWaiting(2);
        signal("-STOP", pid);
        try {
            awaitStopped(pid); // Until it is, it may take the CPU, and would keep it.
            letGo();
            blocked.get(LONG);
            assertThat(next.get(LONG)).isEqualTo("ran");
            awaitReady(one);
            assertThat(late.isDone()).isFalse();
        } finally {
            signal("-CONT", pid);
        }
        assertThat(late.get(LONG)).isEqualTo("ran");
    }

    @Test
    @Order(Integer.MAX_VALUE) // The others could do without it, but would have to start all anew.
    void theEndDoesNotWaitForACpu() throws Exception {
        ObjectRef<Void> blocked = block(one);
        ObjectRef<String> never = other.text("ran");
        awaitWaiting(1);
        CompletableFuture<Void> end = CompletableFuture.runAsync(Troupe::shutdown);
        assertThatThrownBy(never::get).isInstanceOf(ActorDiedException.class);
        letGo();
        assertThatCode(blocked::get)
                .as("it had its time for what it ran, and the other did not take all of that")
                .doesNotThrowAnyException();
        end.join();
    }
}

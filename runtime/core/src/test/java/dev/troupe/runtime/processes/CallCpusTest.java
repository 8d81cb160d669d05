package dev.troupe.runtime.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.troupe.runtime.ActorDiedException;
import dev.troupe.runtime.ObjectRef;
import dev.troupe.runtime.PlacementException;
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
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Actors that hold no CPU for life: each of their calls takes one while it runs. */
@Tag("processes")
@Timeout(60)
@ExtendWith(NothingIsLeft.class)
class CallCpusTest {
    private static final Duration LONG = Duration.ofSeconds(20);

    @TempDir
    private Path files;

    private static void start(double cpus) {
        Troupe.init(TroupeConfig.defaults().cpus(cpus).warmWorkers(2));
    }

    private static void awaitFree(double cpus) {
        await().atMost(Duration.ofSeconds(5))
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
        await().atMost(Duration.ofSeconds(5))
                .pollInterval(Duration.ofMillis(10))
                .until(() -> waiting().size() == number);
    }

    private String file(String name) {
        return files.resolve(name).toString();
    }

    private void make(String name) throws IOException {
        Files.createFile(files.resolve(name));
    }

    @Test
    void noMoreCallsRunThanThereAreCpus() {
        start(2);
        List<ObjectRef<Integer>> counts = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            counts.add(Crowd.remote().count(files.toString(), 200));
        }

        assertThat(counts.stream().map(each -> each.get(LONG))).hasSize(8).allMatch(count -> count <= 2);
        awaitFree(2);
    }

    @Test
    void aCallThatWaitsForAnotherLeavesItItsCpu() {
        start(1);
        ProbeHandle inner = ProbeHandle.remote();
        ProbeHandle middle = ProbeHandle.remote();
        ProbeHandle outer = ProbeHandle.remote();
        middle.meet(inner);
        outer.meet(middle);

        assertThat(middle.ask(100).get(LONG)).isEqualTo(100);
        assertThat(outer.child().get(LONG).add(1).get(LONG)).isEqualTo(1);
        assertThat(outer.ask(3).get(LONG)).isEqualTo(3);
        awaitFree(1);
    }

    @Test
    void aPromiseThatIsOpenHasNoCpu() {
        start(1);
        ProbeHandle promising = ProbeHandle.remote();
        ObjectRef<String> promise = promising.promise("kept ");
        assertThat(ProbeHandle.remote().add(1).get(LONG)).isEqualTo(1);
        promising.fulfil("at last");
        assertThat(promise.get(LONG)).isEqualTo("kept at last");
    }

    @Test
    void whoIsKilledGivesItsCpuBack() throws Exception {
        start(1);
        ProbeHandle killed = ProbeHandle.remote();
        long pid = killed.pid().get(LONG);
        ProbeHandle other = ProbeHandle.remote();
        assertThat(other.add(1).get(LONG)).isEqualTo(1);
        ObjectRef<Void> blocked = killed.awaitFile("/never");
        awaitFree(0);
        ObjectRef<Integer> waits = other.add(1);
        awaitWaiting(1);
        assertThat(waits.isDone()).isFalse();
        assertThat(waiting().get(0))
                .matches("1 CPU for a call for \\d s; free are 0 of 1 CPU, the rest is held by a call of Probe#1");

        assertThat(new ProcessBuilder("kill", "-9", Long.toString(pid)).start().waitFor())
                .isZero();

        assertThat(waits.get(LONG)).isEqualTo(2);
        assertThatThrownBy(blocked::get).isInstanceOf(ActorDiedException.class);
        awaitFree(1);
    }

    @Test
    void whoWaitsForACpuCanBeKilledToo() throws Exception {
        start(1);
        ProbeHandle holder = ProbeHandle.remote();
        ProbeHandle killed = ProbeHandle.remote();
        ProbeHandle other = ProbeHandle.remote();
        long pid = killed.pid().get(LONG);
        assertThat(holder.add(1).get(LONG)).isEqualTo(1);
        assertThat(other.add(1).get(LONG)).isEqualTo(1);
        ObjectRef<Void> blocked = holder.awaitFile(file("go"));
        awaitFree(0);
        ObjectRef<Integer> never = killed.add(1);
        awaitWaiting(1);
        ObjectRef<Integer> waits = other.add(1);
        awaitWaiting(2);

        ProcessHandle.of(pid).orElseThrow().destroyForcibly();
        assertThatThrownBy(never::get).isInstanceOf(ActorDiedException.class);
        make("go");

        blocked.get(LONG);
        assertThat(waits.get(LONG)).isEqualTo(2);
        awaitFree(1);
    }

    @Test
    void anActorForLifeGetsTheCpuBeforeCallsThatCameLater() throws Exception {
        start(1);
        ProbeHandle running = ProbeHandle.remote();
        ProbeHandle late = ProbeHandle.remote();
        // Their constructors take the CPU too.
        assertThat(running.add(1).get(LONG)).isEqualTo(1);
        assertThat(late.add(1).get(LONG)).isEqualTo(1);
        ObjectRef<Void> call = running.awaitFile(file("go"));
        awaitFree(0);
        ProbeHandle life = ProbeHandle.options().numCpus(1).remote("");
        ObjectRef<Integer> first = life.add(1);
        awaitWaiting(1);
        assertThat(waiting().get(0))
                .matches("1 CPU for \\d s; free are 0 of 1 CPU, the rest is held by a call of Probe#1");
        ObjectRef<Integer> second = late.add(1);
        awaitWaiting(2);

        make("go");

        call.get(LONG);
        assertThat(first.get(LONG)).isEqualTo(1);
        assertThat(second.isDone()).isFalse();
        assertThat(waiting())
                .singleElement()
                .asString()
                .matches("1 CPU for a call for \\d+ s; free are 0 of 1 CPU, the rest is held by Probe#3 \\(1 CPU\\)");
        life.close();
        assertThat(second.get(LONG)).isEqualTo(2);
        awaitFree(1);
    }

    @Test
    void actorsForLifeDoNotKeepCallsWaitingForEver() {
        start(1);
        ProbeHandle probe = ProbeHandle.remote();
        assertThat(probe.add(1).get(LONG)).isEqualTo(1);
        ProbeHandle.Options one = ProbeHandle.options().numCpus(1);
        List<ProbeHandle> lives = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            lives.add(one.remote(""));
        }
        assertThat(lives.get(0).add(1).get(LONG)).isEqualTo(1);
        ObjectRef<Integer> call = probe.add(1);
        long asked = System.nanoTime();
        // Whenever one ends, others wait already.
        while (!call.isDone()) {
            lives.add(one.remote(""));
            Troupe.kill(lives.remove(0));
            assertThat(System.nanoTime() - asked).isLessThan(LONG.toNanos());
        }
        lives.forEach(Troupe::kill);
        assertThat(call.get()).isEqualTo(2);
        awaitFree(1);
    }

    @Test
    void whoNeedsNoneRunsAnywayAndWhoCanNeverHaveOneIsRefused() {
        start(0.5);
        assertThatThrownBy(ProbeHandle::remote)
                .isInstanceOf(PlacementException.class)
                .hasMessageStartingWith(
                        "Cannot place Probe#1: to run a call it needs 1 CPU, and no node has that even when"
                                + " nothing else runs.\n  this node: 0.5 CPUs, ")
                .hasMessageEndingWith(
                        "\n    Fix: ask for numCpus(0) if its calls need none, or give the node more, as with"
                                + " Troupe.init(TroupeConfig.defaults().cpus(1)).");
        ProbeHandle none = ProbeHandle.options().numCpus(0).remote("");
        ProbeHandle half = ProbeHandle.options().numCpus(0.5).remote("");
        assertThat(none.add(1).get(LONG) + half.add(1).get(LONG)).isEqualTo(2);
    }

    @Test
    void theEndDoesNotWaitForACpu() {
        start(1);
        ProbeHandle life = ProbeHandle.options().numCpus(1).remote("");
        assertThat(life.add(1).get(LONG)).isEqualTo(1);
        ObjectRef<Integer> never = ProbeHandle.remote().add(1);
        awaitWaiting(1);
        Troupe.shutdown();
        assertThatThrownBy(never::get).isInstanceOf(ActorDiedException.class);
    }
}

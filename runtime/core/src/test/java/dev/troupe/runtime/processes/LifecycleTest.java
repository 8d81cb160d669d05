package dev.troupe.runtime.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.troupe.runtime.ActorDiedException;
import dev.troupe.runtime.CallTimeoutException;
import dev.troupe.runtime.ObjectRef;
import dev.troupe.runtime.PlacementException;
import dev.troupe.runtime.Troupe;
import dev.troupe.runtime.TroupeConfig;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@Tag("processes")
@ExtendWith(NothingIsLeft.class)
@Timeout(60)
class LifecycleTest {
    @TempDir
    private Path directory;

    @Test
    void theFirstRemoteStartsTroupe() {
        try (ProbeHandle probe = ProbeHandle.remote()) {
            assertThat(probe.add(41).get()).isEqualTo(41);
            assertThat(probe.add(1).get()).isEqualTo(42);
            assertThat(probe.pid().get()).isNotEqualTo(ProcessHandle.current().pid());
        }
    }

    @Test
    void eachActorHasAProcessOfItsOwn() {
        try (ProbeHandle one = ProbeHandle.remote();
                ProbeHandle other = ProbeHandle.remote()) {
            assertThat(one.pid().get()).isNotEqualTo(other.pid().get());
            assertThat(one).isNotEqualTo(other).hasToString("Probe#1");
        }
    }

    @Test
    void closeFinishesTheCallsMadeBefore() throws Exception {
        Path file = directory.resolve("closed");
        ProbeHandle probe = ProbeHandle.options().remote(file.toString());
        List<ObjectRef<Integer>> refs = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            refs.add(probe.add(1));
        }
        long pid = probe.pid().get();

        probe.close();

        assertThat(refs.get(999).get(Duration.ZERO)).isEqualTo(1000);
        assertThat(file).hasContent("closed\n");
        assertThat(ProcessHandle.of(pid)).isEmpty();
        assertThatThrownBy(() -> probe.add(1).get())
                .isInstanceOf(ActorDiedException.class)
                .hasMessageContaining("Probe#1 was closed.")
                .hasMessageContaining("add(int)");
        probe.close();
    }

    @Test
    void aConstructorThatFailsIsTheCauseOnEveryCall() {
        ProbeHandle probe = ProbeHandle.options().remote("fail");

        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> probe.add(1).get())
                    .isInstanceOf(ActorDiedException.class)
                    .hasMessageContaining("was not created: its constructor threw")
                    .cause()
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("this constructor fails");
        }
        probe.close();
    }

    @Test
    void anActorEndsItself() {
        Path file = directory.resolve("closed");
        ProbeHandle probe = ProbeHandle.options().remote(file.toString());
        ObjectRef<Integer> before = probe.add(1);
        ObjectRef<Void> exit = probe.fail("exit");
        ObjectRef<Integer> after = probe.add(1);

        assertThat(before.get()).isEqualTo(1);
        assertThatThrownBy(exit::get).isInstanceOf(ActorDiedException.class).hasMessageContaining("exit");
        assertThatThrownBy(after::get).isInstanceOf(ActorDiedException.class).hasMessageContaining("exit");
        assertThat(file).hasContent("closed\n");
    }

    @Test
    void killEndsAnActorAtOnceAndRunsNoHook() {
        Path file = directory.resolve("closed");
        ProbeHandle probe = ProbeHandle.options().remote(file.toString());
        long pid = probe.pid().get();
        ObjectRef<Void> running = probe.awaitFile("/never");
        ObjectRef<Integer> waiting = probe.add(1);

        Troupe.kill(probe);

        assertThat(ProcessHandle.of(pid)).isEmpty();
        assertThatThrownBy(running::get).hasMessageContaining("was killed by Troupe.kill()");
        assertThatThrownBy(waiting::get).isInstanceOf(ActorDiedException.class);
        assertThat(file).doesNotExist();
    }

    @Test
    void shutdownLetsActorsCloseAndFailsWhatWaits() {
        Path file = directory.resolve("closed");
        ProbeHandle probe = ProbeHandle.options().remote(file.toString());
        assertThat(probe.add(1).get()).isEqualTo(1);

        Troupe.shutdown();

        assertThat(file).hasContent("closed\n");
        assertThatThrownBy(() -> probe.add(1).get()).hasMessageContaining("Troupe was shut down");
        assertThat(Troupe.isInitialized()).isFalse();
    }

    @Test
    void whatIsStillRunningIsEndedByAShutdownAndNotByAnybodyElse() {
        ProbeHandle probe = ProbeHandle.remote();
        ObjectRef<Void> running = probe.awaitFile("/never");
        assertThatThrownBy(() -> running.get(Duration.ofMillis(500))).isInstanceOf(CallTimeoutException.class);

        Troupe.shutdown();

        assertThatThrownBy(running::get)
                .isInstanceOf(ActorDiedException.class)
                .hasMessageStartingWith("Probe#1 ended because Troupe was shut down");
    }

    @Test
    void aProgramHasNoContextOfAnActor() {
        assertThatThrownBy(Troupe::context)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("This process is no actor's");
    }

    @Test
    void aSecondSessionFollowsTheFirst() {
        for (int session = 0; session < 3; session++) {
            Troupe.init(TroupeConfig.defaults().cpus(1));
            assertThatThrownBy(() -> Troupe.init(TroupeConfig.defaults()))
                    .hasMessageContaining("runs in this process already");
            try (ProbeHandle probe = ProbeHandle.remote()) {
                assertThat(probe.add(1).get()).isEqualTo(1);
            }
            Troupe.shutdown();
        }
    }

    @Test
    void resourcesAreHeldForLifeAndFreeAfterClose() {
        Troupe.init(TroupeConfig.defaults().cpus(2).gpus(2).resource("Custom1", 1));
        ProbeHandle.Options whole = ProbeHandle.options().numCpus(2).numGpus(1).resource("Custom1", 1);
        ProbeHandle first = whole.remote("");
        assertThat(first.facts().get()).startsWith("0", "0", "2");
        ProbeHandle second = whole.remote("");
        ObjectRef<Integer> waits = second.add(1);
        assertThatThrownBy(() -> waits.get(Duration.ofMillis(300))).isInstanceOf(CallTimeoutException.class);

        first.close();

        assertThat(waits.get()).isEqualTo(1);
        second.close();
    }

    @Test
    void anActorThatWaitsForResourcesCanBeKilled() {
        Troupe.init(TroupeConfig.defaults().cpus(1));
        try (ProbeHandle holder = ProbeHandle.options().numCpus(1).remote("")) {
            assertThat(holder.add(1).get()).isEqualTo(1);
            ProbeHandle waiting = ProbeHandle.options().numCpus(1).remote("");
            ObjectRef<Integer> pending = waiting.add(1);

            Troupe.kill(waiting);

            assertThatThrownBy(pending::get)
                    .isInstanceOf(ActorDiedException.class)
                    .hasMessageContaining("Troupe.kill()");
            Path directory = Stress.session().resolve("actors/1.2");
            org.awaitility.Awaitility.await().until(() -> !Files.exists(directory));
        }
    }

    @Test
    void theGpusThatCudaSeesAreLeftAloneWhereItsEnvironmentSaysSo() {
        Troupe.init(TroupeConfig.defaults().cpus(1).gpuIds(List.of("GPU-a")));
        try (ProbeHandle probe =
                ProbeHandle.options().env("TROUPE_KEEP_CUDA", "1").remote("")) {
            List<String> facts = probe.facts().get();
            assertThat(facts.get(1)).isEqualTo(System.getenv().getOrDefault("CUDA_VISIBLE_DEVICES", "unset"));
            assertThat(facts.get(8)).isEqualTo(System.getenv().getOrDefault("CUDA_DEVICE_ORDER", "unset"));
        }
    }

    @Test
    void anImpossibleDemandFailsAtOnce() {
        Troupe.init(TroupeConfig.defaults().cpus(2).resource("Custom1", 1).memory("1g"));

        assertThatThrownBy(() -> ProbeHandle.options().numCpus(3).numGpus(1).remote(""))
                .isInstanceOf(PlacementException.class)
                .hasMessage(
                        "Cannot place Probe#1: it needs 3 CPUs and 1 GPU, and the node does not have that even when nothing else"
                                + " runs.\n  this node: 2 CPUs, 0 GPUs, 1 Custom1, 1024 MB of memory\n    Fix: lower what @Remote or"
                                + " options() ask for, or give the node more, as with"
                                + " Troupe.init(TroupeConfig.defaults().cpus(3).gpus(1)).");
    }

    @Test
    void aWorkerGetsWhatItsOptionsSay() {
        Troupe.init(TroupeConfig.defaults()
                .cpus(4)
                .gpuIds(List.of("GPU-a", "GPU-b"))
                .memory("1g"));
        System.setProperty("probe", "property");
        try (ProbeHandle probe = ProbeHandle.options()
                        .numCpus(1.5)
                        .numGpus(2)
                        .memory("256m")
                        .env("PROBE", "variable")
                        .workingDirectory(directory)
                        .jvmOptions("-XX:+UseSerialGC")
                        .remote("");
                ProbeHandle plain = ProbeHandle.remote()) {
            List<String> facts = probe.facts().get();
            assertThat(facts.subList(0, 3)).containsExactly("GPU-a,GPU-b", "GPU-a,GPU-b", "2");
            assertThat(Long.parseLong(facts.get(3))).isBetween(150L << 20, 192L << 20);
            assertThat(facts.subList(4, 8)).containsExactly(directory.toString(), "variable", "property", "Probe#1");
            assertThat(facts.get(8)).isEqualTo("PCI_BUS_ID");
            assertThat(plain.facts().get().subList(0, 2)).containsExactly("", "");
            assertThat(plain.facts().get().get(8)).isEqualTo("PCI_BUS_ID");
        } finally {
            System.clearProperty("probe");
        }
    }

    @Test
    void aHandleReachesItsActorFromAnother() {
        try (ProbeHandle one = ProbeHandle.remote();
                ProbeHandle other = ProbeHandle.remote()) {
            one.meet(other).get();

            assertThat(one.ask(1000).get()).isEqualTo(1000);
            assertThat(other.add(0).get()).isEqualTo(1000);
        }
    }

    @Test
    void anActorOwnsTheActorsItCreates() {
        ProbeHandle parent = ProbeHandle.remote();
        ProbeHandle child = parent.child().get();
        assertThat(child.add(5).get()).isEqualTo(5);
        assertThat(child).hasToString("Probe#2.1");
        child.close(); // Not the owner: lets go only.
        assertThat(child.add(5).get()).isEqualTo(10);

        ObjectRef<Void> running = child.awaitFile("/never");
        parent.close();

        assertThatThrownBy(running::get)
                .isInstanceOf(ActorDiedException.class)
                .hasMessageContaining("ended with Probe#1, which had created it");
    }

    @Test
    void largeValuesTravelBesideTheQueues() {
        try (ProbeHandle probe = ProbeHandle.remote()) {
            for (int size : new int[] {0, 1, 60_000, 65_400, 65_536, 1 << 20, 80 << 20}) {
                byte[] sent = new byte[size];
                for (int i = 0; i < size; i += 997) {
                    sent[i] = (byte) i;
                }
                assertThat(probe.echo(sent).get()).isEqualTo(sent);
            }
        }
    }

    @Test
    void futuresCompleteWithoutAnybodyWaiting() throws Exception {
        try (ProbeHandle probe = ProbeHandle.remote()) {
            CompletableFuture<Integer> sum = CompletableFuture.completedFuture(0);
            for (int i = 0; i < 100; i++) {
                sum = probe.add(1).toCompletableFuture().thenApply(value -> {
                    assertThat(Thread.currentThread().getName()).startsWith("troupe-callbacks");
                    return probe.add(0).get();
                });
            }
            assertThat(sum.get(10, TimeUnit.SECONDS)).isEqualTo(100);
            assertThat(probe.fail("runtime").toCompletableFuture())
                    .failsWithin(Duration.ofSeconds(5))
                    .withThrowableThat()
                    .havingRootCause()
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void whatAWorkerPrintsIsInItsLog() throws Exception {
        Troupe.init(TroupeConfig.defaults().logDirectory(directory).logToConsole(false));
        try (ProbeHandle probe = ProbeHandle.remote()) {
            probe.print("to the output", "to the error").get();
        }
        try (var logs = Files.walk(directory)) {
            Path log = logs.filter(path -> path.getFileName().toString().equals("Probe-1.log"))
                    .findFirst()
                    .orElseThrow();
            assertThat(log).content().contains("to the output\n", "to the error\n");
        }
    }
}

package dev.troupe.runtime.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.troupe.runtime.ActorDiedException;
import dev.troupe.runtime.Troupe;
import dev.troupe.runtime.TroupeConfig;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Workers that are started before anybody needs them are like all others once they are an actor's. */
@Tag("processes")
@ExtendWith(NothingIsLeft.class)
@Timeout(60)
class WarmWorkersTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    @TempDir
    private Path directory;

    /** Has a first actor created, and workers made ready for those after it. */
    private static Set<Long> waiting(TroupeConfig config, int count) {
        Troupe.init(config.cpus(4).warmWorkers(count));
        try (ProbeHandle first = ProbeHandle.remote()) {
            assertThat(first.add(1).get()).isEqualTo(1);
            return WaitingWorkers.awaitReady(count);
        }
    }

    private static boolean startsWarmWorkers() {
        return Thread.getAllStackTraces().keySet().stream()
                .anyMatch(each -> each.getName().startsWith("troupe-warm-up"));
    }

    @Test
    void anActorGetsAWorkerThatWaitedAndAnotherTakesItsPlace() throws Exception {
        Set<Long> waiting =
                waiting(TroupeConfig.defaults().logDirectory(directory).logToConsole(false), 1);

        try (ProbeHandle probe = ProbeHandle.remote()) {
            long pid = probe.pid().get();
            assertThat(waiting).containsExactly(pid);
            assertThat(probe.facts().get()).contains("Probe#2").startsWith("", "");
            // Written by a thread that does nothing else.
            await().atMost(SOON)
                    .until(() -> WaitingWorkers.commandLine(pid)
                            .replace('\0', ' ')
                            .strip()
                            .endsWith("WorkerMain Probe#2"));
            probe.print("to the output", "to the error").get();
            assertThat(WaitingWorkers.awaitReady(1)).doesNotContain(pid);
        }

        try (var logs = Files.walk(directory)) {
            assertThat(logs.filter(each -> each.endsWith("Probe-2.log")).findFirst())
                    .hasValueSatisfying(log -> assertThat(log).content().contains("to the output\n", "to the error\n"));
        }
    }

    @Test
    void itsDeathIsToldLikeAnyOther() {
        Set<Long> waiting = waiting(TroupeConfig.defaults(), 1);
        ProbeHandle probe = ProbeHandle.remote();
        probe.print("", "the last thing I said").get();

        assertThatThrownBy(probe.fail("halt")::get)
                .isInstanceOf(ActorDiedException.class)
                .hasMessageContaining(
                        "Probe#2 died: its process " + waiting.iterator().next() + " ended with exit code 4.")
                .hasMessageContaining("Last lines of its standard error:\n    the last thing I said")
                .hasMessageContaining("Probe-2.log");
    }

    @Test
    void oneThatDiesWhileItWaitsIsReplaced() {
        Set<Long> waiting = waiting(TroupeConfig.defaults(), 1);
        ProcessHandle dead = ProcessHandle.of(waiting.iterator().next()).orElseThrow();

        dead.destroyForcibly();
        await().atMost(SOON).until(() -> !dead.isAlive());

        try (ProbeHandle probe = ProbeHandle.remote()) {
            assertThat(probe.pid().get()).isNotIn(waiting);
            assertThat(WaitingWorkers.awaitReady(1)).doesNotContainAnyElementsOf(waiting);
        }
    }

    @Test
    void whatCannotBeChangedAfterTheStartIsNeverWrong() {
        Set<Long> waiting = waiting(TroupeConfig.defaults().gpus(1), 1);
        try (ProbeHandle option =
                        ProbeHandle.options().jvmOptions("-Dprobe=option").remote("");
                ProbeHandle gpu = ProbeHandle.options().numGpus(1).remote("");
                ProbeHandle variable =
                        ProbeHandle.options().env("PROBE", "variable").remote("");
                ProbeHandle elsewhere =
                        ProbeHandle.options().workingDirectory(directory).remote("");
                ProbeHandle small = ProbeHandle.options().memory("100m").remote("")) {
            assertThat(option.facts().get().get(6)).isEqualTo("option");
            assertThat(gpu.facts().get().get(1)).isEqualTo("0");
            assertThat(variable.facts().get().get(5)).isEqualTo("variable");
            assertThat(elsewhere.facts().get().get(4)).isEqualTo(directory.toString());
            assertThat(Long.parseLong(small.facts().get().get(3))).isBetween(50L << 20, 75L << 20);
            for (ProbeHandle each : List.of(option, gpu, variable, elsewhere, small)) {
                assertThat(each.pid().get()).isNotIn(waiting);
            }
        }
        System.setProperty("probe", "property");
        try (ProbeHandle probe = ProbeHandle.remote()) {
            assertThat(probe.facts().get().get(6)).isEqualTo("property");
            assertThat(probe.pid().get()).isNotIn(waiting);
        } finally {
            System.clearProperty("probe");
        }
    }

    @Test
    void withZeroNoneWaits() {
        Troupe.init(TroupeConfig.defaults().warmWorkers(0));
        for (int i = 0; i < 2; i++) {
            try (ProbeHandle probe = ProbeHandle.remote()) {
                assertThat(probe.add(1).get()).isEqualTo(1);
                assertThat(startsWarmWorkers()).isFalse();
            }
        }
    }

    @Test
    void aProgramThatCreatesNoActorStartsNothing() {
        Troupe.init(TroupeConfig.defaults().warmWorkers(2));

        assertThat(startsWarmWorkers()).isFalse();
        assertThat(ProcessHandle.current().descendants().map(each -> WaitingWorkers.commandLine(each.pid())))
                .noneMatch(each -> each.contains("WorkerMain") || each.contains("Training"));
    }

    @Test
    void thoseThatWaitEndWithADriverThatIsKilled() throws Exception {
        Process driver = Driver.start("KILL");
        try (BufferedReader output =
                new BufferedReader(new InputStreamReader(driver.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(output.readLine()).startsWith("pids ");
            await().atMost(SOON)
                    .until(() -> !WaitingWorkers.of(driver.toHandle()).isEmpty());

            driver.destroyForcibly().waitFor();

            NothingIsLeft.assertNothingOf(driver.pid());
        } finally {
            driver.destroyForcibly();
        }
    }
}

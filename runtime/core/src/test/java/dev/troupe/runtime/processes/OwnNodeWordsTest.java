package dev.troupe.runtime.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import dev.troupe.runtime.ActorDiedException;
import dev.troupe.runtime.CallTimeoutException;
import dev.troupe.runtime.Lifetime;
import dev.troupe.runtime.ObjectRef;
import dev.troupe.runtime.PlacementException;
import dev.troupe.runtime.StartupException;
import dev.troupe.runtime.Troupe;
import dev.troupe.runtime.TroupeConfig;
import dev.troupe.runtime.internal.jdk.ProcessState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What a program hears of a node of its own that it has joined: what it may ask for, who waits, and when the node is gone. */
@Tag("processes")
@Timeout(60)
@ExtendWith(NothingIsLeft.class)
class OwnNodeWordsTest {
    @TempDir
    private Path files;

    private OwnNode node;

    @BeforeEach
    void start() throws Exception {
        node = OwnNode.start();
    }

    @AfterEach
    void end() throws Exception {
        Troupe.shutdown();
        node.close();
    }

    private static void awaitEnd(List<String> pids) {
        await().atMost(Duration.ofSeconds(2))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> pids.stream().noneMatch(pid -> ProcessState.isAlive(Long.parseLong(pid))));
    }

    @Test
    void whenTheNodeIsKilledCallsFailAndNothingIsLeft() throws Exception {
        Troupe.init(node.address());
        ProbeHandle probe = ProbeHandle.options().lifetime(Lifetime.DETACHED).remote("");
        List<String> pids = List.of(Long.toString(probe.pid().get()));
        ObjectRef<Void> pending = probe.awaitFile("/never");
        node.signal("STOP");
        List<Asker> askers = List.of(
                new Asker(Troupe::listNamedActors),
                new Asker(() -> ProbeHandle.options().name("new").remote("")));

        node.end("KILL");

        awaitEnd(pids);
        assertThatThrownBy(() -> pending.get(Duration.ofSeconds(2)))
                .isInstanceOf(ActorDiedException.class)
                .hasMessageContaining("the node 'test' (process " + node.node().pid() + ") is gone");
        for (Asker each : askers) {
            assertThat(each.failure())
                    .isInstanceOf(StartupException.class)
                    .hasMessageStartingWith("Troupe was running on a node that has ended: the node 'test' (process "
                            + node.node().pid() + ") is gone, and its actors with it.\n    Fix: ")
                    .hasNoCause();
        }
        await().until(() -> !Troupe.isInitialized());
        assertThatThrownBy(() -> Troupe.init(node.address()))
                .isInstanceOf(StartupException.class)
                .hasMessage("No node named 'test' runs for this user in " + node.parent()
                        + ".\n    Fix: start one with 'troupe start --name test --directory " + node.parent()
                        + "'; one without --directory is found without TroupeConfig.directory(...).");
    }

    /** Asks the node on a thread of its own, and waits for its answer once it is made. */
    private static final class Asker {
        private final CompletableFuture<Throwable> failure = new CompletableFuture<>();

        Asker(ThrowingCallable question) {
            Thread thread = new Thread(() -> failure.complete(catchThrowable(question)));
            thread.start();
            await().until(() -> Stream.of(thread.getStackTrace())
                    .anyMatch(each -> each.getClassName().endsWith(".NodeAnswers")));
        }

        Throwable failure() throws Exception {
            return failure.get(10, TimeUnit.SECONDS);
        }
    }

    @Test
    void aProgramHearsWhichOfItsActorsWait() {
        try (Listener said = new Listener()) {
            Troupe.init(node.address());
            ProbeHandle holder = ProbeHandle.options().numCpus(2).remote("");
            ProbeHandle late = ProbeHandle.options().numCpus(1).remote("");
            ObjectRef<Integer> pending = late.add(1);

            // Nobody waits long for words: a node that has no time to answer is not quoted.
            await().untilAsserted(() -> assertThatThrownBy(() -> pending.get(Duration.ofMillis(200)))
                    .isInstanceOf(CallTimeoutException.class)
                    .hasMessageStartingWith(late + ".add(int) had no result within 200 ms; the call itself goes on. Its"
                            + " actor has been waiting for 1 CPU for ")
                    .hasMessageContaining("free are 0 of 2 CPUs, the rest is held by " + holder));
            await().untilAsserted(() -> assertThatThrownBy(() -> Troupe.get(List.of(pending), Duration.ofMillis(200)))
                    .isInstanceOf(CallTimeoutException.class)
                    .hasMessageContaining("Its actor has been waiting for 1 CPU for "));
            said.await(late + " has been waiting for 1 CPU for ", "the rest is held by " + holder);

            holder.close();
            assertThat(pending.get()).isEqualTo(1);
            ObjectRef<Void> runs = late.awaitFile("/never");
            assertThatThrownBy(() -> runs.get(Duration.ofMillis(1)))
                    .hasMessage(late + ".awaitFile(String) had no result within 1 ms; the call itself goes on.");
        }
    }

    @Test
    void soItDoesOfWhoseCallsWait() throws Exception {
        try (Listener said = new Listener()) {
            Troupe.init(node.address());
            ProbeHandle holder = ProbeHandle.options().numCpus(1).remote("");
            ProbeHandle running = ProbeHandle.remote();
            holder.add(1).get();
            running.add(1).get();
            ObjectRef<Void> runs = running.awaitFile(files.resolve("go").toString());
            await().atMost(Duration.ofSeconds(5))
                    .until(() -> Troupe.availableResources().cpus() == 0);
            ProbeHandle late = ProbeHandle.remote();
            ObjectRef<Integer> pending = late.add(1);

            String who = "the rest is held by " + holder + " (1 CPU), and by a call of " + running;
            said.await(late + " has been waiting for 1 CPU for a call for ", who);
            assertThatThrownBy(() -> pending.get(Duration.ofMillis(200)))
                    .isInstanceOf(CallTimeoutException.class)
                    .hasMessageContaining(" Its actor has been waiting for 1 CPU for a call for ")
                    .hasMessageContaining(who);
            Files.createFile(files.resolve("go"));
            runs.get();
            assertThat(pending.get()).isEqualTo(1);
            holder.close(); // Until here it is reachable.
        }
    }

    @Test
    void soItDoesOfTasksThatWait() throws Exception {
        try (Listener said = new Listener()) {
            Troupe.init(node.address());
            Path go = files.resolve("go");
            List<ObjectRef<Long>> running =
                    Stream.generate(() -> Chores.options().await(go)).limit(2).toList();
            await().until(() -> Troupe.availableResources().cpus() == 0);
            List<ObjectRef<Integer>> late =
                    Stream.of(1, 2, 3).map(Chores.options()::twice).toList();

            said.await("3 tasks of ", " wait for one of its 2 workers, and none was begun for ");
            assertThat(node.snapshot().tasks()).singleElement().satisfies(each -> {
                assertThat(each.count()).isEqualTo(3);
                assertThat(each.process())
                        .endsWith(" (process " + ProcessHandle.current().pid() + ")");
                assertThat(each.waitsFor()).contains("; free are 0 of 2 CPUs, the rest is held by calls of ");
            });

            Files.createFile(go);
            Troupe.get(running);
            assertThat(Troupe.get(late)).containsExactly(2, 4, 6);
            await().until(() -> node.snapshot().tasks().isEmpty());
        }
    }

    @Test
    void whatItHasNotIsRefusedAtOnceWithWhatItHas() {
        Troupe.init(node.address());

        assertThatThrownBy(() -> ProbeHandle.options().numCpus(3).remote(""))
                .isInstanceOf(PlacementException.class)
                .hasMessageStartingWith(
                        "Cannot place Probe#2.1: it needs 3 CPUs, and the node does not have that even when"
                                + " nothing else runs.\n  the node 'test' (process "
                                + node.node().pid() + "): 2 CPUs, ")
                .hasMessageEndingWith("as with 'troupe start --num-cpus 3' once it is stopped.");
    }

    @Test
    void aNodeThatIsJoinedHasItsOwnResources() {
        assertThatThrownBy(() -> Troupe.init(node.address().cpus(3).resource("Custom1", 1)))
                .isInstanceOf(StartupException.class)
                .hasMessageContaining("what a node inside itself would have: cpus, resources.");
        assertThatThrownBy(() -> Troupe.init(node.address()
                        .warmWorkers(3)
                        .cacheDirectory(files)
                        .classArchive(false)
                        .pinCpus(true)))
                .isInstanceOf(StartupException.class)
                .hasMessageContaining(": warmWorkers, cacheDirectory, classArchive, pinCpus.");

        Troupe.init(TroupeConfig.defaults().address("local").cpus(1));
        assertThatThrownBy(
                        () -> ProbeHandle.options().lifetime(Lifetime.DETACHED).remote(""))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("'troupe start'");
        assertThat(node.snapshot().programs()).isEmpty();
    }
}

package dev.troupe.runtime.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.troupe.runtime.ActorDiedException;
import dev.troupe.runtime.ObjectRef;
import dev.troupe.runtime.Troupe;
import dev.troupe.runtime.TroupeConfig;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * How actors end that nobody can reach any more. Handles that are to be garbage are made in methods of their own: those of
 * the test itself may be kept until that returns.
 */
@Tag("processes")
@ExtendWith(NothingIsLeft.class)
@Timeout(60)
class OutOfScopeTest {
    @TempDir
    private Path directory;

    private static long pidOfOneThatIsDropped(ProbeHandle.Options options, String onClose) {
        return options.remote(onClose).pid().get();
    }

    private static long pidOfOneThatIsDropped() {
        return pidOfOneThatIsDropped(ProbeHandle.options(), "");
    }

    /** Collects until a process has ended. */
    private static void collectUntilEnded(long pid) {
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> {
                    System.gc();
                    return ProcessHandle.of(pid).isEmpty();
                });
    }

    private static void awaitEnd(long pid) {
        await().atMost(Duration.ofSeconds(20)).until(() -> ProcessHandle.of(pid).isEmpty());
    }

    /** Whatever was garbage before is known to the node afterwards, because what became garbage later has ended. */
    private static void collectAll() {
        collectUntilEnded(pidOfOneThatIsDropped());
    }

    @Test
    void anActorWhoseHandleIsGoneEndsAsWithClose() {
        Path file = directory.resolve("closed");

        collectUntilEnded(pidOfOneThatIsDropped(ProbeHandle.options(), file.toString()));

        assertThat(file).hasContent("closed\n");
    }

    @Test
    void aCallOfAHandleThatNobodyKeepsIsAnswered() throws Exception {
        AtomicBoolean done = new AtomicBoolean();
        Thread collector = new Thread(() -> {
            while (!done.get()) {
                System.gc();
                LockSupport.parkNanos(1_000_000);
            }
        });
        collector.start();
        try {
            for (int i = 1; i <= 5; i++) {
                assertThat(ProbeHandle.remote().add(i).get()).isEqualTo(i);
            }
        } finally {
            done.set(true);
            collector.join();
        }
    }

    @Test
    void callsThatWaitForTheirArgumentsAreMadeThoughTheHandleIsGone() {
        try (ProbeHandle other = ProbeHandle.remote()) {
            ObjectRef<String> nothing = other.promise("");
            ObjectRef<Integer> ofConstructor = addToOneThatWaitsFor(nothing);
            ObjectRef<String> ofMethod = concatByOneThatIsDropped(other.promise("a"));

            collectAll();
            other.fulfil("").get();

            assertThat(ofConstructor.get()).isEqualTo(3);
            assertThat(ofMethod.get()).isEqualTo("a1b");
        }
    }

    private static ObjectRef<Integer> addToOneThatWaitsFor(ObjectRef<String> argument) {
        return ProbeHandle.options().remote(argument).add(3);
    }

    private static ObjectRef<String> concatByOneThatIsDropped(ObjectRef<String> head) {
        return ProbeHandle.remote()
                .concat(head, ProbeHandle.remote().add(1), ProbeHandle.remote().text("b"));
    }

    @Test
    void anActorThatWaitsForResourcesAnswersItsCallsAndEnds() {
        Troupe.init(TroupeConfig.defaults().cpus(1));
        ProbeHandle holder = ProbeHandle.options().numCpus(1).remote("");
        ObjectRef<Integer> call = addToOneThatIsDropped(5);
        dropOneThatWaits();
        collectUntilEnded(pidOfOneThatIsDropped(ProbeHandle.options().numCpus(0), ""));

        holder.close();

        assertThat(call.get()).isEqualTo(5);
        // Of those that wait, only the one that was called has been created at all.
        try (ProbeHandle last = ProbeHandle.options().numCpus(1).remote("")) {
            assertThat(last.add(1).get()).isEqualTo(1);
        }
        assertThat(directory.resolve("closed")).doesNotExist();
    }

    private static ObjectRef<Integer> addToOneThatIsDropped(int amount) {
        return ProbeHandle.options().numCpus(1).remote("").add(amount);
    }

    private void dropOneThatWaits() {
        ProbeHandle unused = ProbeHandle.options()
                .numCpus(1)
                .remote(directory.resolve("closed").toString());
    }

    @Test
    void aHandleInAnotherActorKeepsItUntilThatHasEnded() {
        ProbeHandle keeper = ProbeHandle.remote();
        long pid = give(keeper);
        collectAll();

        assertThat(keeper.ask(1).get()).isEqualTo(1);
        assertThat(ProcessHandle.of(pid)).isPresent();

        keeper.close();
        awaitEnd(pid);
    }

    private static long give(ProbeHandle keeper) {
        ProbeHandle given = ProbeHandle.remote();
        keeper.meet(given).get();
        return given.pid().get();
    }

    @Test
    void aHandleInAnotherActorKeepsItUntilThatDropsIt() {
        try (ProbeHandle keeper = ProbeHandle.remote()) {
            long pid = give(keeper);
            collectAll();
            assertThat(keeper.ask(1).get()).isEqualTo(1);

            keeper.forget().get();

            awaitEnd(pid);
        }
    }

    @Test
    void aHandleThatIsStillOnItsWayKeepsIt() {
        try (ProbeHandle keeper = ProbeHandle.remote()) {
            Path go = directory.resolve("go");
            ObjectRef<Void> busy = keeper.awaitFile(go.toString());
            ObjectRef<Void> meeting = meetOneThatIsDropped(keeper);
            collectAll();

            assertThat(go.toFile().mkdir()).isTrue();

            busy.get();
            meeting.get();
            assertThat(keeper.ask(2).get()).isEqualTo(2);
        }
    }

    private static ObjectRef<Void> meetOneThatIsDropped(ProbeHandle keeper) {
        return keeper.meet(ProbeHandle.remote());
    }

    @Test
    void aHandleThatIsPassedBackAndForthKeepsIt() {
        try (ProbeHandle one = ProbeHandle.remote();
                ProbeHandle other = ProbeHandle.remote()) {
            one.meet(other).get();
            ObjectRef<Integer> answer = relayOneThatIsDropped(one, 10_000);
            while (!answer.isDone()) {
                System.gc();
            }

            assertThat(answer.get()).isEqualTo(1);
        }
    }

    private static ObjectRef<Integer> relayOneThatIsDropped(ProbeHandle by, int times) {
        return by.relay(ProbeHandle.remote(), times);
    }

    @Test
    void whatAKilledProcessHeldEnds() throws Exception {
        ProbeHandle keeper = ProbeHandle.remote();
        long pid = give(keeper);
        collectAll();
        assertThat(keeper.ask(1).get()).isEqualTo(1);

        ProcessHandle.of(keeper.pid().get()).orElseThrow().destroyForcibly();

        awaitEnd(pid);
    }

    @Test
    void aCallThatMayBeMadeAgainKeepsItsActorThroughARestart() throws Exception {
        List<ObjectRef<?>> calls = callOneThatIsDropped();
        collectAll();
        Deaths.kill((Long) calls.get(0).get());
        await().atMost(Duration.ofSeconds(20))
                .until(() -> Phoenix.diary(directory).size() == 2);
        collectAll();

        Files.createFile(directory.resolve("go"));

        assertThat(calls.get(1).get()).isNull();
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            System.gc();
            assertThat(Phoenix.diary(directory)).containsExactly("born", "born", "closed");
        });
    }

    private List<ObjectRef<?>> callOneThatIsDropped() {
        PhoenixHandle phoenix =
                PhoenixHandle.options().maxRestarts(1).maxTaskRetries(1).remote(directory.toString());
        return List.of(phoenix.pid(), phoenix.await("go"));
    }

    @Test
    void aHandleThatAMethodReturnsKeepsItUntilItIsClosed() {
        try (ProbeHandle parent = ProbeHandle.remote()) {
            ProbeHandle child = parent.child().get();
            long pid = child.pid().get();
            parent.forget().get();
            collectAll();
            assertThat(child.add(1).get()).isEqualTo(1);

            child.close();

            awaitEnd(pid);
        }
    }

    @Test
    void aHandleOfItselfDoesNotKeepAnActor() {
        collectUntilEnded(giveItself());
    }

    private static long giveItself() {
        ProbeHandle itself = ProbeHandle.remote();
        itself.meet(itself).get();
        return itself.pid().get();
    }

    @Test
    void aHandleThatWasFoundByNameDoesNotKeepAnActor() {
        long pid = pidOfOneThatIsDropped(ProbeHandle.options().name("weak"), "");
        ProbeHandle found = ProbeHandle.named("weak");

        collectUntilEnded(pid);

        assertThatThrownBy(() -> found.add(1).get())
                .isInstanceOf(ActorDiedException.class)
                .hasMessageContaining("Probe#1[weak] was closed, because there was no handle of it any more.");
    }

    @Test
    void aHandleOfGetIfExistsKeepsAnActor() {
        long pid = pidOfOneThatIsDropped(ProbeHandle.options().name("shared"), "");
        ProbeHandle second = ProbeHandle.options().name("shared").getIfExists().remote("");
        collectAll();
        assertThat(second.pid().get()).isEqualTo(pid);

        second.close();

        collectUntilEnded(pid); // The first handle was never closed.
    }

    @Test
    void aDemandThatWaitsHasGarbageCollected() {
        Troupe.init(TroupeConfig.defaults().cpus(2));
        for (int round = 0; round < 3; round++) {
            List<Long> pids = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                pids.add(pidOfOneThatIsDropped(ProbeHandle.options().numCpus(1), ""));
            }

            assertThat(pids).doesNotHaveDuplicates();
        }
    }
}

package dev.troupe.runtime.processes;

import static dev.troupe.runtime.processes.Garbage.awaitEnd;
import static dev.troupe.runtime.processes.Garbage.collectAll;
import static dev.troupe.runtime.processes.Garbage.collectUntilEnded;
import static dev.troupe.runtime.processes.Garbage.give;
import static dev.troupe.runtime.processes.Garbage.pidOfOneThatIsDropped;
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
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** How actors end that nobody can reach any more; {@link KeptActorsTest} has those that somebody still needs. */
@Tag("processes")
@ExtendWith(NothingIsLeft.class)
@Timeout(60)
class OutOfScopeTest {
    @TempDir
    private Path directory;

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

    /** What it owns may be two that only reach each other. */
    @Test
    void whatAnActorHoldsOrOwnsEndsWithItAndNotBefore() {
        ProbeHandle keeper = ProbeHandle.remote();
        List<Long> pids = new ArrayList<>(pidsOfTwoThatReachEachOther(keeper));
        pids.add(give(keeper));
        collectAll();

        assertThat(keeper.ask(1).get()).isEqualTo(1);
        assertThat(pids).allMatch(each -> ProcessHandle.of(each).isPresent());

        keeper.close();
        pids.forEach(Garbage::awaitEnd);
    }

    private static List<Long> pidsOfTwoThatReachEachOther(ProbeHandle owner) {
        ProbeHandle one = owner.child().get();
        ProbeHandle other = owner.child().get();
        one.meet(other).get();
        other.meet(one).get();
        owner.forget().get();
        return List.of(one.pid().get(), other.pid().get());
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
    void aHandleThatIsPassedBackAndForthKeepsIt() {
        try (ProbeHandle one = ProbeHandle.remote();
                ProbeHandle other = ProbeHandle.remote()) {
            one.meet(other).get();
            long pid = give(one);
            ObjectRef<Integer> answer = one.relay(3_000);
            while (!answer.isDone()) {
                System.gc();
            }

            assertThat(answer.get()).isEqualTo(1);
            one.forget().get();
            other.forget().get();
            awaitEnd(pid);
        }
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
        Second found = secondOf("weak", () -> ProbeHandle.named("weak"));

        collectUntilEnded(found.pid());

        assertThatThrownBy(() -> found.handle().add(1).get())
                .isInstanceOf(ActorDiedException.class)
                .hasMessageContaining("Probe#1[weak] was closed, because there was no handle of it any more.");
    }

    @Test
    void aHandleOfGetIfExistsKeepsAnActor() {
        Second second = secondOf(
                "shared",
                () -> ProbeHandle.options().name("shared").getIfExists().remote(""));
        collectAll();
        assertThat(second.handle().pid().get()).isEqualTo(second.pid());

        second.handle().close();

        collectUntilEnded(second.pid()); // The first handle was never closed.
    }

    /** Another handle of an actor whose first one nobody has any more. */
    private record Second(ProbeHandle handle, long pid) {}

    private static Second secondOf(String name, Supplier<ProbeHandle> second) {
        ProbeHandle first = ProbeHandle.options().name(name).remote("");
        ProbeHandle handle = second.get();
        return new Second(handle, first.pid().get());
    }

    @Test
    void theNameOfOneThatIsAboutToEndIsFree() throws Exception {
        PhoenixHandle.Options options = PhoenixHandle.options().name("phoenix");
        long pid = pidOfOneOf(options);
        Phoenix.plan(directory, "wait at the end");
        await().atMost(Duration.ofSeconds(20)).until(() -> {
            System.gc();
            return Phoenix.diary(directory).contains("closed");
        });

        try (PhoenixHandle next = options.getIfExists().remote(directory.toString())) {
            assertThat(next.pid().get()).isNotEqualTo(pid);
            Files.createFile(directory.resolve("go"));
            awaitEnd(pid);
        }
    }

    private long pidOfOneOf(PhoenixHandle.Options options) {
        return options.remote(directory.toString()).pid().get();
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

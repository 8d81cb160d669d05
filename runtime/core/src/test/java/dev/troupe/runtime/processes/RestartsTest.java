package dev.troupe.runtime.processes;

import static dev.troupe.runtime.processes.Deaths.awaitState;
import static dev.troupe.runtime.processes.Deaths.countSoon;
import static dev.troupe.runtime.processes.Deaths.kill;
import static dev.troupe.runtime.processes.Deaths.seen;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.troupe.runtime.ActorDiedException;
import dev.troupe.runtime.ActorUnavailableException;
import dev.troupe.runtime.ObjectRef;
import dev.troupe.runtime.Troupe;
import dev.troupe.runtime.TroupeConfig;
import dev.troupe.runtime.internal.boot.ThisProcess;
import dev.troupe.runtime.internal.control.NodeSnapshot;
import dev.troupe.runtime.internal.control.NodeSnapshot.State;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Actors whose processes die, and that are restarted. */
@Tag("processes")
@ExtendWith(NothingIsLeft.class)
@Timeout(60)
class RestartsTest {
    private static final Duration SOON = Duration.ofSeconds(10);

    @TempDir
    private Path directory;

    @BeforeEach
    void init() {
        Troupe.init(TroupeConfig.defaults().cpus(2).logToConsole(false));
    }

    private PhoenixHandle phoenix(int maxRestarts, int maxTaskRetries) {
        return PhoenixHandle.options()
                .maxRestarts(maxRestarts)
                .maxTaskRetries(maxTaskRetries)
                .remote(directory.toString());
    }

    @Test
    void aKilledActorIsCreatedAgainAsOftenAsThatIsAllowed() throws Exception {
        PhoenixHandle phoenix =
                PhoenixHandle.options().maxRestarts(1).name("phoenix").remote(directory.toString());
        long first = phoenix.pid().get();
        assertThat(phoenix.count().get()).isEqualTo(1);
        assertThat(phoenix.count().get()).isEqualTo(2);
        assertThat(phoenix.restarted().get()).isFalse();
        assertThat(seen(phoenix).state()).isEqualTo(State.ALIVE);

        kill(first);

        assertThat(countSoon(phoenix)).as("whatever it had in memory is gone").isEqualTo(1);
        assertThat(phoenix.restarted().get()).isTrue();
        assertThat(PhoenixHandle.named("phoenix")).isEqualTo(phoenix).hasToString("Phoenix#1[phoenix]");
        assertThat(Phoenix.diary(directory)).containsExactly("born", "born");
        assertThat(seen(phoenix))
                .extracting(NodeSnapshot.Actor::state, NodeSnapshot.Actor::restarts)
                .containsExactly(State.ALIVE, 1);
        long second = phoenix.pid().get();
        assertThat(second).isNotEqualTo(first);

        kill(second);

        assertThatThrownBy(() -> phoenix.count().get())
                .isInstanceOf(ActorDiedException.class)
                .hasMessageContaining("its process " + second + " was ended by SIGKILL")
                .hasMessageContaining("It had been restarted once, as often as its maxRestarts says.");
        assertThat(Troupe.listNamedActors()).isEmpty();
    }

    /** Its old child may still be ending when the new life wants the name. */
    @Test
    void aNextLifeCreatesItsNamedActorsAgain() throws Exception {
        Phoenix.plan(directory, "name");
        PhoenixHandle phoenix = phoenix(-1, -1);
        for (int life = 0; life < 3; life++) {
            long pid = phoenix.pid().get();
            PhoenixHandle child = PhoenixHandle.named("child");
            kill(pid);
            assertThat(countSoon(phoenix)).isEqualTo(1);
            assertThat(PhoenixHandle.named("child")).isNotEqualTo(child);
        }
    }

    @Test
    void endsThatWereAskedForAreNotMadeGood() throws Exception {
        PhoenixHandle killed = phoenix(-1, -1);
        PhoenixHandle left = phoenix(-1, -1);
        PhoenixHandle exited = phoenix(-1, -1);
        PhoenixHandle closed = phoenix(-1, -1);
        killed.count().get();
        ObjectRef<?> pending = killed.await("never");

        Troupe.kill(killed);
        assertThatThrownBy(pending::get)
                .isInstanceOf(ActorDiedException.class)
                .hasMessageContaining("was killed by Troupe.kill()");
        assertThatThrownBy(() -> left.die("leave").get()).hasMessageContaining("ended itself");
        assertThatThrownBy(() -> exited.die("on purpose").get()).hasMessageContaining("ended with exit code 0");
        closed.close();
        assertThatThrownBy(() -> closed.count().get()).hasMessageContaining("was closed");

        assertThat(Phoenix.diary(directory)).filteredOn("born"::equals).hasSize(4);
        assertThat(Objects.requireNonNull(ThisProcess.driver()).snapshot().actors())
                .isEmpty();
    }

    @Test
    void anActorThatDiesInItsCloseIsNotRestarted() throws Exception {
        PhoenixHandle phoenix = phoenix(-1, -1);
        phoenix.count().get();
        Phoenix.plan(directory, "halt at the end");

        phoenix.close();

        assertThat(Phoenix.diary(directory)).containsExactly("born", "closed");
        assertThatThrownBy(() -> phoenix.count().get())
                .isInstanceOf(ActorDiedException.class)
                .hasMessageContaining("ended with exit code 5");
    }

    @Test
    void aConstructorThatThrowsTheNextTimeIsTheEnd() throws Exception {
        PhoenixHandle phoenix = phoenix(-1, -1);
        long pid = phoenix.pid().get();
        Phoenix.plan(directory, "throw");

        kill(pid);

        assertThatThrownBy(() -> phoenix.count().get())
                .isInstanceOf(ActorDiedException.class)
                .hasMessageContaining("was not restarted: its constructor threw")
                .hasRootCauseMessage("this constructor fails");
    }

    @Test
    void oneThatIsBeingRestartedEndsAsAsked() throws Exception {
        PhoenixHandle killed = phoenix(-1, -1);
        PhoenixHandle closed = phoenix(-1, 0);
        PhoenixHandle closedLater = phoenix(-1, -1);
        List<Long> pids = List.of(
                killed.pid().get(), closed.pid().get(), closedLater.pid().get());
        Phoenix.plan(directory, "wait");
        pids.forEach(Deaths::kill);
        for (PhoenixHandle each : List.of(killed, closed, closedLater)) {
            awaitState(each, State.RESTARTING);
        }
        ObjectRef<Integer> count = closedLater.count();

        Troupe.kill(killed);
        assertThatThrownBy(() -> killed.count().get()).hasMessageContaining("was killed");
        Files.createFile(directory.resolve("go"));
        closed.close();
        closedLater.close();

        assertThat(count.get()).isEqualTo(1);
        assertThatThrownBy(() -> closed.count().get()).isInstanceOf(ActorDiedException.class);
    }

    @Test
    void whatCannotLiveIsTriedAgainWithPauses() throws Exception {
        Phoenix.plan(directory, "halt");
        PhoenixHandle twice = phoenix(2, 0);
        await().atMost(SOON)
                .untilAsserted(() -> assertThatThrownBy(() -> twice.count().get())
                        .isInstanceOf(ActorDiedException.class)
                        .hasMessageContaining("It had been restarted 2 times"));
        assertThat(Phoenix.diary(directory)).hasSize(3);
        PhoenixHandle endless = phoenix(-1, 0);

        await().atMost(SOON)
                .pollInterval(Duration.ofMillis(5))
                .until(() -> String.valueOf(seen(endless).waitsFor())
                        .contains("a pause before it is restarted, because it has died 2 times soon after its start"));
        Troupe.kill(endless);

        assertThatThrownBy(() -> endless.count().get()).hasMessageContaining("was killed");
    }

    @Test
    void whatADeadProcessOwnedEndsWithIt() throws Exception {
        Phoenix.plan(directory, "spawn");
        PhoenixHandle phoenix = phoenix(1, 0);
        phoenix.count().get();
        Phoenix.plan(directory, "");
        PhoenixHandle child = phoenix.child().get();
        assertThat(child.count().get()).isEqualTo(1);

        Phoenix.plan(directory, "spawn");
        kill(phoenix.pid().get());

        assertThatThrownBy(() -> child.await("never").get())
                .isInstanceOf(ActorDiedException.class)
                .hasMessageContaining("ended with Phoenix#1, which had created it");
        countSoon(phoenix);
        assertThat(Phoenix.diary(directory)).containsExactly("born", "born", "born");
        Phoenix.plan(directory, "");
        assertThat(phoenix.child().get().count().get()).isEqualTo(1);
    }

    @Test
    void itKeepsWhatItHoldsThoughOthersWait() {
        PhoenixHandle phoenix =
                PhoenixHandle.options().numCpus(2).maxRestarts(1).remote(directory.toString());
        long pid = phoenix.pid().get();
        PhoenixHandle next = PhoenixHandle.options().numCpus(1).remote(directory.toString());
        assertThat(seen(next).state()).isEqualTo(State.PENDING);

        kill(pid);

        assertThat(countSoon(phoenix)).isEqualTo(1);
        assertThat(seen(next).state()).isEqualTo(State.PENDING);
        assertThat(seen(next).waitsFor()).contains("held by Phoenix#1 (2 CPUs)");
        kill(phoenix.pid().get());
        assertThat(next.count().get()).as("it is not restarted again").isEqualTo(1);
    }

    @Test
    void itsProcessAloneCanBeKilled() throws Exception {
        PhoenixHandle phoenix = phoenix(1, 0);
        PhoenixHandle other = phoenix(0, 0);
        long pid = phoenix.pid().get();
        other.count().get();
        ObjectRef<?> pending = phoenix.await("never");

        Troupe.killProcess(phoenix);

        assertThat(ProcessHandle.of(pid)).isEmpty();
        assertThatThrownBy(pending::get)
                .isInstanceOf(ActorUnavailableException.class)
                .hasMessageContaining("its process " + pid + " was killed by Troupe.killProcess().");
        assertThat(countSoon(phoenix)).isEqualTo(1);
        Troupe.killProcess(phoenix);
        assertThatThrownBy(() -> phoenix.count().get())
                .isInstanceOf(ActorDiedException.class)
                .hasMessageContaining("was killed by Troupe.killProcess().\n  It had been restarted once");
        Troupe.killProcess(phoenix);
        Troupe.killProcess(other);
        assertThatThrownBy(() -> other.count().get())
                .isInstanceOf(ActorDiedException.class)
                .hasMessageContaining("was killed by Troupe.killProcess().");
    }

    @Test
    void theArgumentsOfTheConstructorAreThoseOfTheFirstTime() throws Exception {
        PhoenixHandle gate = phoenix(0, 0);
        ProbeHandle probe = ProbeHandle.remote();
        ObjectRef<String> late = probe.promise(directory.toString());
        PhoenixHandle phoenix =
                PhoenixHandle.options().maxRestarts(1).maxTaskRetries(1).remote(late);
        ObjectRef<Integer> count = phoenix.count();
        probe.fulfil("").get();
        assertThat(count.get()).isEqualTo(1);
        Troupe.kill(probe);
        gate.close();

        kill(phoenix.pid().get());

        assertThat(phoenix.count().get()).isEqualTo(1);
        assertThat(Phoenix.diary(directory)).containsExactly("born", "born", "closed", "born");
    }
}

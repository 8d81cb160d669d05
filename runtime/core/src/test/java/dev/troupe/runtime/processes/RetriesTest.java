package dev.troupe.runtime.processes;

import static dev.troupe.runtime.processes.Deaths.awaitState;
import static dev.troupe.runtime.processes.Deaths.countSoon;
import static dev.troupe.runtime.processes.Deaths.kill;
import static dev.troupe.runtime.processes.Deaths.seen;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.troupe.runtime.ActorNameTakenException;
import dev.troupe.runtime.ActorUnavailableException;
import dev.troupe.runtime.CallFailedException;
import dev.troupe.runtime.ObjectRef;
import dev.troupe.runtime.Troupe;
import dev.troupe.runtime.TroupeConfig;
import dev.troupe.runtime.internal.control.NodeSnapshot.State;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of the calls of actors that are restarted. */
@Tag("processes")
@ExtendWith(NothingIsLeft.class)
@Timeout(60)
class RetriesTest {
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
    void callsThatWereOnTheirWayMayHaveRunOrNotAndNoneRunsTwice() throws Exception {
        PhoenixHandle phoenix = phoenix(-1, 0);
        long pid = phoenix.pid().get();
        List<ObjectRef<?>> pending = new ArrayList<>(List.of(phoenix.askLater(phoenix, "never")));
        for (int i = 0; i < 100; i++) {
            pending.add(phoenix.write("behind"));
        }
        await().atMost(SOON).until(() -> Phoenix.diary(directory).contains("asks"));

        kill(pid);

        for (ObjectRef<?> each : pending) {
            assertThatThrownBy(each::get)
                    .isInstanceOf(ActorUnavailableException.class)
                    .hasMessageStartingWith("Phoenix#1 died: its process " + pid + " was ended by SIGKILL (signal 9).")
                    .hasMessageContaining("It is being restarted. This call may have run, or not.\n    Fix: ")
                    .hasMessageContaining("\n  Call: Phoenix#1.");
        }
        assertThat(countSoon(phoenix)).isEqualTo(1);
        assertThat(Phoenix.diary(directory)).containsExactly("born", "asks", "born");
    }

    @Test
    void callsAreSentAgainInTheirOrder() throws Exception {
        PhoenixHandle phoenix = phoenix(1, 1);
        List<ObjectRef<?>> calls = new ArrayList<>(List.of(phoenix.write("before"), phoenix.die("once")));
        for (int i = 0; i < 500; i++) {
            calls.add(phoenix.write("line " + i));
        }
        List<String> expected = new ArrayList<>(List.of("born", "before", "born"));
        for (int i = 0; i < 500; i++) {
            expected.add("line " + i);
        }

        calls.forEach(ObjectRef::get);

        assertThat(Phoenix.diary(directory)).isEqualTo(expected);
        assertThat(phoenix.count().get()).isEqualTo(1);
    }

    @Test
    void aCallThatIsFatalEachTimeFailsInTheEnd() {
        PhoenixHandle phoenix = phoenix(-1, 1);
        ObjectRef<?> fatal = phoenix.die("always");
        ObjectRef<Integer> behind = phoenix.count();

        assertThatThrownBy(fatal::get)
                .isInstanceOf(ActorUnavailableException.class)
                .hasMessageContaining("ended with exit code 4");
        assertThatThrownBy(behind::get).isInstanceOf(ActorUnavailableException.class);
        assertThat(phoenix.count().get()).isEqualTo(1);
        assertThat(seen(phoenix).restarts()).isEqualTo(2);
    }

    @Test
    void callsThatThrowAreMadeAgainForCertainExceptions() throws Exception {
        PhoenixHandle phoenix = PhoenixHandle.options()
                .maxTaskRetries(2)
                .retryExceptions(IOException.class)
                .remote(directory.toString());

        phoenix.die("throw once").get();
        assertThatThrownBy(() -> phoenix.die("throw").get())
                .isInstanceOf(CallFailedException.class)
                .hasRootCauseInstanceOf(FileNotFoundException.class);
        assertThatThrownBy(() -> phoenix.die("nonsense").get()).hasRootCauseInstanceOf(IllegalArgumentException.class);
        assertThat(Phoenix.diary(directory)).containsExactly("born", "threw", "threw", "threw");

        ObjectRef<?> waits = phoenix.await("go");
        ObjectRef<?> throwing = phoenix.die("throw");
        ObjectRef<?> behind = phoenix.write("behind");
        assertThat(behind.isDone()).isFalse(); // All three are in the queue.
        Files.createFile(directory.resolve("go"));
        waits.get();
        behind.get();
        assertThatThrownBy(throwing::get).hasRootCauseInstanceOf(FileNotFoundException.class);
        assertThat(Phoenix.diary(directory).subList(4, 8))
                .as("made again, it is the last")
                .containsExactly("threw", "behind", "threw", "threw");

        ObjectRef<?> last = phoenix.die("throw");
        phoenix.close();

        assertThatThrownBy(last::get).hasRootCauseInstanceOf(FileNotFoundException.class);
    }

    @Test
    void aPromiseIsMadeAgain() {
        ProbeHandle probe =
                ProbeHandle.options().maxRestarts(1).maxTaskRetries(1).remote("");
        ObjectRef<String> promise = probe.promise("for");
        kill(probe.pid().get());

        probe.fulfil("ever").get();

        assertThat(promise.get()).isEqualTo("forever");
    }

    @Test
    void argumentsAreSentAgainHoweverLargeTheyAre() throws Exception {
        PhoenixHandle phoenix = phoenix(-1, -1);
        String large = "x".repeat(200_000);
        ObjectRef<?> fatal = phoenix.die("once");
        ObjectRef<?> after = phoenix.write(large);

        fatal.get();
        after.get();

        assertThat(Phoenix.diary(directory)).containsExactly("born", "born", large);
    }

    @Test
    void whileItIsRestartedCallsAreRefusedOrKept() throws Exception {
        PhoenixHandle refuses =
                PhoenixHandle.options().maxRestarts(1).name("phoenix").remote(directory.toString());
        PhoenixHandle keeps = phoenix(1, 1);
        List<Long> pids = List.of(refuses.pid().get(), keeps.pid().get());
        Phoenix.plan(directory, "wait");
        pids.forEach(Deaths::kill);
        awaitState(refuses, State.RESTARTING);
        awaitState(keeps, State.RESTARTING);

        await().atMost(SOON)
                .untilAsserted(() -> assertThatThrownBy(() -> refuses.count().get())
                        .isInstanceOf(ActorUnavailableException.class)
                        .hasMessageContaining("It is being restarted. This call was not sent.\n    Fix: "));
        ObjectRef<Integer> kept = keeps.count();
        assertThatThrownBy(() -> PhoenixHandle.options().name("phoenix").remote(directory.toString()))
                .isInstanceOf(ActorNameTakenException.class)
                .hasMessageContaining(", which is being restarted in process ");
        assertThat(kept.isDone()).isFalse();
        Files.createFile(directory.resolve("go"));

        assertThat(kept.get()).isEqualTo(1);
        assertThat(countSoon(refuses)).isEqualTo(1);
        awaitState(refuses, State.ALIVE);
    }

    @Test
    void othersThatHaveItsHandleFollowIt() throws Exception {
        PhoenixHandle phoenix = phoenix(-1, -1);
        PhoenixHandle other = phoenix(0, 0);
        assertThat(other.ask(phoenix).get()).isEqualTo(1);

        kill(phoenix.pid().get());

        assertThat(other.ask(phoenix).get()).as("knew it before").isEqualTo(1);
        assertThat(phoenix(0, 0).ask(phoenix).get())
                .as("has never seen its first life")
                .isEqualTo(2);
        assertThat(phoenix.count().get()).isEqualTo(3);
    }

    /** However often it dies, and whenever, each call is answered, and the calls of one thread run in their order. */
    @Test
    void noCallIsLostThoughItDiesAgainAndAgain() throws Exception {
        PhoenixHandle phoenix = phoenix(-1, -1);
        int threads = 3;
        int calls = 400;
        List<Thread> callers = new ArrayList<>();
        List<List<ObjectRef<?>>> made = new ArrayList<>();
        for (int thread = 0; thread < threads; thread++) {
            String prefix = "thread " + thread + " ";
            List<ObjectRef<?>> refs = new ArrayList<>();
            made.add(refs);
            Thread caller = new Thread(() -> {
                for (int i = 0; i < calls; i++) {
                    refs.add(phoenix.write(line(prefix, i)));
                    if (i % 10 == 0) {
                        refs.get(i).get();
                    }
                }
            });
            callers.add(caller);
            caller.start();
        }
        for (int deaths = 0; deaths < 4; deaths++) {
            kill(phoenix.pid().get());
        }
        for (Thread each : callers) {
            each.join();
        }
        made.forEach(refs -> refs.forEach(ObjectRef::get));

        List<String> diary = Phoenix.diary(directory);
        for (int thread = 0; thread < threads; thread++) {
            String prefix = "thread " + thread + " ";
            List<String> first = diary.stream()
                    .filter(line -> line.startsWith(prefix))
                    .distinct()
                    .toList();
            assertThat(first).hasSize(calls);
            for (int i = 0; i < calls; i++) {
                assertThat(first.get(i)).isEqualTo(prefix + i);
            }
        }
        assertThat(diary).filteredOn("born"::equals).hasSize(5);
    }

    /** Now and then one that is too large for the queue; what is written of it is not. */
    private static String line(String prefix, int i) {
        return i % 20 == 7 ? prefix + i + " ".repeat(100_000) : prefix + i;
    }
}

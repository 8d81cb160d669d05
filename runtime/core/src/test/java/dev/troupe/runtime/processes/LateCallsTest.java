package dev.troupe.runtime.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.troupe.runtime.ActorDiedException;
import dev.troupe.runtime.CallCancelledException;
import dev.troupe.runtime.ObjectRef;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Calls that come after an actor's end was asked for, while others that came before are not answered: those may be waiting for
 * them, and the end would never come.
 */
@Tag("processes")
@ExtendWith(NothingIsLeft.class)
@Timeout(60)
class LateCallsTest {
    private static final Duration SOON = Duration.ofSeconds(10);

    @TempDir
    private Path files;

    private Path go() {
        return files.resolve("go");
    }

    /** Makes the call until it comes too late. */
    private static void awaitTooLate(Supplier<ObjectRef<Integer>> call, String why) {
        await().atMost(SOON).until(() -> {
            try {
                int unused = call.get().get(SOON);
                return false;
            } catch (ActorDiedException e) {
                assertThat(e).hasMessageContaining(why);
                return true;
            }
        });
    }

    @Test
    void oneFailsThoughOthersStillRun() throws Exception {
        TeamHandle team = TeamHandle.of(2);
        ObjectRef<Integer> runs = team.await(7, go());
        CompletableFuture<Void> closing = CompletableFuture.runAsync(team::close);

        awaitTooLate(team::count, "Team#1 was closed.\n  Call: Team#1.count()");

        assertThat(runs.isDone()).isFalse();
        assertThat(closing).isNotDone();
        Files.createFile(go());
        assertThat(runs.get(SOON)).isEqualTo(7);
        closing.get(10, TimeUnit.SECONDS);
    }

    @Test
    void soDoThoseOfAnActorThatEndsItself() throws IOException {
        TeamHandle team = TeamHandle.of(2);
        ObjectRef<Integer> runs = team.await(7, go());
        ObjectRef<Void> exit = team.exit();
        List<ObjectRef<Integer>> late =
                IntStream.range(0, 1000).mapToObj(each -> team.count()).toList();

        await().atMost(SOON).until(() -> late.stream().allMatch(ObjectRef::isDone));
        awaitTooLate(team::count, "Team#1 ended itself: exit (Troupe.exitActor()).");

        assertThat(runs.isDone()).isFalse();
        Files.createFile(go());
        assertThat(runs.get(SOON)).isEqualTo(7);
        assertThatThrownBy(() -> exit.get(SOON)).isInstanceOf(ActorDiedException.class);
    }

    @Test
    void andWhereOneCallRunsAtATimeThoughPromisesAreOpen() throws Exception {
        ProbeHandle probe = ProbeHandle.remote();
        ObjectRef<String> promise = probe.promise("never");
        CompletableFuture<Void> closing = CompletableFuture.runAsync(probe::close);

        awaitTooLate(() -> probe.add(1), "Probe#1 was closed.\n  Call: Probe#1.add(int)");

        assertThat(closing).isNotDone();
        assertThat(promise.cancel()).isTrue();
        assertThatThrownBy(() -> promise.get(SOON)).isInstanceOf(CallCancelledException.class);
        closing.get(10, TimeUnit.SECONDS);
    }
}

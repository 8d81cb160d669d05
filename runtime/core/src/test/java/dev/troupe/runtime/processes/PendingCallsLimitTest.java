package dev.troupe.runtime.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.troupe.runtime.ActorNameTakenException;
import dev.troupe.runtime.ObjectRef;
import dev.troupe.runtime.PendingCallsLimitException;
import dev.troupe.runtime.Troupe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Actors of which a process may have only so many calls pending. */
@Tag("processes")
@ExtendWith(NothingIsLeft.class)
@Timeout(60)
class PendingCallsLimitTest {
    @TempDir
    private Path files;

    private Path go() {
        return files.resolve("go");
    }

    @Test
    void oneCallMoreThanTheLimitIsNotMade() throws IOException {
        try (TeamHandle team =
                TeamHandle.options().numCpus(0).maxPendingCalls(3).remote("")) {
            List<ObjectRef<Integer>> pending = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                pending.add(team.await(i, go()));
            }

            assertThatThrownBy(() -> team.await(3, go()))
                    .isExactlyInstanceOf(PendingCallsLimitException.class)
                    .hasMessageStartingWith(
                            "Team#1.await(int, String) was not made: this process has 3 calls of the actor"
                                    + " pending, and with maxPendingCalls(3) may have no more.")
                    .hasMessageContaining("Fix: wait for results");
            Files.createFile(go());
            assertThat(Troupe.get(pending)).containsExactly(0, 1, 2);
            for (int i = 0; i < 1000; i++) { // Each was answered before the next.
                team.count().get();
            }
            assertThat(team.begun().get()).containsExactly(0, 1, 2);
        }
    }

    @Test
    void whatWaitsForAnArgumentIsPendingToo() throws IOException {
        try (TeamHandle slow = TeamHandle.of(1);
                VaultHandle vault =
                        VaultHandle.remote(new VaultHandle.Options().numCpus(0).maxPendingCalls(1))) {
            ObjectRef<Integer> busy = slow.await(0, go());
            ObjectRef<byte[]> late = slow.echo(new byte[10]);

            ObjectRef<Integer> held = vault.length(late);

            assertThatThrownBy(() -> vault.length(late)).isInstanceOf(PendingCallsLimitException.class);
            Files.createFile(go());
            assertThat(held.get()).isEqualTo(10);
            assertThat(vault.length(late).get()).isEqualTo(10);
            assertThat(busy.get()).isZero();
        }
    }

    @Test
    void eachProcessHasALimitOfItsOwn() throws IOException {
        try (TeamHandle limited = TeamHandle.options()
                        .numCpus(0)
                        .maxConcurrency(2)
                        .maxPendingCalls(1)
                        .remote("");
                TeamHandle other = TeamHandle.of(2)) {
            ObjectRef<Integer> mine = limited.await(0, go());

            List<ObjectRef<Integer>> others = List.of(other.through(limited, go()), other.through(limited, go()));
            ObjectRef<Integer> refused = Troupe.waitFor(others, 1).ready().get(0);

            assertThatThrownBy(refused::get).hasCauseInstanceOf(PendingCallsLimitException.class);
            assertThatThrownBy(limited::count).isInstanceOf(PendingCallsLimitException.class);
            Files.createFile(go());
            assertThat(mine.get()).isZero();
            assertThat(others.get(refused == others.get(0) ? 1 : 0).get()).isZero();
        }
    }

    @Test
    void theLimitIsPartOfWhatAnActorIsFoundBy() {
        try (TeamHandle team = TeamHandle.options()
                .numCpus(0)
                .name("limited")
                .maxPendingCalls(7)
                .remote("")) {
            assertThat(team.count().get()).isOne();
            assertThatThrownBy(() -> TeamHandle.options()
                            .numCpus(0)
                            .name("limited")
                            .getIfExists()
                            .remote(""))
                    .isInstanceOf(ActorNameTakenException.class)
                    .hasMessageContaining(
                            "it has maxConcurrency(1) and maxPendingCalls(7), and maxConcurrency(1) is asked for");
        }
    }
}

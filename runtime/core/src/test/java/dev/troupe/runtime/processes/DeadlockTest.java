package dev.troupe.runtime.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.troupe.runtime.ActorDeadlockException;
import dev.troupe.runtime.CallTimeoutException;
import dev.troupe.runtime.ObjectRef;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Calls that wait for each other without end: one of them is told, and the others go on. */
@Tag("processes")
@ExtendWith(NothingIsLeft.class)
@Timeout(60)
class DeadlockTest {
    private static final Duration LONG = Duration.ofSeconds(20);

    private static Throwable rootOf(ObjectRef<?> failed) {
        Throwable root = catchThrowable(() -> failed.get(LONG));
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }

    @Test
    void twoActorsThatWaitForEachOther() {
        try (TeamHandle one = TeamHandle.of(1);
                TeamHandle other = TeamHandle.of(1)) {
            // Which of the two is told depends on which thread of the two processes looked first.
            assertThat(rootOf(one.reenter(other, one, 2)))
                    .isInstanceOf(ActorDeadlockException.class)
                    .hasMessageContaining("\n    Team#2.reenter(TeamHandle, TeamHandle, int) waits for"
                            + " Team#1.reenter(TeamHandle, TeamHandle, int), which cannot begin while"
                            + " Team#1.reenter(TeamHandle, TeamHandle, int) runs\n")
                    .hasMessageContaining("\n    Team#1.reenter(TeamHandle, TeamHandle, int) waits for"
                            + " Team#2.reenter(TeamHandle, TeamHandle, int)\n")
                    .hasMessageContaining("\n    Fix: ");
            assertThat(one.count().get(LONG)).isEqualTo(1);
            assertThat(other.count().get(LONG)).isEqualTo(1);
        }
    }

    @Test
    void everyThreadOfAnActorWaits() {
        try (TeamHandle one = TeamHandle.of(2);
                TeamHandle other = TeamHandle.of(2)) {
            assertThat(one.reenter(other, one, 3).get(LONG)).isEqualTo(3);
            assertThat(rootOf(one.reenter(other, one, 4)))
                    .isInstanceOf(ActorDeadlockException.class)
                    .hasMessageContaining("which cannot begin while");
            assertThat(one.count().get(LONG)).isEqualTo(1);
        }
    }

    @Test
    void aCallOfSeveralAtOnce() {
        try (TeamHandle one = TeamHandle.of(1);
                TeamHandle other = TeamHandle.of(2)) {
            assertThat(rootOf(one.both(other, one)))
                    .isInstanceOf(ActorDeadlockException.class)
                    .hasMessageContaining(
                            "Team#1.both(TeamHandle, TeamHandle) waits for Team#1.count(), which cannot begin"
                                    + " while Team#1.both(TeamHandle, TeamHandle) runs");
            assertThat(other.both(one, other).get(LONG)).isEqualTo(2 + 2);
        }
    }

    /** Whoever reads the answers of the actor never waits for long without one. */
    @Test
    void oneOfACallAmongOthersThatGoOn(@TempDir Path files) throws Exception {
        Path go = files.resolve("go");
        try (TeamHandle one = TeamHandle.grouped(); // One place for others than those in groups.
                TeamHandle other = TeamHandle.of(1);
                TeamHandle third = TeamHandle.of(1)) {
            ObjectRef<Integer> chat = one.chatInGroup(third, go);
            assertThat(rootOf(one.reenter(other, one, 2)))
                    .isInstanceOf(ActorDeadlockException.class)
                    .hasMessageContaining("which cannot begin while");
            Files.createFile(go);
            assertThat(chat.get(LONG)).isPositive();
            assertThat(one.count().get(LONG)).isEqualTo(1);
        }
    }

    @Test
    void aLongWaitIsNone(@TempDir Path files) throws Exception {
        Path go = files.resolve("go");
        try (TeamHandle one = TeamHandle.of(2);
                TeamHandle other = TeamHandle.of(1)) {
            ObjectRef<Integer> through = one.through(one, go);
            ObjectRef<Integer> behind = other.through(one, go);
            assertThatThrownBy(() -> through.get(Duration.ofMillis(2500))).isInstanceOf(CallTimeoutException.class);
            Files.createFile(go);
            assertThat(through.get(LONG)).isZero();
            assertThat(behind.get(LONG)).isZero();
        }
    }
}

package dev.troupe.runtime.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.troupe.runtime.CallCancelledException;
import dev.troupe.runtime.CallInterruptedException;
import dev.troupe.runtime.ObjectRef;
import dev.troupe.runtime.Troupe;
import dev.troupe.runtime.TroupeConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of the calls that a call has made itself, when that is cancelled. */
@Tag("processes")
@ExtendWith(NothingIsLeft.class)
@Timeout(60)
class CancelledChildrenTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    @TempDir
    private Path directory;

    @BeforeEach
    void init() {
        Troupe.init(TroupeConfig.defaults().cpus(2).logToConsole(false));
    }

    private Path never() {
        return directory.resolve("never");
    }

    private static void assertCancelledWhileItWaited(ObjectRef<?> ref) {
        assertThat(ref.cancel()).isTrue();
        assertThatThrownBy(() -> ref.get(SOON))
                .isInstanceOf(CallCancelledException.class)
                .hasMessageEndingWith(" was cancelled while it ran.")
                .hasCauseInstanceOf(CallInterruptedException.class);
    }

    private static void awaitBegun(TeamHandle team) {
        await().atMost(SOON).until(() -> team.begun().get().size() == 1);
    }

    /** Of two places: a call that runs would leave one alone. */
    private static void assertRunsNothing(TeamHandle ofTwo) {
        assertThat(Troupe.get(List.of(ofTwo.meet(2), ofTwo.meet(2)), SOON)).containsExactly(true, true);
    }

    @Test
    void aCallOfAnActorsMethodThatIsQueuedIsNotRun() throws IOException {
        Path go = directory.resolve("go");
        try (TeamHandle parent = TeamHandle.of(1);
                TeamHandle busy = TeamHandle.grouped(); // One place for others than those in groups.
                TeamHandle free = TeamHandle.of(1)) {
            ObjectRef<Integer> runs = busy.await(0, go);
            ObjectRef<Integer> waits = parent.both(busy, free); // Which it calls in this order.
            await().atMost(SOON).until(() -> free.most().get() == 1);

            assertCancelledWhileItWaited(waits);

            Files.createFile(go);
            assertThat(runs.get(SOON)).isZero();
            assertThat(busy.count().get(SOON)).as("the first that runs").isEqualTo(1);
            assertThat(free.count().get(SOON)).as("which had a result").isEqualTo(2);
        }
    }

    @Test
    void callsOfATaskAndOfWhatThatHasCalledAreInterrupted() {
        try (TeamHandle child = TeamHandle.of(1);
                TeamHandle grandchild = TeamHandle.of(2)) {
            ObjectRef<Integer> task = Chores.options().through(child, grandchild, never());
            awaitBegun(grandchild);

            assertCancelledWhileItWaited(task);

            assertRunsNothing(grandchild);
            assertThat(child.count().get(SOON)).isEqualTo(1);
        }
    }

    @Test
    void whatATaskOfATaskHasCalledIsCancelledToo() {
        try (ProbeHandle probe = ProbeHandle.remote()) {
            Path file = directory.resolve("held");
            ObjectRef<String> task = Chores.options().holdInAnother(probe, file);
            await().atMost(SOON).until(() -> Files.exists(Chores.started(file)));

            assertCancelledWhileItWaited(task);
            // close() waits for what was promised: the promise was that of the task's own task.
        }
    }
}

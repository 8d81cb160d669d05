package dev.troupe.runtime.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.troupe.runtime.BackPressureException;
import dev.troupe.runtime.CallInterruptedException;
import dev.troupe.runtime.ObjectRef;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** How many calls of one actor may be under way, and what becomes of those beyond. */
@Tag("processes")
@ExtendWith(NothingIsLeft.class)
@Timeout(60)
class BackPressureTest {
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final int MOST = 10_000;
    private static final int ONE_MINUTE = 60_000;

    @TempDir
    private Path files;

    /** One whose calls need no CPU: one of them is blocked while another one's have to run. */
    private static ProbeHandle probe() {
        return ProbeHandle.options().numCpus(0).remote("");
    }

    @Test
    void eachCallerHasSoManyUnderWayAndAnActorDoesNotWaitLongForRoomForMore() throws Exception {
        // How long an actor waits; workers get the properties of their driver.
        System.setProperty("dev.troupe.backPressureSeconds", "1");
        try {
            ProbeHandle target = probe();
            ProbeHandle caller = probe();
            Path go = files.resolve("go");
            caller.meet(target).get();
            ObjectRef<Void> busy = target.awaitFile(go.toString());

            assertThatThrownBy(() -> caller.flood(ONE_MINUTE).get(LONG))
                    .cause()
                    .isInstanceOf(BackPressureException.class)
                    .hasMessageStartingWith(target + " has had " + MOST
                            + " calls of this actor waiting for 1 s; an actor does not wait longer")
                    .hasMessageContaining("Fix: ");

            ObjectRef<Integer> last = callUntilThereIsNoRoom(target);
            Files.createFile(go);
            busy.get(LONG);
            assertThat(last.get(LONG)).isEqualTo(MOST + MOST - 1);
            assertThat(target.add(1).get(LONG)).as("there is room again").isEqualTo(2 * MOST);
            anActorDoesNotWaitAtAllForRoomForCallsToItself(caller);
        } finally {
            System.clearProperty("dev.troupe.backPressureSeconds");
        }
    }

    private static void anActorDoesNotWaitAtAllForRoomForCallsToItself(ProbeHandle probe) {
        probe.forget().get();
        probe.meet(probe).get();

        assertThatThrownBy(() -> probe.flood(ONE_MINUTE).get(LONG))
                .cause()
                .isInstanceOf(BackPressureException.class)
                .hasMessageStartingWith(probe + " has " + MOST
                        + " calls to itself waiting, and cannot run them while it makes another.")
                .hasMessageContaining("Fix: ");

        assertThat(probe.add(0).get(LONG)).isEqualTo(MOST);
    }

    /** With the one that is under way already, these are all; who is interrupted makes calls, but does not wait for room. */
    private static ObjectRef<Integer> callUntilThereIsNoRoom(ProbeHandle target) {
        Thread.currentThread().interrupt();
        try {
            ObjectRef<Integer> last = target.add(1);
            for (int i = 2; i < MOST; i++) {
                last = target.add(1);
            }
            assertThatThrownBy(() -> target.add(1))
                    .isInstanceOf(CallInterruptedException.class)
                    .hasMessage("Interrupted while " + target + " had " + MOST + " calls waiting.");
            return last;
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }
}

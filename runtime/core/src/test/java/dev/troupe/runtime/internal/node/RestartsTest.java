package dev.troupe.runtime.internal.node;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troupe.runtime.Demand;
import dev.troupe.runtime.internal.control.CallPolicy;
import dev.troupe.runtime.internal.control.LastWords;
import dev.troupe.runtime.internal.control.Naming;
import dev.troupe.runtime.internal.control.RestartPolicy;
import dev.troupe.runtime.internal.control.WorkerSpec;
import dev.troupe.runtime.internal.node.process.OwnOrigin;
import dev.troupe.runtime.internal.wire.ActorId;
import dev.troupe.runtime.internal.wire.Death;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class RestartsTest {
    private static final Death DEATH = new Death("died: its process 17 ended with exit code 3.\n  Log: there");
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private final Restarts restarts = new Restarts();

    private static Resident actor(int maxRestarts) {
        return new Resident(
                new WorkerSpec(
                        ActorId.of(ActorId.DRIVER, 1),
                        "example.Probe",
                        "",
                        List.of(),
                        Demand.NONE,
                        List.of(),
                        List.of(),
                        Map.of(),
                        null,
                        null,
                        Naming.NONE,
                        Long.MAX_VALUE,
                        false,
                        new RestartPolicy(maxRestarts, 1, Set.of()),
                        CallPolicy.ONE_BY_ONE),
                OwnOrigin.now(),
                0);
    }

    @Test
    void anActorIsRestartedAsOftenAsItsPolicySays() {
        Resident first = actor(1);
        assertThat(Restarts.isDue(actor(0), 3, null)).isFalse();
        assertThat(Restarts.isDue(first, 3, null)).isTrue();
        assertThat(Restarts.isDue(first.again(DEATH, 0), 3, null)).isFalse();
        Resident often = actor(-1);
        for (int i = 0; i < 1000; i++) {
            often = often.again(DEATH, 0);
        }
        assertThat(Restarts.isDue(often, 137, null)).isTrue();
    }

    @Test
    void anEndThatWasAskedForIsNoReason() {
        assertThat(Restarts.isDue(actor(-1), 0, null)).isFalse();
        assertThat(Restarts.isDue(actor(-1), 5, LastWords.of(LastWords.Reason.ENDING)))
                .isFalse();
        Resident killed = actor(-1);
        killed.killedFor("was killed.");
        assertThat(Restarts.isDue(killed, 137, null)).isFalse();
    }

    @Test
    void pausesGrowWhileLivesAreShort() {
        Resident actor = actor(-1);
        long longest = 0;
        for (int i = 1; i < 40; i++) {
            actor = actor.again(DEATH, SECOND);
            long pause = Restarts.pauseNanos(actor.shortLives());
            assertThat(pause).isGreaterThanOrEqualTo(longest);
            longest = pause;
        }
        assertThat(Restarts.pauseNanos(1)).isZero();
        assertThat(Restarts.pauseNanos(2)).isEqualTo(SECOND / 10);
        assertThat(Restarts.pauseNanos(3)).isEqualTo(SECOND / 5);
        assertThat(longest).isBetween(20 * SECOND, 30 * SECOND);

        assertThat(actor.again(DEATH, 11 * SECOND).shortLives()).isZero();
    }

    @Test
    void whoPausesIsPlacedInTime() {
        Resident one = actor(-1).again(DEATH, 0);
        Resident other = actor(-1).again(DEATH, 0);
        restarts.pause(one, 2 * SECOND, 0);
        restarts.pause(other, SECOND, 0);

        assertThat(one.waitsForResources()).isFalse();
        assertThat(restarts.nextLook(5 * SECOND)).isEqualTo(SECOND);
        assertThat(restarts.nextLook(SECOND / 2)).isEqualTo(SECOND / 2);
        assertThat(restarts.takeDue(SECOND / 2)).isEmpty();
        assertThat(restarts.takeDue(SECOND)).containsExactly(other);
        restarts.forget(one);
        assertThat(restarts.takeDue(3 * SECOND)).isEmpty();
        assertThat(restarts.nextLook(5 * SECOND)).isEqualTo(5 * SECOND);
    }

    @Test
    void whatCannotBeStartedIsTriedAgainInASecond() {
        Resident next = actor(-1).again(DEATH, 0);
        restarts.tryAgain(next, new IOException("No space left on device"), 0);
        assertThat(next.announcement()).isEqualTo("another try to start its process: No space left on device");
        assertThat(next.waitsForResources()).isFalse();
        assertThat(restarts.takeDue(SECOND - 1)).isEmpty();

        assertThat(restarts.takeDue(SECOND)).containsExactly(next);

        restarts.tryAgain(next, new IOException("No space left on device"), SECOND);
        restarts.forget(next);
        assertThat(restarts.takeDue(3 * SECOND)).isEmpty();
    }

    @Test
    void saysWhoIsRestartedAndWhy() {
        Resident next = actor(3).again(DEATH, 0);

        assertThat(Restarts.describe(next, DEATH, 0))
                .isEqualTo("Probe#1 died: its process 17 ended with exit code 3. It is restarted (restart 1 of 3).");
        assertThat(Restarts.describe(actor(-1).again(DEATH, 0), DEATH, SECOND))
                .endsWith("It is restarted in 1000 ms (restart 1).");
    }
}

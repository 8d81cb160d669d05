package dev.troupe.runtime.internal.node;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troupe.runtime.internal.control.NodeSnapshot.State;
import dev.troupe.runtime.internal.control.NodeTimeline.Phase;
import dev.troupe.runtime.internal.control.NodeTimeline.Span;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One phase after the other. */
class BiographyTest {
    private static final long MS = 1_000_000;
    private static final Span CONSTRUCTOR = new Span("constructor", 1, 1, 1);

    private final Biography biography = new Biography();

    @Test
    void anActorWaitsRunsIsRestartedAndDies() {
        biography.waits("the arguments of its constructor", 0, MS);
        biography.waits("1 CPU", 0, 2 * MS);
        biography.starts(0, 3 * MS);
        biography.runs(4711);
        biography.ends("died.", List.of(CONSTRUCTOR), 4 * MS);
        biography.waits("a pause", 1, 4 * MS);
        biography.starts(1, 5 * MS);
        biography.runs(4712);
        biography.ends("was killed.", List.of(), 6 * MS);
        biography.dies("was killed.", 6 * MS);

        assertThat(biography.phases())
                .containsExactly(
                        new Phase(State.PENDING, "the arguments of its constructor", 0, 0, MS, 2 * MS, List.of()),
                        new Phase(State.PENDING, "1 CPU", 0, 0, 2 * MS, 3 * MS, List.of()),
                        new Phase(State.ALIVE, "died.", 4711, 0, 3 * MS, 4 * MS, List.of(CONSTRUCTOR)),
                        new Phase(State.RESTARTING, "a pause", 0, 1, 4 * MS, 5 * MS, List.of()),
                        new Phase(State.ALIVE, "was killed.", 4712, 1, 5 * MS, 6 * MS, List.of()),
                        new Phase(State.DEAD, "was killed.", 0, 1, 6 * MS, 6 * MS, List.of()));
    }

    @Test
    void whoIsPlacedAtOnceHasNotWaited() {
        biography.waits("1 CPU", 0, MS);
        biography.starts(0, MS + 50_000);

        assertThat(biography.phases()).extracting(Phase::state).containsExactly(State.ALIVE);
    }

    @Test
    void oneThatIsRestartedWithoutEndKeepsTheLastOfIt() {
        for (int life = 0; life < 1000; life++) {
            biography.starts(life, life * MS);
            biography.ends("died.", List.of(), life * MS);
        }

        assertThat(biography.phases())
                .hasSize(60)
                .last()
                .extracting(Phase::life)
                .isEqualTo(999);
    }

    @Test
    void callsAreForgottenOfOneLife() {
        for (int life = 0; life < 2; life++) {
            biography.starts(life, life * MS);
            biography.ends("died.", Collections.nCopies(100, CONSTRUCTOR), life * MS);
        }

        biography.forgetCalls(0);

        assertThat(biography.phases()).extracting(each -> each.calls().size()).containsExactly(1, 100);
    }
}

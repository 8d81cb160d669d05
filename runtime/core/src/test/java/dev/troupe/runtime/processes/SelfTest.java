package dev.troupe.runtime.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** The handle of the actor that runs the code which asks for it. */
@Tag("processes")
@ExtendWith(NothingIsLeft.class)
@Timeout(60)
class SelfTest {
    @Test
    void anActorPassesItsOwnHandleOn() {
        try (TeamHandle team = TeamHandle.of(2)) {
            TeamHandle same = team.me().get();
            assertThat(same).isEqualTo(team);
            assertThat(same.count().get()).isEqualTo(1);
            assertThat(team.count().get()).isEqualTo(2);
            assertThatThrownBy(() -> team.meAsProbe().get())
                    .hasRootCauseInstanceOf(IllegalStateException.class)
                    .rootCause()
                    .hasMessage("Team#1 runs here, which is no Probe."
                            + "\n    Fix: call self() of the handle of its own class.");
        }
    }

    @Test
    void whereNoActorRunsThereIsNone() {
        assertThatThrownBy(TeamHandle::self)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("No actor runs in this process");
    }
}

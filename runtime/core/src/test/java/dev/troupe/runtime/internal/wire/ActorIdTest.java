package dev.troupe.runtime.internal.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ActorIdTest {
    @Test
    void anIdKnowsWhoMadeTheActor() {
        assertThat(ActorId.creator(ActorId.of(7, 3))).isEqualTo(7);
        assertThat(ActorId.creator(ActorId.of(7, -1)))
                .as("a count that wrapped around")
                .isEqualTo(7);
        assertThat(ActorId.of(0, 0)).isEqualTo(ActorId.NODE);
        assertThat(ActorId.of(1, 2)).isNotEqualTo(ActorId.of(2, 1));
    }

    @Test
    void messagesNameItShortly() {
        assertThat(ActorId.display("Counter", ActorId.of(1, 3))).isEqualTo("Counter#3");
        assertThat(ActorId.display("Counter", ActorId.of(2, 3))).isEqualTo("Counter#2.3");
    }

    @Test
    void aSessionHasAPlaceForEach() {
        SessionPaths paths = new SessionPaths(Path.of("/s"));

        assertThat(paths.lock()).hasToString("/s/lock");
        assertThat(paths.actor(ActorId.of(1, 3))).hasToString("/s/actors/1.3");
        assertThat(paths.actor(ActorId.NODE)).hasToString("/s/actors/0.0");
        assertThat(paths.caller(2)).hasToString("/s/callers/2");
        assertThat(paths.lastWords(ActorId.of(1, 3), 0)).hasToString("/s/actors/1.3/last-words");
    }
}

package dev.troupe.runtime.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.troupe.runtime.CallFailedException;
import dev.troupe.runtime.ObjectRef;
import dev.troupe.runtime.Troupe;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** Failures that nobody has looked at, while the program runs. */
@Tag("processes")
@ExtendWith(NothingIsLeft.class)
@Timeout(60)
class LostFailuresTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    @Test
    void oneIsToldOnceWhenItsRefIsGarbage() {
        try (Listener said = new Listener()) {
            ProbeHandle probe = ProbeHandle.remote();
            assertThatThrownBy(probe.fail("error")::get).isInstanceOf(CallFailedException.class);
            lose(probe.fail("runtime"));
            lose(probe.add(1));

            // Who reads replies in the background looks now and then, while there are some.
            await().atMost(SOON).pollInterval(Duration.ofMillis(5)).until(() -> {
                System.gc();
                return probe.add(0).get() == 1 && !said.said().isEmpty();
            });
            System.gc();
            probe.close();
            Troupe.shutdown();

            assertThat(said.said()).containsExactly("Probe#1.fail(String) threw, and nobody asked for its result");
        }
    }

    /** Whoever holds the ref looks whether it is done, and not at what came of it. */
    private static void lose(ObjectRef<?> ref) {
        await().atMost(SOON).until(ref::isDone);
    }
}

package dev.troupe.runtime.internal.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SessionPathsTest {
    @Test
    void theNameOfASessionSaysWhichProcessItsNodeIs() {
        assertThat(new SessionPaths(Path.of("/dev/shm/troupe-ada-4711-k3x9")).nodePid())
                .hasValue(4711);
        assertThat(SessionPaths.nodePid(".troupe-ada_b-12-0")).hasValue(12);
    }

    @Test
    void noOtherNameSaysAnything() {
        for (String each : new String[] {
            "troupe-ada-x-k3x9",
            "troupe-ada-4711",
            "troupe-ada-4711-k3x9\n",
            "other-ada-4711-k3x9",
            "troupe-a-b-4711-k3x9"
        }) {
            assertThat(SessionPaths.nodePid(each)).as(each).isEmpty();
        }
        assertThat(new SessionPaths(Path.of("/")).nodePid()).isEmpty();
    }
}

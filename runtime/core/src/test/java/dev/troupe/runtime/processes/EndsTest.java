package dev.troupe.runtime.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.troupe.runtime.ActorDiedException;
import dev.troupe.runtime.internal.jdk.ProcessState;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** How long an end may take, and what ends with an actor. */
@Tag("processes")
@Timeout(60)
class EndsTest {
    @TempDir
    private Path directory;

    @AfterAll
    static void nothingIsLeft() {
        NothingIsLeft.check();
    }

    @Test
    void closeOfTheObjectHasItsTimeAndThenTheProcessEnds() throws Exception {
        // Workers get the properties of their driver.
        System.setProperty("dev.troupe.closeSeconds", "1");
        try {
            PhoenixHandle phoenix = PhoenixHandle.options().maxRestarts(-1).remote(directory.toString());
            assertThat(phoenix.count().get()).isEqualTo(1);
            Phoenix.plan(directory, "wait at the end");

            phoenix.close();

            assertThat(Phoenix.diary(directory)).containsExactly("born", "closed");
            assertThatThrownBy(() -> phoenix.count().get())
                    .isInstanceOf(ActorDiedException.class)
                    .hasMessageContaining("ended with exit code 71")
                    .hasMessageContaining("close() of the actor did not return within 1 s; its process ends now.");
        } finally {
            System.clearProperty("dev.troupe.closeSeconds");
        }
    }

    @Test
    void whatAnActorHasStartedAndCreatedEndsWithItAlsoWhenItIsKilled() {
        ProbeHandle parent = ProbeHandle.remote();
        List<Long> pids = new ArrayList<>();
        parent.spawn().get().forEach(each -> pids.add(Long.parseLong(each)));
        ProbeHandle child = parent.child().get();
        pids.add(child.pid().get());
        assertThat(pids).hasSize(3).allMatch(ProcessState::isAlive);

        Deaths.kill(parent.pid().get());

        await().atMost(Duration.ofSeconds(2))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> pids.stream().noneMatch(ProcessState::isAlive));
        assertThatThrownBy(() -> child.add(1).get())
                .isInstanceOf(ActorDiedException.class)
                .hasMessageContaining("ended with " + parent + ", which had created it");
    }
}

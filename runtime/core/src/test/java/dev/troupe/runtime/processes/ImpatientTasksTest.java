package dev.troupe.runtime.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.troupe.runtime.ObjectRef;
import dev.troupe.runtime.PlacementException;
import dev.troupe.runtime.Troupe;
import dev.troupe.runtime.TroupeConfig;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Tasks that wait no longer than for so long before they begin. */
@Tag("processes")
@ExtendWith(NothingIsLeft.class)
@Timeout(60)
class ImpatientTasksTest {
    @TempDir
    private Path directory;

    @Test
    void whatWasNotBegunInTimeIsNotRun() throws Exception {
        Troupe.init(TroupeConfig.defaults().cpus(1));
        Path file = directory.resolve("go");
        Path diary = directory.resolve("diary");
        // There is no worker yet, but a CPU for one.
        ObjectRef<Long> first = Chores.options().placementTimeout(Duration.ZERO).await(file);
        await().until(() -> Files.exists(Chores.started(file)));
        ObjectRef<Integer> patient = Chores.options().twice(1);
        Chores.Options impatient = Chores.options().placementTimeout(Duration.ofMillis(300));
        ObjectRef<Integer> late = impatient.fail(diary, 0);
        ObjectRef<Integer> now =
                Chores.options().placementTimeout(Duration.ZERO).fail(diary, 0);
        ObjectRef<Integer> inTime =
                Chores.options().placementTimeout(Duration.ofMinutes(1)).twice(2);

        assertThatThrownBy(late::get)
                .isInstanceOf(PlacementException.class)
                .hasMessageStartingWith("The task was not begun within 300 ms: the one worker that")
                .hasMessageContaining("\n    Fix: ")
                .hasMessageEndingWith("\n  Call: Chores.fail(String, int)");
        assertThatThrownBy(now::get)
                .isInstanceOf(PlacementException.class)
                .hasMessageStartingWith("The task was not begun at once: ");
        Files.createFile(file);
        assertThat(first.get()).isPositive();
        assertThat(Troupe.get(List.of(patient, inTime))).containsExactly(2, 4);
        // Its time counts from now on.
        assertThat(impatient.twice(3).get()).isEqualTo(6);
        assertThat(diary).doesNotExist();
    }

    @Test
    void whatHoldsMoreWaitsForThatNoLongerEither() {
        Troupe.init(TroupeConfig.defaults().cpus(1).resource("Custom1", 1));
        try (ProbeHandle holder =
                ProbeHandle.options().numCpus(0).resource("Custom1", 1).remote("")) {
            Chores.Options impatient = Chores.options().resource("Custom1", 1).placementTimeout(Duration.ofMillis(300));
            assertThatThrownBy(() -> impatient.twice(1).get())
                    .isInstanceOf(PlacementException.class)
                    .hasMessageContaining(" was not placed within 300 ms: It needs ")
                    .hasMessageContaining("the rest is held by Probe#1 (1 Custom1)");
            assertThat(holder.add(1).get()).isEqualTo(1);
        }
    }
}

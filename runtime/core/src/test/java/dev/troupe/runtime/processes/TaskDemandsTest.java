package dev.troupe.runtime.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.troupe.runtime.ObjectRef;
import dev.troupe.runtime.PlacementException;
import dev.troupe.runtime.Troupe;
import dev.troupe.runtime.TroupeConfig;
import dev.troupe.runtime.WorkerDiedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Tasks that need something else than one CPU, or more than there is. */
@Tag("processes")
@ExtendWith(NothingIsLeft.class)
@Timeout(60)
class TaskDemandsTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    @TempDir
    private Path directory;

    @BeforeEach
    void init() {
        Troupe.init(TroupeConfig.defaults().cpus(2).logToConsole(false));
    }

    @Test
    void aTaskWithAnotherDemandHasAWorkerOfItsOwn() {
        assertThat(Chores.options().numCpus(2).needs().get()).isEqualTo("2 CPUs");
        assertThat(Chores.options().numCpus(0.5).needs().get()).isEqualTo("0.5 CPUs");
    }

    @Test
    void soItIsRunAgainToo() throws IOException {
        assertThat(Chores.options().numCpus(2).die(directory.resolve("dies"), 2).get(SOON))
                .isEqualTo(3);
        assertThat(Chores.options()
                        .numCpus(0.5)
                        .retryExceptions(IOException.class)
                        .fail(directory.resolve("fails"), 2)
                        .get(SOON))
                .isEqualTo(3);
        Path diary = directory.resolve("diary");
        ObjectRef<Integer> fatal = Chores.options().numCpus(2).maxRetries(1).die(diary, 9);
        assertThatThrownBy(() -> fatal.get(SOON))
                .isInstanceOf(WorkerDiedException.class)
                .hasMessageContaining("ended with exit code 3.");
        assertThat(Files.readAllLines(diary)).hasSize(2);
        // What it held is free, and its process gone.
        assertThat(Chores.options().numCpus(2).needs().get(SOON)).isEqualTo("2 CPUs");
    }

    @Test
    void oneThatNeedsMoreThanThereIsIsRefusedAtOnce() {
        assertThatThrownBy(() -> Chores.options().numCpus(3).needs())
                .isInstanceOf(PlacementException.class)
                .hasMessageStartingWith("Cannot place Chores")
                .hasMessageContaining("it needs 3 CPUs, and the node does not have that even when nothing else runs.")
                .hasMessageContaining("\n  this node: 2 CPUs, 0 GPUs");
        Troupe.shutdown();
        Troupe.init(TroupeConfig.defaults().cpus(0.5));

        assertThatThrownBy(() -> Chores.options().needs())
                .isInstanceOf(PlacementException.class)
                .hasMessageContaining("it needs 1 CPU,")
                .hasMessageContaining("\n  this node: 0.5 CPUs");
    }
}

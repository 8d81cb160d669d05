package dev.troupe.runtime.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.troupe.runtime.ActorDiedException;
import dev.troupe.runtime.ObjectRef;
import dev.troupe.runtime.Troupe;
import dev.troupe.runtime.TroupeConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@Tag("processes")
@ExtendWith(NothingIsLeft.class)
@Timeout(60)
class WorkingDirectoryTest {
    private static final String FIX =
            "\n    Fix: create the directory before remote(), or give workingDirectory(...) one that is there.";

    @TempDir
    private Path directory;

    @Test
    void oneThatDoesNotExistIsRefusedAtOnce() {
        Path missing = directory.resolve("missing");

        assertThatThrownBy(() -> ProbeHandle.options().workingDirectory(missing).remote(""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Cannot create Probe#1: its working directory " + missing + " does not exist." + FIX);
    }

    @Test
    void aFileIsRefusedAtOnce() throws IOException {
        Path file = Files.createFile(directory.resolve("file"));

        assertThatThrownBy(() -> ProbeHandle.options().workingDirectory(file).remote(""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Cannot create Probe#1: its working directory " + file + " is not a directory." + FIX);
    }

    @Test
    void oneThatIsGoneBeforeTheActorIsPlacedIsTheCauseOfItsDeath() throws IOException {
        Troupe.init(TroupeConfig.defaults().cpus(1));
        Path gone = Files.createDirectory(directory.resolve("gone"));
        ObjectRef<Integer> pending;
        try (ProbeHandle holder = ProbeHandle.options().numCpus(1).remote("")) {
            assertThat(holder.add(1).get()).isEqualTo(1);
            ProbeHandle waiting =
                    ProbeHandle.options().numCpus(1).workingDirectory(gone).remote("");
            pending = waiting.add(1);
            Files.delete(gone);
        }

        assertThatThrownBy(pending::get)
                .isInstanceOf(ActorDiedException.class)
                .hasMessage("Probe#2 was not created: its worker could not be started: its working directory " + gone
                        + " does not exist." + FIX + "\n  Call: Probe#2.add(int)");
    }
}

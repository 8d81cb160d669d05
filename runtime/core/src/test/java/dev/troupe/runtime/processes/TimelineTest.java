package dev.troupe.runtime.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.troupe.runtime.ObjectRef;
import dev.troupe.runtime.Troupe;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A program writes what its actors did, on the node inside it. */
@Tag("processes")
@ExtendWith(NothingIsLeft.class)
@Timeout(60)
class TimelineTest {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Pattern CALLS = Pattern.compile("\"args\":\\{\"calls\":(\\d+)}");

    @TempDir
    private Path directory;

    private String timeline() throws IOException {
        Path file = directory.resolve("timeline.json");
        Troupe.timeline(file);
        return Files.readString(file);
    }

    @Test
    void ofAnActorThatRunsAndOneThatHasEnded() throws Exception {
        Path gate = directory.resolve("gate");
        try (ProbeHandle probe = ProbeHandle.remote()) {
            ObjectRef<Void> waiting = probe.awaitFile(gate.toString());
            await().atMost(SOON).until(() -> timeline().contains("\"awaitFile(String)\""));
            Files.createFile(gate);
            waiting.get();
            List<ObjectRef<Integer>> refs = new ArrayList<>();
            for (int i = 0; i < 1000; i++) {
                refs.add(probe.add(1));
            }
            Troupe.get(refs);
            assertThat(timeline()).contains("\"ALIVE\"").doesNotContain("\"DEAD\"");
        }

        String text = timeline();
        assertThat(text)
                .contains("\"Probe#1\"", "\"starting\"", "\"constructor\"", "\"ALIVE\"", "\"DEAD\"", "was closed.");
        assertThat(CALLS.matcher(text)
                        .results()
                        .mapToInt(each -> Integer.parseInt(each.group(1)))
                        .sum())
                .isEqualTo(1001);
    }

    @Test
    void ofTasksByTheirNames() throws Exception {
        Path gate = directory.resolve("gate");
        ObjectRef<Long> waiting = Chores.options().await(gate);
        await().atMost(SOON).until(() -> timeline().contains("\"Chores.await(String)\""));
        Files.createFile(gate);
        assertThat(waiting.get()).isPositive();
        assertThat(Chores.options().await(gate).get()).isPositive();

        assertThat(timeline()).contains("\"Chores.await(String)\"");
    }

    @Test
    void aFileThatCannotBeWrittenIsNamed() {
        Path nowhere = Path.of("/nowhere/timeline.json");

        assertThatThrownBy(() -> Troupe.timeline(nowhere))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("The timeline cannot be written to /nowhere/timeline.json");
    }
}

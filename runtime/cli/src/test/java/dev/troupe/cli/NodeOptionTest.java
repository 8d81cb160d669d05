package dev.troupe.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.troupe.runtime.Demand;
import dev.troupe.runtime.internal.control.NodeSnapshot;
import dev.troupe.runtime.internal.door.RunningNode;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How actors are named in commands. */
class NodeOptionTest {
    private final RunningNode node = RunningNode.here(Path.of("/nowhere"), "main", Path.of("/nowhere"));
    private final NodeSnapshot.Actor nested = new NodeSnapshot.Actor(
            1,
            "Loop$Sleeper#2.1",
            null,
            7,
            Demand.NONE,
            null,
            "example.Loop$Sleeper",
            NodeSnapshot.State.ALIVE,
            0,
            false,
            0,
            0,
            null,
            null);

    private NodeSnapshot.Actor find(String wanted) {
        return NodeOption.actor(node, List.of(nested), wanted);
    }

    @Test
    void aNestedClassIsWrittenAsJavaOrTheJvmDoes() {
        for (String each : List.of("Loop$Sleeper#2.1", "Loop.Sleeper#2.1", "2.1")) {
            assertThat(find(each)).as(each).isEqualTo(nested);
        }
    }

    @Test
    void whoseNameAShellHasCutHearsHowToWriteIt() {
        assertThatThrownBy(() -> find("Loop#2.1"))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("There is no actor Loop#2.1 on the node 'main' (process ")
                .hasMessageEndingWith("\n    Fix: quote it, because a shell takes what follows a '$' for a variable:"
                        + " 'Loop$Sleeper#2.1', or write Loop.Sleeper#2.1.");
        assertThatThrownBy(() -> find("Loop#2.2")).hasMessageContaining("'troupe list actors'");
    }
}

package dev.troupe.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troupe.runtime.Demand;
import dev.troupe.runtime.internal.control.NodeSnapshot;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LeftoversTest {
    private static final NodeSnapshot.Actor SHARED = actor("Counter#1", 11);
    private static final NodeSnapshot.Actor NEW = actor("Outer$Counter#1.2", 12);
    private static final NodeSnapshot.Actor OF_ACTOR = actor("Counter#7.3", 13);

    private final NodeState before = state("4 CPUs", List.of(SHARED), "lock", "actors/0.0", "actors/1.1", "callers/1");

    @Test
    void nothingIsLeftWhenAllIsAsBefore() {
        assertThat(before.since(before).isEmpty()).isTrue();
    }

    @Test
    void actorsAreFoundByTheirDirectories() {
        NodeState after = state(
                "3 CPUs",
                List.of(SHARED, NEW, OF_ACTOR),
                "lock",
                "actors/1.1",
                "actors/1.2",
                "actors/7.3",
                "callers/1");

        assertThat(after.since(before).actors()).containsExactly(NEW, OF_ACTOR);
        assertThat(after.since(before).files()).isEmpty();
        assertThat(after.since(before).describe("adds()"))
                .startsWith("adds() left 2 actors behind:\n  Outer$Counter#1.2, process 12, which holds no resources\n")
                .contains("try (Outer_CounterHandle actor = Outer_CounterHandle.remote(...))");
    }

    @Test
    void anActorThatTheNodeDidNotKnowYetIsNotNew() {
        NodeState early = state("4 CPUs", List.of(), "actors/1.1", "callers/1");
        NodeState after = state("3 CPUs", List.of(SHARED), "actors/1.1", "callers/1");

        assertThat(after.since(early).isEmpty()).isTrue();
    }

    @Test
    void filesAndResourcesAreNamed() {
        NodeState after = state("3 CPUs", List.of(SHARED), "lock", "actors/1.1", "callers/1", "callers/2");

        assertThat(after.since(before).describe("adds()"))
                .isEqualTo("adds() left something behind, though all its actors are gone:"
                        + "\n  the file callers/2 of the session"
                        + "\n  resources: free were 4 CPUs; free are 3 CPUs"
                        + "\n    Fix: this is not the test's fault but Troupe's; report it with the test.");
    }

    private static NodeSnapshot.Actor actor(String display, long pid) {
        return new NodeSnapshot.Actor(
                new ActorName(display).id(),
                display,
                null,
                pid,
                Demand.NONE,
                Path.of("log"),
                "Counter",
                NodeSnapshot.State.ALIVE,
                0,
                false,
                0,
                0,
                null,
                null);
    }

    private static NodeState state(String free, List<NodeSnapshot.Actor> actors, String... files) {
        return new NodeState(actors, free, Stream.of(files).map(Path::of).collect(Collectors.toSet()), Set.of());
    }
}

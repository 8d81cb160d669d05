package dev.troupe.runtime.internal.node.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RecentKindsTest {
    private static final WorkerKind A = kind("a", true);
    private static final WorkerKind B = kind("b", true);
    private static final ExpectedActor ACTOR = new ExpectedActor(1, List.of("Counter"));

    private static WorkerKind kind(String jar, boolean canBeStartedAhead) {
        return new WorkerKind(OwnOrigin.now(), List.of(), List.of(jar), Map.of(), List.of(), null, canBeStartedAhead);
    }

    private static RecentKinds recent(int size, WorkerKind... kinds) {
        RecentKinds recent = new RecentKinds(size);
        for (WorkerKind each : kinds) {
            recent.add(each, ACTOR);
        }
        return recent;
    }

    @Test
    void nothingIsWantedBeforeSomethingWasAskedFor() {
        assertThat(recent(3).wanted()).isEmpty();
        assertThat(recent(0, A).wanted()).isEmpty();
    }

    @Test
    void asManyAreWantedAsWereAskedForLately() {
        assertThat(recent(3, A).wanted()).isEqualTo(Map.of(A, 1));
        assertThat(recent(3, A, A).wanted()).isEqualTo(Map.of(A, 2));
        assertThat(recent(3, A, A, A, A).wanted()).isEqualTo(Map.of(A, 3));
    }

    @Test
    void severalKindsShareTheRoom() {
        assertThat(recent(3, A, B).wanted()).isEqualTo(Map.of(B, 1, A, 1));
        assertThat(recent(3, A, B, B).wanted()).isEqualTo(Map.of(B, 2, A, 1));
    }

    @Test
    void whatWasNotAskedForLatelyIsNotWanted() {
        RecentKinds recent = recent(2, A, B, B);

        assertThat(recent.wanted()).isEqualTo(Map.of(B, 2));
        assertThat(recent.actor(A)).isNull();
        assertThat(recent.actor(B)).isEqualTo(ACTOR);
        recent.clear();
        assertThat(recent.wanted()).isEmpty();
    }

    @Test
    void whoIsGoneAsksForNothingAnyMore() {
        RecentKinds recent = recent(3, A, B);
        ExpectedActor other = new ExpectedActor(2, List.of("Counter"));
        recent.add(A, other);

        recent.forget(1);

        assertThat(recent.wanted()).isEqualTo(Map.of(A, 1));
        assertThat(recent.actor(A)).isEqualTo(other);
        assertThat(recent.actor(B)).isNull();
    }

    @Test
    void aKindThatMustNotBeStartedForNothingIsNotWanted() {
        assertThat(recent(2, A, kind("c", false)).wanted()).isEqualTo(Map.of(A, 1));
    }
}

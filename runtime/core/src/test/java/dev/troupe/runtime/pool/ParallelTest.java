package dev.troupe.runtime.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.troupe.runtime.ObjectRef;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class ParallelTest {
    private final List<CompletableFuture<Integer>> calls = new ArrayList<>();

    /** A call that is open until the test completes it. */
    private ObjectRef<Integer> call(int value) {
        CompletableFuture<Integer> answer = new CompletableFuture<>();
        calls.add(answer);
        return new FakeActor.Answer(value, answer);
    }

    private static ObjectRef<Integer> tenfold(int value) {
        return new FakeActor.Answer(value, CompletableFuture.completedFuture(value * 10));
    }

    @Test
    void resultsAreInTheOrderOfTheValues() {
        List<Integer> values = IntStream.range(0, 5_000).boxed().toList();

        assertThat(Parallel.over(values).map(ParallelTest::tenfold))
                .isEqualTo(
                        IntStream.range(0, 5_000).map(each -> each * 10).boxed().toList());
        assertThat(Parallel.over(List.<Integer>of()).map(this::call)).isEmpty();
    }

    @Test
    void noMoreCallsAreMadeThanMayBeInFlight() {
        List<Integer> made = new ArrayList<>();
        try (Stream<Integer> results = Parallel.over(List.of(1, 2, 3, 4))
                .inFlight(2)
                .mapUnordered(value -> {
                    made.add(value);
                    return tenfold(value);
                })) {
            Iterator<Integer> taken = results.iterator();
            assertThat(made).isEmpty();
            assertThat(taken.next()).isEqualTo(10);
            assertThat(made).containsExactly(1, 2);
            assertThat(taken.next()).isEqualTo(20);
            assertThat(made).containsExactly(1, 2, 3);
        }
        assertThat(made).hasSize(3);
    }

    @Test
    void resultsAreTakenAsTheyAreThere() {
        try (Stream<Integer> results = Parallel.over(List.of(1, 2)).mapUnordered(value -> {
            ObjectRef<Integer> ref = call(value);
            if (value == 2) {
                calls.get(1).complete(20);
                calls.get(0).complete(10);
            }
            return ref;
        })) {
            assertThat(results).containsExactlyInAnyOrder(20, 10);
        }
    }

    @Test
    void whenOneFailsTheRestIsNotCalled() {
        IllegalStateException failure = new IllegalStateException("no");
        assertThatThrownBy(() -> Parallel.over(List.of(1, 2, 3)).inFlight(1).map(value -> {
                    ObjectRef<Integer> ref = call(value);
                    calls.get(0).completeExceptionally(failure);
                    return ref;
                }))
                .isSameAs(failure);
        assertThat(calls).hasSize(1);
    }

    @Test
    void aCallThatCannotBeMadeFailsLikeOneThatFails() {
        IllegalStateException failure = new IllegalStateException("no");
        assertThatThrownBy(() -> Parallel.over(List.of(1)).<Integer>map(value -> {
                    throw failure;
                }))
                .isSameAs(failure);
    }

    @Test
    void badOptionsAreRefused() {
        assertThatThrownBy(() -> Parallel.over(List.of(1)).inFlight(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("1 call or more must be in flight, was 0.");
        assertThatThrownBy(() -> ProgressBar.of("values", -1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("There must be 0 things to do or more, were -1.");
    }
}

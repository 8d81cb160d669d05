package dev.troupe.runtime.internal.caller;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TaskDepthTest {
    private final TaskDepth depth = new TaskDepth();
    private long now;

    private void answer(int count, long nanosEach) {
        for (int i = 0; i < count; i++) {
            now += nanosEach;
            if (depth.answered()) {
                depth.measure(now);
            }
        }
    }

    @Test
    void aWorkerBeginsWithOneCall() {
        depth.begins(now);

        assertThat(depth.depth()).isEqualTo(1);
    }

    @Test
    void itGetsMoreOfShortOnes() {
        depth.begins(now);
        answer(1, 1_000);
        assertThat(depth.depth()).isEqualTo(2);
        answer(1, 1_000);
        assertThat(depth.depth()).isEqualTo(4);
        answer(2, 1_000);
        assertThat(depth.depth()).isEqualTo(8);
        answer(5000, 5_000);
        assertThat(depth.depth()).isEqualTo(401);
        answer(5000, 100);
        assertThat(depth.depth()).isEqualTo(1024);
    }

    @Test
    void itGetsOneByOneOfLongOnes() {
        depth.begins(now);
        answer(100, 2_100_000);

        assertThat(depth.depth()).isEqualTo(1);
    }

    @Test
    void itHasOneReadyBehindOneThatTakesAWhile() {
        depth.begins(now);
        answer(100, 1_500_000);

        assertThat(depth.depth()).isEqualTo(2);
    }

    @Test
    void itGetsLessWhenTheyBecomeLong() {
        depth.begins(now);
        answer(5000, 1_000);
        answer(1000, 500_000);

        assertThat(depth.depth()).isEqualTo(5);
    }

    @Test
    void timeWithoutWorkDoesNotCount() {
        depth.begins(now);
        answer(1, 1_000);
        now += 1_000_000_000;
        depth.begins(now);
        answer(1, 1_000);

        assertThat(depth.depth()).isEqualTo(4);
    }
}

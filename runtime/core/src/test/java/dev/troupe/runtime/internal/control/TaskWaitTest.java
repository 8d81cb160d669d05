package dev.troupe.runtime.internal.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TaskWaitTest {
    @Test
    void ofSeveralPoolsTheLongestWaitCounts() {
        // A clock that is about to begin anew.
        TaskWait early = new TaskWait(3, 2, Long.MAX_VALUE - 5);
        TaskWait late = new TaskWait(4, 1, Long.MIN_VALUE + 5);

        assertThat(early.and(late)).isEqualTo(new TaskWait(7, 3, Long.MAX_VALUE - 5));
        assertThat(late.and(early)).isEqualTo(early.and(late));
    }

    @Test
    void whereNoneWaitsTheWorkersDoNotCount() {
        TaskWait some = new TaskWait(3, 2, 7);

        assertThat(some.and(TaskWait.NONE)).isEqualTo(some);
        assertThat(TaskWait.NONE.and(some)).isEqualTo(some);
        assertThat(TaskWait.NONE.and(new TaskWait(0, 2, 9))).isEqualTo(new TaskWait(0, 2, 9));
    }
}

package dev.troupe.runtime.internal.caller;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TaskStaffTest {
    private int free = 4;
    private final TaskStaff staff = new TaskStaff(4, () -> free);
    private long now;

    private int missing(int waiting, int workers, int starting) {
        now += 5_000_000;
        return staff.missing(now, waiting, workers, starting);
    }

    @Test
    void nobodyIsMissingWhereNothingWaits() {
        assertThat(missing(0, 0, 0)).isZero();
    }

    @Test
    void theFirstNeedsNoFreeCpu() {
        free = 0;
        assertThat(missing(10, 0, 0)).isEqualTo(1);
        assertThat(missing(10, 1, 1)).isZero();
    }

    @Test
    void othersFollowAsCpusAreFreeThatNobodyIsAboutToTake() {
        assertThat(missing(10, 1, 1)).isEqualTo(3);
        assertThat(missing(2, 1, 1)).isEqualTo(2);
        free = 3; // The first has taken one.
        assertThat(missing(10, 4, 3)).isZero();
    }

    @Test
    void thereAreMoreThanCpusOnlyWhileCpusStayFreeAndNoTaskEnds() {
        free = 2;
        assertThat(missing(10, 4, 0)).as("one look is none").isZero();
        assertThat(missing(10, 4, 0)).isEqualTo(1);
        assertThat(missing(10, 5, 1)).isEqualTo(1);
        staff.answered();
        assertThat(missing(10, 6, 0)).isZero();
        free = 0;
        assertThat(missing(10, 6, 0)).isZero();
        assertThat(missing(10, 6, 0)).isZero();
    }

    @Test
    void afterAPauseItIsTriedAgain() {
        assertThat(staff.isStillbornOnceMore()).isFalse();
        assertThat(staff.isStillbornOnceMore()).isFalse();
        assertThat(staff.isStillbornOnceMore()).isTrue();
        staff.pause(now);

        assertThat(missing(1, 0, 0)).isZero();
        now += TaskStaff.PAUSE_NANOS;
        assertThat(missing(1, 0, 0)).isEqualTo(1);
        assertThat(staff.isStillbornOnceMore()).isFalse();
    }

    @Test
    void aTaskThatEndsShowsThatWorkersCanBeStarted() {
        assertThat(staff.isStillbornOnceMore()).isFalse();
        assertThat(staff.isStillbornOnceMore()).isFalse();
        staff.answered();
        assertThat(staff.isStillbornOnceMore()).isFalse();
    }
}

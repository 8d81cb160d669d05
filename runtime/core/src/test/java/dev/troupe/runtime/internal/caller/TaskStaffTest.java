package dev.troupe.runtime.internal.caller;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TaskStaffTest {
    private final TaskStaff staff = new TaskStaff(4);

    @Test
    void nobodyIsMissingWhereNothingWaits() {
        assertThat(staff.missing(0, 0, 0, 0, 4)).isZero();
        assertThat(staff.missing(0, 2, 0, 2, 4)).isZero();
    }

    @Test
    void theFirstNeedsNoFreeCpu() {
        assertThat(staff.missing(10, 0, 0, 0, 0)).isEqualTo(1);
        assertThat(staff.missing(10, 1, 1, 0, 0)).isZero();
    }

    @Test
    void othersFollowAsCpusAreFreeThatNobodyIsAboutToTake() {
        assertThat(staff.missing(10, 1, 1, 0, 4)).isEqualTo(3);
        assertThat(staff.missing(2, 1, 1, 0, 4)).isEqualTo(2);
        assertThat(staff.missing(10, 2, 1, 0, 2)).isEqualTo(1);
        assertThat(staff.missing(10, 4, 3, 0, 3)).isZero();
    }

    @Test
    void thereAreMoreThanCpusOnlyForThoseThatAreHeldUp() {
        assertThat(staff.missing(10, 4, 0, 0, 4)).isZero();
        assertThat(staff.missing(10, 4, 0, 3, 3)).isEqualTo(3);
        assertThat(staff.missing(10, 7, 3, 3, 3)).isZero();
        assertThat(staff.missing(10, 4, 0, 3, 0)).as("others have the CPUs").isZero();
    }

    @Test
    void afterAPauseItIsTriedAgain() {
        assertThat(staff.isAvailable(0)).isTrue();
        assertThat(staff.isStillbornOnceMore()).isFalse();
        assertThat(staff.isStillbornOnceMore()).isFalse();
        assertThat(staff.isStillbornOnceMore()).isTrue();
        staff.pause(0);

        assertThat(staff.isAvailable(TaskStaff.PAUSE_NANOS - 1)).isFalse();
        assertThat(staff.isAvailable(TaskStaff.PAUSE_NANOS)).isTrue();
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

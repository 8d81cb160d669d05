package dev.troupe.runtime.internal.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troupe.runtime.internal.worker.CallGroups.Group;
import dev.troupe.runtime.internal.worker.CallGroups.Waiting;
import dev.troupe.runtime.spi.CallGroup;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CallGroupsTest {
    private static final int IN_IO = 1;
    private static final int IN_COUNT = 2;
    private static final int IN_NONE = 3;
    private static final int IN_IO_LATER = 4;
    private static final int IN_COUNT_LATER = 5;

    private final Set<Integer> returningStages = new HashSet<>(Set.of(IN_IO_LATER, IN_COUNT_LATER));
    private final CallGroups groups = new CallGroups(
            List.of(CallGroup.of("io", 2, IN_IO, IN_IO_LATER), CallGroup.of("count", 1, IN_COUNT, IN_COUNT_LATER)),
            1,
            returningStages::contains);
    private long arrivals;

    /** A call comes: says whether it begins, and else has it wait. */
    private boolean comes(int method) {
        arrivals++;
        Group group = groups.of(method);
        boolean begins = group.enterFirst(method);
        if (!begins) {
            group.add(new Waiting(group, method, new byte[0], arrivals));
        }
        return begins;
    }

    /** The calls that begin now, by when they came. */
    private List<Long> begin() {
        List<Long> begun = new ArrayList<>();
        for (Waiting next = groups.next(); next != null; next = groups.next()) {
            begun.add(next.arrival());
        }
        return begun;
    }

    private void fillStages() {
        for (int i = 0; i < PromisedReplies.MOST; i++) {
            assertThat(comes(IN_COUNT_LATER)).isTrue();
            groups.of(IN_COUNT_LATER).leave(true);
        }
    }

    @Test
    void eachGroupHasPlacesOfItsOwn() {
        assertThat(groups.threads()).isEqualTo(5);
        assertThat(comes(IN_IO)).isTrue();
        assertThat(comes(IN_IO)).isTrue();
        assertThat(comes(IN_IO)).isFalse();
        assertThat(comes(IN_COUNT)).isTrue();
        assertThat(groups.areFull()).isFalse();
        assertThat(comes(IN_NONE)).isTrue();
        assertThat(groups.areFull()).isTrue();
        assertThat(begin()).isEmpty();
        groups.of(IN_IO).leave(false);
        assertThat(begin()).containsExactly(3L);
    }

    @Test
    void whoComesLaterWaitsBehindThoseWhoWait() {
        assertThat(comes(IN_COUNT)).isTrue();
        assertThat(comes(IN_COUNT)).isFalse();
        groups.of(IN_COUNT).leave(false);
        assertThat(comes(IN_COUNT)).as("the one before has not begun yet").isFalse();
        assertThat(begin()).containsExactly(2L);
        groups.of(IN_COUNT).leave(false);
        assertThat(begin()).containsExactly(3L);
        groups.of(IN_COUNT).leave(false);
        assertThat(groups.areBusy()).isFalse();
    }

    @Test
    void aStageHasAPlaceWhereThereAreSeveral() {
        assertThat(comes(IN_IO_LATER)).isTrue();
        assertThat(comes(IN_IO_LATER)).isTrue();
        groups.of(IN_IO).leave(true);
        groups.of(IN_IO).leave(true);
        assertThat(groups.areRunning()).isFalse();
        assertThat(comes(IN_IO)).isFalse();
        groups.of(IN_IO).answered();
        assertThat(begin()).containsExactly(3L);
    }

    @Test
    void whereThereIsOnePlaceOneStageTooManyWaitsAndOthersDoNot() {
        fillStages();
        assertThat(comes(IN_COUNT_LATER)).isFalse();
        assertThat(comes(IN_COUNT_LATER)).isFalse();
        assertThat(begin()).isEmpty();
        assertThat(comes(IN_COUNT)).isTrue();
        assertThat(comes(IN_COUNT)).isFalse();
        groups.of(IN_COUNT).leave(false);
        assertThat(begin()).containsExactly(arrivals);
        groups.of(IN_COUNT).leave(false);
        assertThat(groups.areBusy()).as("two wait").isTrue();
        assertThat(comes(IN_IO_LATER)).as("another group").isTrue();
    }

    @Test
    void stagesThatWaitKeepTheirOrder() {
        fillStages();
        assertThat(comes(IN_COUNT)).isTrue();
        assertThat(comes(IN_COUNT_LATER)).isFalse();
        assertThat(comes(IN_COUNT_LATER)).isFalse();
        groups.of(IN_COUNT).answered();
        groups.of(IN_COUNT).answered();
        assertThat(comes(IN_COUNT_LATER))
                .as("the ones before have not begun yet")
                .isFalse();
        long first = arrivals - 2;
        for (int i = 0; i < 2; i++) {
            groups.of(IN_COUNT).leave(i > 0);
            assertThat(begin()).containsExactly(first + i);
        }
        groups.of(IN_COUNT).leave(true);
        assertThat(begin()).as("too many are open again").isEmpty();
        groups.of(IN_COUNT).answered();
        assertThat(begin()).containsExactly(first + 2);
    }

    @Test
    void thatAMethodReturnsStagesMayBeLearntFromItsFirstCall() {
        returningStages.clear();
        assertThat(comes(IN_COUNT_LATER)).isTrue();
        for (int i = 0; i < PromisedReplies.MOST; i++) {
            assertThat(comes(IN_COUNT_LATER)).isFalse();
        }
        assertThat(comes(IN_COUNT)).isFalse();
        returningStages.add(IN_COUNT_LATER);
        for (int i = 1; i < PromisedReplies.MOST; i++) {
            groups.of(IN_COUNT).leave(true);
            assertThat(begin()).containsExactly(i + 1L);
        }
        groups.of(IN_COUNT).leave(true);
        assertThat(begin()).as("another method").containsExactly(arrivals);
        groups.of(IN_COUNT).leave(false);
        assertThat(begin()).isEmpty();
        groups.of(IN_COUNT).answered();
        assertThat(begin()).as("one too many").containsExactly(arrivals - 1);
    }

    @Test
    void whatCameAfterTheEndIsTakenOut() {
        fillStages();
        assertThat(comes(IN_NONE)).isTrue();
        assertThat(comes(IN_NONE)).isFalse();
        long end = arrivals;
        assertThat(comes(IN_NONE)).isFalse();
        assertThat(comes(IN_COUNT_LATER)).isFalse();
        assertThat(groups.takeAfter(end)).extracting(Waiting::arrival).containsExactlyInAnyOrder(end + 1, end + 2);
        assertThat(groups.takeAfter(end)).isEmpty();
        groups.of(IN_NONE).leave(false);
        assertThat(begin()).containsExactly(end);
        groups.of(IN_NONE).leave(false);
        assertThat(groups.areBusy()).isFalse();
    }
}

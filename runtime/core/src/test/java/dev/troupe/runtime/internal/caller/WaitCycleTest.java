package dev.troupe.runtime.internal.caller;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troupe.runtime.internal.caller.CallThreads.Places;
import dev.troupe.runtime.internal.caller.Standstill.Awaited;
import dev.troupe.runtime.internal.caller.Standstill.CallId;
import dev.troupe.runtime.internal.caller.Standstill.Wait;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WaitCycleTest {
    private static final int NOTHING = -1;
    private static final int FOR_GROUP = 7;
    private static final List<Places> ONE = List.of(new Places(1, List.of()));
    private static final List<Places> TWO = List.of(new Places(2, List.of()));

    private final long start = System.nanoTime();
    private final Map<Long, Standstill> actors = new HashMap<>();

    /** A call with its number in the text; each is made by another process. */
    private static CallId call(int number, int method) {
        return new CallId(number, 1, 1, method, "call " + number);
    }

    private static CallId call(int number) {
        return call(number, 1);
    }

    /** A call that has been waiting since then for another of an actor. */
    private Wait waiting(int running, int since, long actor, CallId awaited) {
        return new Wait(call(running), start + since, false, List.of(new Awaited(actor, awaited)));
    }

    private static Wait besidePromised(Wait wait) {
        return new Wait(wait.running(), wait.since(), true, wait.awaited());
    }

    private void actor(long id, int looked, List<Places> places, Wait... waits) {
        actors.put(id, new Standstill(start + looked, places, List.of(waits)));
    }

    private List<String> closedBy(long actor, int wait) {
        return WaitCycle.closedBy(
                actor, Objects.requireNonNull(actors.get(actor)).waits().get(wait), actors::get);
    }

    @Test
    void whoBeganLastIsTold() {
        actor(1, 30, ONE, waiting(11, 10, 2, call(12)));
        actor(2, 30, ONE, waiting(12, 20, 1, call(13)));
        assertThat(closedBy(2, 0))
                .containsExactly(
                        "call 12 waits for call 13, which cannot begin while call 11 runs",
                        "call 11 waits for call 12");
        assertThat(closedBy(1, 0)).isEmpty();
    }

    @Test
    void nothingIsProvenBeforeAllHaveLookedOnceMore() {
        actor(1, 19, ONE, waiting(11, 10, 2, call(12)));
        actor(2, 30, ONE, waiting(12, 20, 1, call(13)));
        assertThat(closedBy(2, 0)).isEmpty();
        actor(1, 20, ONE, waiting(11, 10, 2, call(12)));
        assertThat(closedBy(2, 0)).isNotEmpty();
    }

    @Test
    void aPlaceThatIsFreeRunsIt() {
        actor(1, 30, TWO, waiting(11, 10, 2, call(12)));
        actor(2, 30, ONE, waiting(12, 20, 1, call(13)));
        assertThat(closedBy(2, 0)).isEmpty();
        actor(1, 30, TWO, waiting(11, 10, 2, call(12)), waiting(14, 11, 2, call(15)));
        assertThat(closedBy(2, 0)).isNotEmpty();
    }

    @Test
    void aPlaceThatIsFreeIsOfNoUseToACallThatRuns() {
        actor(1, 30, ONE, waiting(11, 10, 2, call(12)));
        actor(2, 30, TWO, waiting(12, 20, 1, call(13)));
        assertThat(closedBy(2, 0)).isNotEmpty();
    }

    @Test
    void aPromiseMayBeKeptByAnybody() {
        actor(1, 30, ONE, besidePromised(waiting(11, 10, 2, call(12))));
        actor(2, 30, ONE, waiting(12, 20, 1, call(13)));
        assertThat(closedBy(2, 0)).isEmpty();
    }

    @Test
    void aPromiseHasAPlaceWhereThereAreSeveral() {
        actor(1, 30, TWO, besidePromised(waiting(11, 10, 2, call(12))), besidePromised(waiting(14, 11, 2, call(15))));
        actor(2, 30, ONE, waiting(12, 20, 1, call(13)));
        assertThat(closedBy(2, 0)).isNotEmpty();
    }

    @Test
    void aPromiseIsOfNoUseToACallThatRuns() {
        actor(1, 30, ONE, waiting(11, 10, 2, call(12)));
        actor(2, 30, ONE, besidePromised(waiting(12, 20, 1, call(13))));
        assertThat(closedBy(2, 0)).isNotEmpty();
    }

    @Test
    void groupsHavePlacesOfTheirOwn() {
        List<Places> groups = List.of(new Places(1, List.of(FOR_GROUP)), new Places(1, List.of()));
        actor(1, 30, groups, waiting(11, 10, 2, call(12)));
        actor(2, 30, ONE, waiting(12, 20, 1, call(13, FOR_GROUP)));
        assertThat(closedBy(2, 0)).isEmpty();
        actor(2, 30, ONE, waiting(12, 20, 1, call(13)));
        assertThat(closedBy(2, 0)).isNotEmpty();
    }

    @Test
    void whoWaitsForACycleOfOthersIsNotTold() {
        actor(1, 50, ONE, waiting(11, 10, 2, call(12)));
        actor(2, 50, ONE, waiting(12, 20, 1, call(13)));
        actor(3, 50, ONE, waiting(14, 30, 1, call(15)));
        assertThat(closedBy(3, 0)).isEmpty();
        assertThat(closedBy(2, 0)).isNotEmpty();
    }

    @Test
    void whoMayGetAnotherAnswerGoesOn() {
        actor(1, 30, ONE, waiting(11, 10, 2, call(12)));
        Wait either = new Wait(
                call(12), start + 20, false, List.of(new Awaited(1, call(13)), new Awaited(NOTHING, call(16))));
        actor(2, 30, ONE, either);
        assertThat(closedBy(2, 0)).isEmpty();
    }

    @Test
    void oneThatWaitsForItself() {
        actor(1, 30, ONE, waiting(11, 10, 1, call(12)));
        assertThat(closedBy(1, 0)).containsExactly("call 11 waits for call 12, which cannot begin while call 11 runs");
    }

    @Test
    void whatIsWrittenDownIsReadAgain() throws Exception {
        Standstill written = new Standstill(
                5,
                List.of(new Places(2, List.of(FOR_GROUP, 3)), new Places(1, List.of())),
                List.of(new Wait(
                        call(11),
                        10,
                        true,
                        Stream.of(call(12), call(13))
                                .map(each -> new Awaited(2, each))
                                .toList())));
        assertThat(Standstill.of(written.toBytes())).isEqualTo(written);
    }
}

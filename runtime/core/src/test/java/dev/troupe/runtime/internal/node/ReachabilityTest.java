package dev.troupe.runtime.internal.node;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troupe.runtime.internal.control.LeaseStub;
import dev.troupe.runtime.internal.wire.ActorId;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReachabilityTest {
    private static final long ACTOR = ActorId.of(1, 1);
    private static final long OTHER = ActorId.of(1, 2);

    private final Reachability reachability = new Reachability();

    @Test
    void anActorIsUnreachableWhenItsCreatorHasDroppedIt() {
        reachability.begin(ACTOR, 1);
        assertThat(reachability.takeUnreachable()).isEmpty();

        reachability.release(ACTOR, 1, false);

        assertThat(reachability.mayHaveCalls(ACTOR, Set.of(1))).isFalse();
        assertThat(reachability.mayHaveCalls(ACTOR, Set.of(1, 2))).isTrue();
        assertThat(reachability.takeUnreachable()).containsExactly(ACTOR);
        reachability.release(ACTOR, 1, false);
        assertThat(reachability.takeUnreachable()).isEmpty();
    }

    @Test
    void aHandleOnItsWayKeepsAnActorUntilItsReceiverHasEnded() {
        reachability.begin(ACTOR, 1);
        reachability.announce(7, ACTOR, OTHER);
        reachability.release(ACTOR, 1, true);
        assertThat(reachability.takeUnreachable()).isEmpty();

        reachability.actorGone(OTHER);
        assertThat(reachability.takeUnreachable()).isEmpty();
        reachability.allRead();

        assertThat(reachability.mayHaveCalls(ACTOR, Set.of(1))).isTrue();
        assertThat(reachability.takeUnreachable()).containsExactly(ACTOR);
    }

    @Test
    void aHandleThatIsReadTwiceHasArrivedOnce() {
        reachability.begin(ACTOR, 1);
        reachability.announce(7, ACTOR, 2);
        reachability.announce(8, ACTOR, 2);
        reachability.release(ACTOR, 1, false);
        reachability.arrived(7, ACTOR, 2, true);
        reachability.arrived(7, ACTOR, 2, false);

        reachability.release(ACTOR, 2, false);

        assertThat(reachability.takeUnreachable()).isEmpty();
        assertThat(reachability.leaseholders(ACTOR)).isEmpty();
    }

    @Test
    void whatAnActorWasSentByOneThatIsGoneIsNotForItsNextLife() {
        reachability.begin(ACTOR, 1);
        reachability.release(ACTOR, 1, false);
        long ofGone = LeaseStub.transfer(2, 7);
        long ofOther = LeaseStub.transfer(3, 7);
        reachability.announce(ofGone, ACTOR, OTHER);
        reachability.announce(ofOther, ACTOR, OTHER);
        reachability.processGone(4);
        reachability.notSentAgain(OTHER, each -> each == 2, 4);
        reachability.allRead();

        assertThat(reachability.takeUnreachable()).isEmpty();
        reachability.arrived(ofOther, ACTOR, 5, false);
        assertThat(reachability.takeUnreachable()).containsExactly(ACTOR);
    }

    @Test
    void whatItsCreatorHasSentIsForEachLifeOfAnActor() {
        reachability.begin(ACTOR, 1);
        reachability.release(ACTOR, 1, false);
        reachability.announce(LeaseStub.transfer(1, 7), ACTOR, OTHER);
        reachability.processGone(4);
        reachability.notSentAgain(OTHER, each -> true, 4);
        reachability.allRead();

        assertThat(reachability.takeUnreachable()).isEmpty();
    }

    @Test
    void whatAProcessSaidBeforeItsEndIsReadFirst() {
        reachability.begin(ACTOR, 1);
        reachability.processGone(1);
        reachability.announce(7, ACTOR, 2);
        reachability.allRead();
        reachability.arrived(7, ACTOR, 2, true);

        assertThat(reachability.takeUnreachable()).isEmpty();
        reachability.release(ACTOR, 2, false);
        assertThat(reachability.takeUnreachable()).containsExactly(ACTOR);
    }

    @Test
    void anActorMayEndIfNobodyCouldReachItSinceItWasTold() {
        reachability.begin(ACTOR, 1);
        reachability.release(ACTOR, 1, true);
        assertThat(reachability.takeUnreachable()).containsExactly(ACTOR);
        assertThat(reachability.told(ACTOR)).isEqualTo(1);
        reachability.announce(7, ACTOR, 2);
        reachability.arrived(7, ACTOR, 2, true);
        reachability.release(ACTOR, 2, true);
        assertThat(reachability.takeUnreachable()).containsExactly(ACTOR);

        assertThat(reachability.mayEnd(ACTOR, 1)).isFalse();
        assertThat(reachability.mayEnd(ACTOR, 2)).isTrue();
        assertThat(reachability.mayEnd(ACTOR, 2)).isFalse();
    }

    @Test
    void randomProcessesLoseNoActorTooEarlyAndNoneForEver() {
        for (long seed = 0; seed < 3000; seed++) {
            new ReachabilityWorld(seed).run();
        }
    }
}

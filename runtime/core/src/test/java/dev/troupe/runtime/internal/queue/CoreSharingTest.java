package dev.troupe.runtime.internal.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class CoreSharingTest {
    private static final long MILLI = 1_000_000;

    private final CoreSharing core = new CoreSharing();
    private long now = System.nanoTime();

    private void took(long... nanos) {
        LongStream.of(nanos).forEach(passed -> core.took(passed, now += passed));
    }

    @Test
    void aCoreIsNotSharedBeforeAnythingIsKnown() {
        assertThat(core.isShared()).isFalse();
    }

    @Test
    void threeOffersInARowThatSomebodyTookAndItIsShared() {
        took(600, 2500, 2500);
        assertThat(core.isShared()).isFalse();

        took(2500);

        assertThat(core.isShared()).isTrue();
    }

    @Test
    void anOfferThatNobodyTookAndItIsItsOwnAgain() {
        took(600, 2500, 2500, 2500, 2500, 620);

        assertThat(core.isShared()).isFalse();
    }

    @Test
    void anOfferHereAndThereThatTookLongSaysNothing() {
        for (int i = 0; i < 100; i++) {
            took(600, 9000, 9000);
            assertThat(core.isShared()).isFalse();
        }
    }

    @Test
    void whatIsLongIsComparedWithWhatItTakesOnThisMachine() {
        took(3000, 5000, 5000, 5000, 5000);
        assertThat(core.isShared()).isFalse();

        took(1000, 5000, 5000, 5000);
        assertThat(core.isShared()).isTrue();
    }

    @Test
    void whoeverKeepsItForLongHasOtherThingsToDo() {
        took(600, 3_000_000, 3_000_000, 3_000_000, 3_000_000);
        assertThat(core.isShared()).isFalse();

        took(2500, 2500, 2500, 3_000_000);
        assertThat(core.isShared()).isFalse();
    }

    @Test
    void aClockThatSawNoTimePassIsNotBelieved() {
        took(0, 350, 350, 350, 350);

        assertThat(core.isShared()).isFalse();
    }

    @Test
    void anOfferIsMeasured() {
        for (int i = 0; i < 10; i++) {
            core.offer();
        }
        // Whether the core is shared is for the machine to know; what a later offer tells is not lost.
        took(200, 40_000, 40_000, 40_000);
        assertThat(core.isShared()).isTrue();
    }

    private boolean isCrowded() {
        return core.isCrowded(now);
    }

    @Test
    void whereSomebodyCalculatesNothingIsOfferedForAsLongAsThatTook() {
        assertThat(isCrowded()).isFalse();
        took(600, 2500, 400_000);
        assertThat(isCrowded()).isFalse();

        took(3 * MILLI);
        assertThat(isCrowded()).isTrue();

        now += 2 * MILLI;
        assertThat(isCrowded()).isTrue();
        now += MILLI;
        assertThat(isCrowded()).isFalse();
    }

    @Test
    void aProcessThatWasStoppedOffersItsCoreSoonAgain() {
        took(3_600_000 * MILLI);
        assertThat(isCrowded()).isTrue();

        now += 100 * MILLI;
        assertThat(isCrowded()).isFalse();
    }

    private boolean isToPart() {
        return core.isToPart(now);
    }

    @Test
    void twoThatShareACoreForLongPart() {
        took(600);
        for (int i = 0; i < 16; i++) {
            assertThat(isToPart()).isFalse();
            took(2500);
        }
        assertThat(isToPart()).isTrue();
        assertThat(isToPart()).isFalse();
    }

    @Test
    void anOfferThatNobodyTookInBetweenDoesNotHideThatTheyShareIt() {
        took(600);
        for (int i = 0; i < 8; i++) {
            took(620, 2500, 2500, 2500, 2500);
        }
        assertThat(isToPart()).isTrue();
    }

    @Test
    void offersThatAreTakenHereAndThereAreNoReasonToPart() {
        took(600);
        for (int i = 0; i < 100; i++) {
            took(2500, 620, 620, 2500, 2500, 620, 620);
            assertThat(isToPart()).isFalse();
        }
    }

    @Test
    void whereNoCoreIsFreeTheyTryAgainInAMillisecond() {
        took(600);
        for (int i = 0; i < 16; i++) {
            took(2500);
        }
        assertThat(isToPart()).isTrue();
        for (int i = 0; i < 100; i++) {
            took(2500);
            assertThat(isToPart()).isFalse();
        }

        now += MILLI;

        assertThat(isToPart()).isTrue();
    }
}

package dev.troupe.runtime.internal.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class PatienceTest {
    private final Patience patience = new Patience(Thread::onSpinWait);

    private int looks() {
        patience.begin();
        int looks = 1;
        while (patience.looksAgain()) {
            looks++;
        }
        return looks;
    }

    /** Whether it looks for longer than hardly at all; more than one try, for the machine may be busy. */
    private boolean looksForLong() {
        for (int tries = 0; tries < 50; tries++) {
            if (looks() > 4) {
                return true;
            }
        }
        return false;
    }

    private void shortWait() {
        patience.begin();
        patience.startClock();
        patience.end();
    }

    private void longWait() {
        patience.begin();
        patience.startClock();
        long started = System.nanoTime();
        while (System.nanoTime() - started < 150_000) {
            LockSupport.parkNanos(50_000);
        }
        patience.end();
    }

    @Test
    void looksHardlyAtAllBeforeItKnowsBetter() {
        assertThat(looks()).isEqualTo(4);
    }

    @Test
    void looksForItsWindowWhereFramesFollowEachOther() {
        shortWait();

        long started = System.nanoTime();
        assertThat(looksForLong()).isTrue();
        assertThat(System.nanoTime() - started).isGreaterThanOrEqualTo(100_000).isLessThan(TimeUnit.SECONDS.toNanos(1));
    }

    @Test
    void givesUpAfterThreeLongWaitsInARow() {
        shortWait();
        longWait();
        longWait();
        assertThat(looksForLong()).isTrue();

        longWait();

        assertThat(looks()).isEqualTo(4);
    }

    @Test
    void aShortWaitBringsItBack() {
        for (int i = 0; i < 10; i++) {
            longWait();
        }
        assertThat(looks()).isEqualTo(4);

        shortWait();

        assertThat(looksForLong()).isTrue();
    }

    @Test
    void aFrameThatWasThereAtOnceSaysNothing() {
        for (int i = 0; i < 3; i++) {
            patience.begin();
            patience.end();
        }
        assertThat(looks()).isEqualTo(4);
    }

    @Test
    void nowAndThenItTriesWhetherItWouldBeShortIfItLooked() {
        for (int i = 0; i < 3; i++) {
            longWait();
        }
        // On a busy machine some of them are so long that it begins to count anew.
        int waits = 0;
        boolean tries = false;
        while (!tries && waits < 5_000) {
            longWait();
            waits++;
            tries = looks() > 4;
        }
        assertThat(tries).isTrue();
        assertThat(3 + waits).isGreaterThanOrEqualTo(16);

        longWait();

        assertThat(looks()).isEqualTo(4);
    }

    @Test
    void itTriesNothingWhereWaitsAreMuchLonger() {
        for (int i = 0; i < 40; i++) {
            patience.begin();
            patience.startClock();
            LockSupport.parkNanos(450_000);
            patience.end();
            assertThat(i < 3 || looks() == 4).isTrue();
        }
    }
}

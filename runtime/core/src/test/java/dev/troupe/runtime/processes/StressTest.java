package dev.troupe.runtime.processes;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** The scenarios of {@link Stress} with small amounts: each throws where a promise is broken. */
@Tag("processes")
@ExtendWith(NothingIsLeft.class)
@Timeout(120)
class StressTest {
    @Test
    void queueFilesAreDeletedOnceConsumed() throws Exception {
        Stress.calls(1_000_000);
    }

    @Test
    void resultsNobodyReadsTakeNoMemory() throws Exception {
        Stress.unread(500_000);
    }

    @Test
    void aStoppedCallerHoldsUpNobody() throws Exception {
        Stress.stoppedCaller(4);
    }

    @Test
    void aKilledCallerHoldsUpNobody() throws Exception {
        Stress.killedCallers(3);
    }

    @Test
    void moreActorsAreDroppedThanThereIsRoomFor() {
        Stress.dropped(12, 4);
    }

    @Test
    void refsThatAreDroppedLeaveNothing() throws Exception {
        RefStress.run(20_000);
    }

    @Test
    void actorsThatFloodEachOtherHoldUpNobody() throws Exception {
        // How long an actor waits for another that waits for it; workers get the properties of their driver.
        System.setProperty("dev.troupe.backPressureSeconds", "1");
        try {
            Stress.flood(500);
        } finally {
            System.clearProperty("dev.troupe.backPressureSeconds");
        }
    }
}

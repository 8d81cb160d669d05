package dev.troupe.cli;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits until something is so. */
final class Waiting {
    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    private Waiting() {}

    /** Refuses with the text when the time is over. */
    static void until(long nanos, BooleanSupplier state, String otherwise) {
        if (!until(nanos, state)) {
            throw new Refusal(otherwise);
        }
    }

    /** Says whether it came to be so. */
    static boolean until(long nanos, BooleanSupplier state) {
        long deadline = System.nanoTime() + nanos;
        while (!state.getAsBoolean()) {
            if (System.nanoTime() - deadline > 0) {
                return false;
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
        return true;
    }
}

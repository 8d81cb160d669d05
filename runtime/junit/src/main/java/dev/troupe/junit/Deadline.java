package dev.troupe.junit;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** When to give up looking for something that nobody announces. */
final class Deadline {
    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

    private final long end;

    private Deadline(long end) {
        this.end = end;
    }

    static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    /** Waits for a moment, or returns false if there is no time left. An interrupted thread waits too, and stays interrupted. */
    boolean pause() {
        boolean interrupted = Thread.interrupted();
        LockSupport.parkNanos(this, LOOK_NANOS);
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return System.nanoTime() - end < 0;
    }
}

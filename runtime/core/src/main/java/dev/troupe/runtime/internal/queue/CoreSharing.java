package dev.troupe.runtime.internal.queue;

/**
 * Whether a thread that looks for something shares its core with the one that is to bring it.
 *
 * <p>Where it does, looking longer only keeps that one from it: two processes that call each other on one core take ten
 * microseconds for a call if each looks for a while before it gives way, and five if each gives way at once. The system
 * may leave both on one core for many milliseconds after another has become free. What tells is how long an offer of the
 * core takes: where nobody takes it, hardly longer than the shortest ever did; where one takes it who has other things
 * to do, for as long as the system lets it.
 *
 * <p>For one thread at a time.
 */
final class CoreSharing {
    /** So many times in a row the core was taken for a short while. */
    private static final int TAKEN_IN_A_ROW = 3;

    /** Whoever keeps the core for longer than this does not bring what is looked for. */
    private static final long LONG_NANOS = 50_000;

    /** Nothing takes less; a clock may say so. */
    private static final long LEAST_NANOS = 200;

    private long shortest = Long.MAX_VALUE / 2;
    private int taken;

    /** Whether others took the core for a short while whenever it was offered of late. */
    boolean isShared() {
        return taken >= TAKEN_IN_A_ROW;
    }

    /** Lets others run that want to. */
    void offer() {
        long offered = System.nanoTime();
        Thread.yield();
        took(System.nanoTime() - offered);
    }

    /** An offer of the core took so long. */
    void took(long passed) {
        shortest = Math.max(LEAST_NANOS, Math.min(shortest, passed));
        boolean wasTaken = passed > 2 * shortest && passed < LONG_NANOS;
        taken = wasTaken ? Math.min(taken + 1, TAKEN_IN_A_ROW) : 0;
    }
}

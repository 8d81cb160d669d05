package dev.troupe.runtime.internal.queue;

/**
 * Whether a thread that looks for something shares its core with others that want to run.
 *
 * <p>Where it does, the frame it waits for may well be written by one of them, and looking longer only keeps that one
 * from it: two processes that call each other on one core take ten microseconds for a call if each looks for a while
 * before it gives way, and three if each gives way at once. The system may leave both on one core for many milliseconds
 * after another has become free. What tells is how long an offer of the core takes: where nobody takes it, hardly longer
 * than the shortest ever did.
 *
 * <p>For one thread at a time.
 */
final class CoreSharing {
    /** So many times in a row somebody took the core. */
    private static final int TAKEN_IN_A_ROW = 3;

    private long shortest = Long.MAX_VALUE / 2;
    private int taken;

    /** Whether others took the core whenever it was offered of late. */
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
        shortest = Math.min(shortest, passed);
        taken = passed > 2 * shortest ? Math.min(taken + 1, TAKEN_IN_A_ROW) : 0;
    }
}

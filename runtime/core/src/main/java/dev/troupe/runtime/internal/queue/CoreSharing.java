package dev.troupe.runtime.internal.queue;

/**
 * Whether a thread that looks for something shares its core with the one that is to bring it.
 *
 * <p>Where it does, looking longer only keeps that one from it: two processes that call each other on one core take ten
 * microseconds for a call if each looks for a while before it gives way, and five if each gives way at once. The system
 * may leave both on one core for many milliseconds after another has become free. What tells is how long an offer of the
 * core takes: where nobody takes it, hardly longer than the shortest ever did; where one takes it who has other things
 * to do, for as long as the system lets it. The system gives a core that is free to who wakes, not to who gives way; so where
 * two have shared one for a while, one of them sleeps once.
 *
 * <p>The system also makes who offered pay for it: it counts as if it had used the core until the end of its time, so that
 * whoever only calculates, such as a compiler's thread, gets all the time there is. Where others do, sleeping is better than
 * offering, because who is woken gets a core at once; but it takes long where they do not. So for as long as an offer took,
 * no other is made.
 *
 * <p>For one thread at a time.
 */
final class CoreSharing {
    /** So many times in a row the core was taken for a short while. */
    private static final int TAKEN_IN_A_ROW = 3;

    /** Whoever keeps the core for longer than this does not bring what is looked for. */
    private static final long LONG_NANOS = 50_000;

    /** Whoever keeps it for longer than this calculates. */
    private static final long VERY_LONG_NANOS = 500_000;

    /** A process that was stopped meanwhile saw much more pass. */
    private static final long LONGEST_CROWD_NANOS = 100_000_000;

    /** Nothing takes less; a clock may say so. */
    private static final long LEAST_NANOS = 200;

    /** So many offers were taken for a short while, less two for each that was not: time to part. */
    private static final int TAKEN_FOR_LONG = 16;

    /** Where that does not help, because no core is free, it costs a fiftieth of the time. */
    private static final long PARTING_NANOS = 1_000_000;

    private long shortest = Long.MAX_VALUE / 2;
    private int taken;
    private int together;
    private long parted = System.nanoTime() - PARTING_NANOS;
    private long crowdEnds = System.nanoTime();

    /** Whether others took the core for a short while whenever it was offered of late. */
    boolean isShared() {
        return taken >= TAKEN_IN_A_ROW;
    }

    /** Whether to sleep instead of offering the core, this once, so that the system finds each a core of its own. */
    boolean isToPart(long now) {
        if (together < TAKEN_FOR_LONG || now - parted < PARTING_NANOS) {
            return false;
        }
        parted = now;
        together = 0;
        return true;
    }

    /** Lets others run that want to. */
    void offer() {
        long offered = System.nanoTime();
        Thread.yield();
        long now = System.nanoTime();
        took(now - offered, now);
    }

    /** Whether others, of late, kept the core for as long as the system let them. */
    boolean isCrowded(long now) {
        return now - crowdEnds < 0;
    }

    /** An offer of the core took so long. */
    void took(long passed, long now) {
        shortest = Math.max(LEAST_NANOS, Math.min(shortest, passed));
        boolean wasTaken = passed > 2 * shortest && passed < LONG_NANOS;
        taken = wasTaken ? Math.min(taken + 1, TAKEN_IN_A_ROW) : 0;
        together = wasTaken ? Math.min(together + 1, TAKEN_FOR_LONG) : Math.max(0, together - 2);
        if (passed > VERY_LONG_NANOS) {
            crowdEnds = now + Math.min(passed, LONGEST_CROWD_NANOS);
        }
    }
}

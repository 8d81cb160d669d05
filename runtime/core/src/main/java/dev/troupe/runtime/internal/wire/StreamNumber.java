package dev.troupe.runtime.internal.wire;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The numbers of a process's streams: what the caller of a method that gives back many results asks for them with. The lowest
 * bit says whether they are computed beside the calls of the actor, and not as one of them.
 */
public final class StreamNumber {
    private static final long BESIDE = 1;

    /** From anywhere: what belongs to another life of the actor is not to be found in this one. */
    private final AtomicLong last = new AtomicLong(ThreadLocalRandom.current().nextLong() & ~BESIDE);

    /** Another number. */
    public long next(boolean isBeside) {
        return last.addAndGet(BESIDE << 1) | (isBeside ? BESIDE : 0);
    }

    /** Whether the results are computed beside the calls. */
    public static boolean isBeside(long number) {
        return (number & BESIDE) != 0;
    }
}

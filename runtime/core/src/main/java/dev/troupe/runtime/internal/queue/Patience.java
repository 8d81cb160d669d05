package dev.troupe.runtime.internal.queue;

/**
 * How long one reader looks for the next frame before it goes to sleep.
 *
 * <p>Looking is worth it while frames follow each other closely, and takes a core from others when they do not. So a
 * reader looks for {@value #WINDOW_NANOS} ns while its waits were shorter than that of late, and hardly at all
 * otherwise. The window is longer than it takes to wake a process: a shorter one can get stuck, each side asleep when the
 * other answers. Between looks it offers its core to whoever the frame is waiting for; see {@link CoreSharing}.
 *
 * <p>For one thread at a time.
 */
public final class Patience {
    private static final long WINDOW_NANOS = 100_000;

    /** So many long waits in a row, and frames no longer follow each other closely. */
    private static final int LONG_WAITS = 3;

    private static final int LOOKS_PER_YIELD = 32;
    private static final int LOOKS_PER_CLOCK = 16;

    private final CoreSharing core = new CoreSharing();
    private int longWaits = LONG_WAITS;
    private long started;
    private int looks;

    /** A wait begins. */
    public void begin() {
        looks = 0;
        started = 0;
    }

    /** After a look in vain, where the wait is to count although nobody looks again. */
    public void startClock() {
        if (started == 0) {
            started = System.nanoTime();
        }
    }

    /** After a look in vain: whether to look again, after a short pause that was made, rather than sleep. */
    public boolean looksAgain() {
        int look = ++looks;
        boolean offers = look % LOOKS_PER_YIELD == 0 || core.isShared();
        if (!offers) {
            Thread.onSpinWait();
            if (look % LOOKS_PER_CLOCK != 0) {
                return true;
            }
        }
        startClock();
        if (offers) {
            core.offer();
        }
        return longWaits < LONG_WAITS && System.nanoTime() - started < WINDOW_NANOS;
    }

    /** The wait is over, with a frame. */
    public void end() {
        if (started == 0) {
            // So short that no clock was looked at, which takes as long as a twentieth of a call; or no wait at all.
            longWaits = looks > 0 ? 0 : longWaits;
        } else if (System.nanoTime() - started < WINDOW_NANOS) {
            longWaits = 0;
        } else if (longWaits < LONG_WAITS) {
            longWaits++;
        }
    }
}

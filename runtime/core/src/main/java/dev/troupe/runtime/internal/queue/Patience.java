package dev.troupe.runtime.internal.queue;

/**
 * How long one reader looks for the next frame before it goes to sleep.
 *
 * <p>Looking is worth it while frames follow each other closely, and takes a core from others when they do not. So a
 * reader looks for {@value #WINDOW_NANOS} ns while its waits were shorter than that of late, and hardly at all
 * otherwise. Where it takes longer than that to wake a process, two that call each other can get stuck, each asleep when the
 * other answers; so now and then, while waits are not much longer, a reader looks for {@value #LONGER_WINDOW_NANOS} ns to
 * see whether they are short when it does. Between looks it offers its core to whoever the frame is waiting for, unless
 * that costs more than to sleep; see {@link CoreSharing}.
 *
 * <p>For one thread at a time.
 */
public final class Patience {
    private static final long WINDOW_NANOS = 100_000;

    private static final long LONGER_WINDOW_NANOS = 400_000;

    /** So seldom, a reader that sleeps looks for longer. */
    private static final int WAITS_PER_TRIAL = 16;

    /** So many long waits in a row, and frames no longer follow each other closely. */
    private static final int LONG_WAITS = 3;

    private static final int LOOKS_PER_YIELD = 8;
    private static final int LOOKS_PER_CLOCK = 4;

    /** Where the core is not offered, a frame that does not come at once is slept for. */
    private static final int LOOKS_IN_A_CROWD = 32;

    private final Runnable pause;
    private final CoreSharing core = new CoreSharing();
    private int longWaits = LONG_WAITS;
    private int waitsBeforeTrial = WAITS_PER_TRIAL;
    private long started;
    private int looks;

    /** @param pause a moment's rest between two looks, which may take as long as a few of them */
    public Patience(Runnable pause) {
        this.pause = pause;
    }

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

    /** Since about when the wait goes on, as {@link System#nanoTime()} tells it; after {@link #looksAgain} has said no. */
    public long since() {
        return started;
    }

    /** After a look in vain: whether to look again, after a short pause that was made, rather than sleep. */
    public boolean looksAgain() {
        int look = ++looks;
        boolean offers = look % LOOKS_PER_YIELD == 0 || core.isShared();
        if (!offers) {
            pause.run();
            if (look % LOOKS_PER_CLOCK != 0) {
                return true;
            }
        }
        startClock();
        if (offers) {
            long now = System.nanoTime();
            if (core.isCrowded(now)) {
                return look < LOOKS_IN_A_CROWD && now - started < window();
            }
            if (core.isToPart(now)) {
                return false;
            }
            core.offer();
        }
        return System.nanoTime() - started < window();
    }

    private long window() {
        return longWaits < LONG_WAITS ? WINDOW_NANOS : waitsBeforeTrial == 0 ? LONGER_WINDOW_NANOS : 0;
    }

    /** The wait is over, with a frame. */
    public void end() {
        if (started == 0) {
            // So short that no clock was looked at, which takes as long as a twentieth of a call; or no wait at all.
            longWaits = looks > 0 ? 0 : longWaits;
            return;
        }
        long waited = System.nanoTime() - started;
        if (waited < WINDOW_NANOS) {
            longWaits = 0;
        } else if (longWaits < LONG_WAITS) {
            longWaits++;
        } else {
            boolean mayBeStuck = waited < LONGER_WINDOW_NANOS;
            waitsBeforeTrial = mayBeStuck && waitsBeforeTrial > 0 ? waitsBeforeTrial - 1 : WAITS_PER_TRIAL;
        }
    }
}

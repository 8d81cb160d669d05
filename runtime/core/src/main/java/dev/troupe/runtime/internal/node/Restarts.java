package dev.troupe.runtime.internal.node;

import dev.troupe.runtime.internal.control.LastWords;
import dev.troupe.runtime.internal.wire.Death;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Which actors are restarted when their processes have died, and when: at once, but one that dies again and again soon
 * after its start only after a pause, each time a longer one. Only for the node's thread.
 */
final class Restarts {
    private static final Logger LOG = System.getLogger("dev.troupe");

    /** Whoever lives longer has made a new beginning. */
    private static final long SOON_NANOS = TimeUnit.SECONDS.toNanos(10);

    private static final long FIRST_PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
    private static final int MOST_DOUBLINGS = 8; // 25.6 s

    private static final long AGAIN_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final Map<Resident, Long> pausing = new LinkedHashMap<>();
    private final Set<Resident> failing = new HashSet<>();

    /** Whether the death of a process is one that is made good: nobody had asked for it, and its actor may be restarted. */
    static boolean isDue(Resident dead, int exitCode, @Nullable LastWords lastWords) {
        return dead.killReason() == null
                && lastWords == null
                && exitCode != 0
                && dead.spec().restarts().allowsAfter(dead.life());
    }

    /** How long the next life has to wait, after so many that were short. */
    static long pauseNanos(int shortLives) {
        return shortLives < 2 ? 0 : FIRST_PAUSE_NANOS << Math.min(shortLives - 2, MOST_DOUBLINGS);
    }

    /** Whether a life was a short one. */
    static boolean isShort(long nanos) {
        return nanos < SOON_NANOS;
    }

    /** What is said of one that is restarted. */
    static String describe(Resident next, Death death, long pauseNanos) {
        int most = next.spec().restarts().maxRestarts();
        return next.spec().display() + " " + death.reason().lines().findFirst().orElse("died.")
                + " It is restarted"
                + (pauseNanos == 0 ? "" : " in " + TimeUnit.NANOSECONDS.toMillis(pauseNanos) + " ms")
                + " (restart " + next.life() + (most < 0 ? "" : " of " + most) + ").";
    }

    /** Has one wait that is to be placed later. */
    void pause(Resident next, long nanos, long now) {
        next.announced("a pause before it is restarted, because it has died " + next.shortLives()
                + " times soon after its start");
        pausing.put(next, now + nanos);
    }

    /** Has one wait whose process could not be started; says so once. */
    void tryAgain(Resident next, Throwable why, long now) {
        if (failing.add(next)) {
            LOG.log(
                    Level.WARNING,
                    next.spec().display() + " cannot be restarted yet: its worker could not be started: "
                            + why.getMessage() + "\n  It is tried again every second.");
        }
        next.announced("another try to start its process: " + why.getMessage());
        pausing.put(next, now + AGAIN_NANOS);
    }

    boolean isPausing(Resident next) {
        return pausing.containsKey(next);
    }

    /** When somebody's pause is over, if that comes before the time given. */
    long nextLook(long other) {
        long next = other;
        for (long each : pausing.values()) {
            next = each - next < 0 ? each : next;
        }
        return next;
    }

    /** Takes out those whose pause is over. */
    List<Resident> takeDue(long now) {
        List<Resident> due = new ArrayList<>();
        pausing.forEach((each, at) -> {
            if (now - at >= 0) {
                due.add(each);
            }
        });
        due.forEach(pausing::remove);
        return due;
    }

    /** One has ended in its pause, or with the node. */
    void forget(Resident ended) {
        pausing.remove(ended);
        failing.remove(ended);
    }
}

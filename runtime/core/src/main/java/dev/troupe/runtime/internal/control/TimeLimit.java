package dev.troupe.runtime.internal.control;

import java.util.concurrent.TimeUnit;

/** How messages name a time that something was given. */
public final class TimeLimit {
    private TimeLimit() {}

    /** As in {@code within 3 s}, {@code within 250 ms}, or {@code at once}. */
    public static String within(long nanos) {
        long millis = TimeUnit.NANOSECONDS.toMillis(nanos);
        if (millis == 0) {
            return "at once";
        }
        return "within " + (millis % 1000 == 0 ? millis / 1000 + " s" : millis + " ms");
    }
}

package dev.troupe.cli;

import org.jspecify.annotations.Nullable;

/**
 * What {@code troupe doctor} found in one place.
 *
 * @param about what it looked at
 * @param verdict whether that is as it should be
 * @param text what it saw
 * @param fix what to do; null if nothing
 */
record Finding(
        String about,
        Verdict verdict,
        String text,
        @Nullable String fix) {
    /** Whether something is as it should be. */
    enum Verdict {
        /** It is. */
        OK,
        /** It may become a problem. */
        WARN,
        /** Troupe cannot work like this. */
        FAIL
    }

    static Finding ok(String about, String text) {
        return new Finding(about, Verdict.OK, text, null);
    }

    static Finding warn(String about, String text, String fix) {
        return new Finding(about, Verdict.WARN, text, fix);
    }

    static Finding fail(String about, String text, String fix) {
        return new Finding(about, Verdict.FAIL, text, fix);
    }
}

package dev.troupe.runtime.internal.caller;

import java.util.function.Supplier;

/** What a call failed with. */
final class Failure {
    private final String what;
    private final String separator;
    private final boolean isShared;
    private final Supplier<Throwable> thrown;

    Failure(String what, String separator, boolean isShared, Supplier<Throwable> thrown) {
        this.what = what;
        this.separator = separator;
        this.isShared = isShared;
        this.thrown = thrown;
    }

    /** A copy for each who asks, because stack traces get their callers added; where it is shared, the one itself. */
    Throwable rebuild() {
        return thrown.get();
    }

    /** Whether all who ask get the same object. */
    boolean isShared() {
        return isShared;
    }

    /** The message of what {@code get()} throws. */
    String message(Throwable cause) {
        return what + separator + cause;
    }

    /** Which call, and how. */
    String what() {
        return what;
    }
}

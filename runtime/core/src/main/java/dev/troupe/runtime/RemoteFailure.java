package dev.troupe.runtime;

import org.jspecify.annotations.Nullable;

/**
 * Stands in for an exception that an actor threw and that cannot be rebuilt in this process: its class is not on the
 * class path, or has state that does not travel. It prints as the original would, with the worker's stack trace.
 */
public final class RemoteFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String className;
    private final String text;

    /** Made by Troupe. */
    public RemoteFailure(String className, String text, @Nullable String message, @Nullable Throwable cause) {
        super(message, cause);
        this.className = className;
        this.text = text;
    }

    /** The class of the original. */
    public String className() {
        return className;
    }

    /** What the original's {@code toString()} gave. */
    @SuppressWarnings("OverrideThrowableToString") // It prints as the original did, whatever that was.
    @Override
    public String toString() {
        return text;
    }
}

package dev.troupe.runtime;

import org.jspecify.annotations.Nullable;

/**
 * A method of an actor threw; the cause is what it threw, with the worker's stack trace.
 */
public final class CallFailedException extends TroupeException {
    private static final long serialVersionUID = 1L;

    /** Made by Troupe. */
    public CallFailedException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}

package dev.troupe.runtime;

import org.jspecify.annotations.Nullable;

/**
 * A result was not there in time; the call itself goes on.
 */
public final class CallTimeoutException extends TroupeException {
    private static final long serialVersionUID = 1L;

    /** Made by Troupe. */
    public CallTimeoutException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}

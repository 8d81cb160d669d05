package dev.troupe.runtime;

import org.jspecify.annotations.Nullable;

/**
 * A result was not there in time; the call itself goes on. Also where the node does not answer within 30 seconds, to
 * {@link Troupe#availableResources()} for example: its process may have been stopped by a signal.
 */
public final class CallTimeoutException extends TroupeException {
    private static final long serialVersionUID = 1L;

    /** Made by Troupe. */
    public CallTimeoutException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}

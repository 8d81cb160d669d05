package dev.troupe.runtime;

import org.jspecify.annotations.Nullable;

/**
 * The actor has {@code maxPendingCalls}, and this process has as many calls of it pending; this one was not made. Comes from
 * the handle's method itself, as in Ray.
 *
 * <p>Pending are calls without a result so far: those that run, those that wait for their turn, and those that wait for
 * arguments.
 */
public final class PendingCallsLimitException extends TroupeException {
    private static final long serialVersionUID = 1L;

    /** Made by Troupe. */
    public PendingCallsLimitException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}

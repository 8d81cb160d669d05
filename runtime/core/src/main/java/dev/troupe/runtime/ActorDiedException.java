package dev.troupe.runtime;

import org.jspecify.annotations.Nullable;

/**
 * The actor's process ended, or never started: the message says why, and what its last words were.
 *
 * <p>A constructor that threw is the cause.
 */
public final class ActorDiedException extends TroupeException {
    private static final long serialVersionUID = 1L;

    /** Made by Troupe. */
    public ActorDiedException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}

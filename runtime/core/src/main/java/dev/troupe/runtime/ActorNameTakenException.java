package dev.troupe.runtime;

import org.jspecify.annotations.Nullable;

/**
 * An actor was not created, because another has its name; the message says which.
 */
public final class ActorNameTakenException extends TroupeException {
    private static final long serialVersionUID = 1L;

    /** Made by Troupe. */
    public ActorNameTakenException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}

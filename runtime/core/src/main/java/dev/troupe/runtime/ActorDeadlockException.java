package dev.troupe.runtime;

import org.jspecify.annotations.Nullable;

/**
 * An actor waits for what only it could bring about, such as the result of a call to itself while it runs one call at a
 * time. Ray lets such an actor wait for ever.
 */
public final class ActorDeadlockException extends TroupeException {
    private static final long serialVersionUID = 1L;

    /** Made by Troupe. */
    public ActorDeadlockException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}

package dev.troupe.runtime;

import org.jspecify.annotations.Nullable;

/**
 * Calls of actors wait for each other, without end: each for the result of another that waits as well, or that cannot begin
 * because whatever could run it waits. Its message names them. One of them gets it, as a rule the one that began to wait last, from the {@code get()} that
 * it waits in; when it ends, the others go on. Ray lets them wait for ever.
 */
public final class ActorDeadlockException extends TroupeException {
    private static final long serialVersionUID = 1L;

    /** Made by Troupe. */
    public ActorDeadlockException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}

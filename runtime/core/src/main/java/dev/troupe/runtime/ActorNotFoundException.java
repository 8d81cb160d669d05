package dev.troupe.runtime;

import org.jspecify.annotations.Nullable;

/**
 * No actor has the name that was asked for, or none has it any more; the message says which names there are.
 */
public final class ActorNotFoundException extends TroupeException {
    private static final long serialVersionUID = 1L;

    /** Made by Troupe. */
    public ActorNotFoundException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}

package dev.troupe.runtime;

import org.jspecify.annotations.Nullable;

/**
 * The actor was compiled from another version of its class than the handle that calls it. The message names the methods
 * that differ; or nothing was generated for the class, and it says how to.
 */
public final class IncompatibleActorException extends TroupeException {
    private static final long serialVersionUID = 1L;

    /** Made by Troupe. */
    public IncompatibleActorException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}

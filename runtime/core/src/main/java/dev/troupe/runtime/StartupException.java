package dev.troupe.runtime;

import org.jspecify.annotations.Nullable;

/**
 * Troupe cannot run here, or could not start: the message says what is missing and what to do.
 */
public final class StartupException extends TroupeException {
    private static final long serialVersionUID = 1L;

    /** Made by Troupe. */
    public StartupException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}

package dev.troupe.runtime;

import org.jspecify.annotations.Nullable;

/**
 * Troupe cannot run here, could not start, or has lost the node that this program had joined: the message says what is
 * missing and what to do.
 */
public final class StartupException extends TroupeException {
    private static final long serialVersionUID = 1L;

    /** Made by Troupe. */
    public StartupException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}

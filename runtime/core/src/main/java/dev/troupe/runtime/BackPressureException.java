package dev.troupe.runtime;

import org.jspecify.annotations.Nullable;

/**
 * The actor has more calls waiting than it may have, and this thread must not wait for it any longer.
 */
public final class BackPressureException extends TroupeException {
    private static final long serialVersionUID = 1L;

    /** Made by Troupe. */
    public BackPressureException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}

package dev.troupe.runtime;

import org.jspecify.annotations.Nullable;

/**
 * The thread was interrupted while it waited inside Troupe; its interrupt flag is set.
 */
public final class CallInterruptedException extends TroupeException {
    private static final long serialVersionUID = 1L;

    /** Made by Troupe. */
    public CallInterruptedException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}

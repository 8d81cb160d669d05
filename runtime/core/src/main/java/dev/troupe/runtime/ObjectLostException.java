package dev.troupe.runtime;

import org.jspecify.annotations.Nullable;

/**
 * The value of a ref is lost: the process that was to get it has ended before it was there, or its memory is gone. The message
 * says whose it was.
 *
 * <p>As Ray's {@code OwnerDiedError} and {@code ObjectLostError}.
 */
public final class ObjectLostException extends TroupeException {
    private static final long serialVersionUID = 1L;

    /** Made by Troupe. */
    public ObjectLostException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}

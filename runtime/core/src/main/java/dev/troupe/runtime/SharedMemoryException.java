package dev.troupe.runtime;

import org.jspecify.annotations.Nullable;

/** A call could not be sent, because shared memory is full or was taken away; nothing of it was sent. */
public final class SharedMemoryException extends TroupeException {
    private static final long serialVersionUID = 1L;

    /** Made by Troupe. */
    public SharedMemoryException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}

package dev.troupe.runtime;

import org.jspecify.annotations.Nullable;

/**
 * An actor asks for more than any node has, even when nothing else runs.
 */
public final class PlacementException extends TroupeException {
    private static final long serialVersionUID = 1L;

    /** Made by Troupe. */
    public PlacementException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}

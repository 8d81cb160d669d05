package dev.troupe.runtime;

import org.jspecify.annotations.Nullable;

/** What Troupe throws while a program runs; its subclasses say what happened. */
public abstract class TroupeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TroupeException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}

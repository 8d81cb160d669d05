package dev.troupe.runtime;

import org.jspecify.annotations.Nullable;

/**
 * The actor's process died, and the actor is being restarted: a later call may find it again. The message says whether
 * this call may have run, or was not sent at all.
 *
 * <p>A call that may be sent again ({@link ActorOptions#maxTaskRetries(int)}) gets it only when it was sent again as often
 * as that.
 */
public final class ActorUnavailableException extends TroupeException {
    private static final long serialVersionUID = 1L;

    /** Made by Troupe. */
    public ActorUnavailableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}

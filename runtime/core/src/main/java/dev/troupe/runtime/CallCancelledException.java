package dev.troupe.runtime;

import org.jspecify.annotations.Nullable;

/**
 * The call was cancelled, by {@link ObjectRef#cancel()}: it was not run, or it was interrupted and threw. Its message says which.
 *
 * <p>The cause is what the method threw, if it ran. As Ray's {@code TaskCancelledError}.
 */
public final class CallCancelledException extends TroupeException {
    private static final long serialVersionUID = 1;

    /** For Troupe itself. */
    public CallCancelledException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}

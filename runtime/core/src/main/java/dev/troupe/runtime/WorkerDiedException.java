package dev.troupe.runtime;

import org.jspecify.annotations.Nullable;

/**
 * The worker process that ran a task died, each time that the task was run; the message says how the last one did. The task
 * may have run, in part or in whole.
 *
 * <p>As Ray's {@code WorkerCrashedError}. {@code options().maxRetries(...)} says how often a task is run again.
 */
public class WorkerDiedException extends TroupeException {
    private static final long serialVersionUID = 1;

    /** Says how it died. */
    public WorkerDiedException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}

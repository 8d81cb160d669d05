package dev.troupe.runtime.internal.caller;

import dev.troupe.runtime.ActorDiedException;
import dev.troupe.runtime.CallFailedException;
import dev.troupe.runtime.IncompatibleActorException;
import dev.troupe.runtime.TroupeException;
import dev.troupe.runtime.internal.wire.Death;
import org.jspecify.annotations.Nullable;

/**
 * Why there will be no reply.
 *
 * <p>Makes an exception for each who asks, on that thread: what an actor threw is rebuilt by code of the user.
 */
final class Cause {
    private final String message;
    private final @Nullable Throwable thrown;
    private final @Nullable Death death;
    private final @Nullable ClassLoader loader;

    Cause(String message, @Nullable Throwable thrown) {
        this.message = message;
        this.thrown = thrown;
        this.death = null;
        this.loader = null;
    }

    /** It could not be put into the actor's queue. */
    static Cause notSent(Object call, Throwable reason) {
        return new Cause(call + " was not sent: " + reason.getMessage(), reason);
    }

    Cause(String actor, Death death, @Nullable ClassLoader loader) {
        this.message = actor + " " + death.reason();
        this.thrown = null;
        this.death = death;
        this.loader = loader;
    }

    TroupeException toException(Object call) {
        if (death == null) {
            return new CallFailedException(message, thrown);
        }
        Throwable cause = death.cause(loader);
        if (cause instanceof IncompatibleActorException) {
            return new IncompatibleActorException(cause.getMessage() + "\n  Call: " + call, null);
        }
        String what = cause == null ? message : message + " " + cause;
        return new ActorDiedException(what + "\n  Call: " + call, cause);
    }
}

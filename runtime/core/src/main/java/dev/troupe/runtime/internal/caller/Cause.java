package dev.troupe.runtime.internal.caller;

import dev.troupe.runtime.ActorDiedException;
import dev.troupe.runtime.ActorUnavailableException;
import dev.troupe.runtime.CallFailedException;
import dev.troupe.runtime.IncompatibleActorException;
import dev.troupe.runtime.ObjectLostException;
import dev.troupe.runtime.PlacementException;
import dev.troupe.runtime.TroupeException;
import dev.troupe.runtime.WorkerDiedException;
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
    private final Kind kind;
    private byte @Nullable [] relayed;

    /** What is thrown for it. */
    private enum Kind {
        OF_ACTOR,
        FOR_NOW,
        OF_TASK,
        OF_OBJECT,
        RELAYED
    }

    Cause(String message, @Nullable Throwable thrown) {
        this(message, thrown, null, null, Kind.OF_ACTOR);
    }

    private Cause(
            String message,
            @Nullable Throwable thrown,
            @Nullable Death death,
            @Nullable ClassLoader loader,
            Kind kind) {
        this.message = message;
        this.thrown = thrown;
        this.death = death;
        this.loader = loader;
        this.kind = kind;
    }

    /** It could not be put into the actor's queue. */
    static Cause notSent(Object call, Throwable reason) {
        return new Cause(call + " was not sent: " + reason.getMessage(), reason);
    }

    /** It could not be put into the actor's next queue, after it had been in one before. */
    static Cause notSentAgain(Object call, Throwable reason) {
        return new Cause(call + " may have run, or not, and was not sent again: " + reason.getMessage(), reason);
    }

    Cause(String actor, Death death, @Nullable ClassLoader loader) {
        this(actor + " " + death.reason(), null, death, loader, Kind.OF_ACTOR);
    }

    /** It was sent to a process that died, and may not be sent to the next one. */
    static Cause lost(String actor, Death ofProcess) {
        return new Cause(
                actor + " " + ofProcess.reason()
                        + "\n  It is being restarted. This call may have run, or not."
                        + "\n    Fix: make it again if it may run twice, or have Troupe do so with maxTaskRetries(...).",
                null,
                null,
                null,
                Kind.FOR_NOW);
    }

    /** Its actor has no process now. */
    static Cause refused(String actor, Death ofProcess) {
        return new Cause(
                actor + " " + ofProcess.reason()
                        + "\n  It is being restarted. This call was not sent."
                        + "\n    Fix: make it again in a while, or have Troupe do so with maxTaskRetries(...).",
                null,
                null,
                null,
                Kind.FOR_NOW);
    }

    /** The value of a ref that came from another process is lost. */
    static Cause lost(String what) {
        return new Cause(what, null, null, null, Kind.OF_OBJECT);
    }

    /** What {@code get()} of the same ref threw in another process. */
    static Cause relayed(byte[] thrown, @Nullable ClassLoader loader) {
        Cause cause = new Cause("", null, null, loader, Kind.RELAYED);
        cause.relayed = thrown;
        return cause;
    }

    private static TroupeException rebuild(byte[] thrown, @Nullable ClassLoader loader) {
        Throwable rebuilt = StackTraces.read(thrown, loader);
        return rebuilt instanceof TroupeException known
                ? known
                : new CallFailedException(String.valueOf(rebuilt.getMessage()), rebuilt);
    }

    /** The same for a task that was run on the worker in vain, and so often in all. */
    Cause ofTask(int tries) {
        String howOften = tries == 0
                ? ""
                : "\n  It was running this task, which was tried " + (tries == 1 ? "once." : tries + " times.")
                        + "\n    Fix: look into the log above for what ended it; options().maxRetries(...) says how often a"
                        + " task is tried again.";
        return new Cause(message + howOften, thrown, death, loader, Kind.OF_TASK);
    }

    TroupeException toException(Object call) {
        byte[] thrownElsewhere = relayed;
        if (thrownElsewhere != null) {
            return rebuild(thrownElsewhere, loader);
        }
        if (kind == Kind.OF_OBJECT) {
            return new ObjectLostException(message, null);
        }
        String ofCall = "\n  Call: " + call;
        if (kind == Kind.FOR_NOW) {
            return new ActorUnavailableException(message + ofCall, null);
        }
        if (death == null) {
            return kind == Kind.OF_TASK ? ofTask(message + ofCall, thrown) : new CallFailedException(message, thrown);
        }
        Throwable cause = death.cause(loader);
        if (cause instanceof IncompatibleActorException) {
            return new IncompatibleActorException(cause.getMessage() + ofCall, null);
        }
        String what = message;
        if (cause != null) {
            what += " " + (cause instanceof PlacementException ? cause.getMessage() : cause);
        }
        return kind == Kind.OF_TASK ? ofTask(what + ofCall, cause) : new ActorDiedException(what + ofCall, cause);
    }

    /** One that was not placed has lost no worker. */
    private static TroupeException ofTask(String text, @Nullable Throwable cause) {
        return cause instanceof PlacementException
                ? new PlacementException(text, null)
                : new WorkerDiedException(text, cause);
    }
}

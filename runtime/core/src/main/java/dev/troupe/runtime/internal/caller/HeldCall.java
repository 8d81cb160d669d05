package dev.troupe.runtime.internal.caller;

import dev.troupe.runtime.CallFailedException;
import dev.troupe.runtime.ObjectRef;
import dev.troupe.runtime.spi.PendingArguments;

/** A call that is not sent yet, made by the thread that made this object. */
final class HeldCall {
    private final Thread thread = Thread.currentThread();
    private final Call<?> call;
    private final int method;
    private final long correlation;
    private final short flags;
    private final int bytes;
    private final PendingArguments arguments;

    /** Keeps the actor, also when the handle is closed meanwhile. */
    private final RemoteActor actor;

    private boolean isReady;

    HeldCall(OutgoingCall out, Call<?> call, PendingArguments arguments, int bytes) {
        this.actor = out.actor().another();
        this.call = call;
        this.method = out.method();
        this.correlation = out.correlation();
        this.flags = out.flags();
        this.bytes = bytes;
        this.arguments = arguments;
        this.isReady = arguments.refs().isEmpty();
    }

    /** What it is for. */
    RemoteActor actor() {
        return actor;
    }

    Thread thread() {
        return thread;
    }

    Call<?> call() {
        return call;
    }

    int method() {
        return method;
    }

    long correlation() {
        return correlation;
    }

    /** How what was written is to be read. */
    short flags() {
        return flags;
    }

    /** What it takes of the credit while it is held. */
    int bytes() {
        return bytes;
    }

    PendingArguments arguments() {
        return arguments;
    }

    /** It is held no longer. */
    void end() {
        actor.close();
    }

    /** It will not be sent, for its actor has ended. */
    void lost(Cause cause) {
        call.lost(cause);
        arguments.letGo();
        end();
    }

    /** It will not be sent, for one of its arguments has failed, or else for this reason. */
    void notMade(Throwable seen) {
        call.notMade(failure(arguments, seen));
        arguments.letGo();
        end();
    }

    /** Under the connection's lock: all its refs are done. */
    void ready() {
        isReady = true;
    }

    /** Under the connection's lock. */
    boolean isReady() {
        return isReady;
    }

    /** Why it is not sent at all: what one of its refs failed with, or else what came when they were written. */
    static Throwable failure(PendingArguments arguments, Throwable seen) {
        for (ObjectRef<?> each : arguments.refs()) {
            try {
                each.get();
            } catch (CallFailedException e) {
                return e.getCause() == null ? e : e.getCause();
            } catch (Throwable e) { // Reading a value runs code of the user.
                return e;
            }
        }
        return seen;
    }
}

package dev.troupe.runtime.internal.node.process;

import dev.troupe.runtime.internal.control.NextActor;
import dev.troupe.runtime.internal.jdk.ProcessState;

/** A worker that waits for an actor. Under the lock of {@link WarmWorkers}. */
final class WaitingWorker {
    private final WorkerKind kind;
    private final ExpectedActor actor;
    private final WorkerProcess process;
    private NextActor next = NextActor.NOBODY;

    WaitingWorker(WorkerKind kind, ExpectedActor actor, WorkerProcess process) {
        this.kind = kind;
        this.actor = actor;
        this.process = process;
    }

    WorkerKind kind() {
        return kind;
    }

    /** Whom it waits for that asks for actors. */
    int caller() {
        return actor.caller();
    }

    WorkerProcess process() {
        return process;
    }

    /** Whether an actor of this kind may have it. */
    boolean isFor(WorkerKind wanted) {
        return kind.equals(wanted) && ProcessState.isAlive(process.pid());
    }

    /** Whether it has done all that can be done before its actor is known. */
    boolean isReady() {
        return !process.isGettingReady();
    }

    /** The actor whose queue it has opened, or is about to. */
    NextActor next() {
        return next;
    }

    void next(NextActor expected) {
        next = expected;
    }
}

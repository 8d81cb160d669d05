package dev.troupe.runtime.internal.boot;

import dev.troupe.runtime.ActorContext;
import dev.troupe.runtime.ActorName;
import dev.troupe.runtime.Demand;
import dev.troupe.runtime.StartupException;
import dev.troupe.runtime.internal.caller.CallThreads;
import dev.troupe.runtime.internal.caller.Caller;
import dev.troupe.runtime.internal.caller.TaskSettings;
import dev.troupe.runtime.internal.control.WorkerSpec;
import dev.troupe.runtime.internal.control.WorkerStart;
import dev.troupe.runtime.internal.cpus.CallCpu;
import dev.troupe.runtime.internal.cpus.CpuUse;
import dev.troupe.runtime.internal.jdk.TroupeThreads;
import dev.troupe.runtime.internal.node.Node;
import dev.troupe.runtime.internal.node.placement.Inventory;
import dev.troupe.runtime.internal.node.placement.Placement;
import dev.troupe.runtime.internal.node.placement.Remedy;
import dev.troupe.runtime.internal.wire.SessionPaths;
import dev.troupe.runtime.internal.worker.ExitRequest;
import dev.troupe.runtime.spi.ActorRef;
import dev.troupe.runtime.spi.ActorType;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Troupe in an actor's process. Its calling half is made when the actor first calls another. Safe for any thread. */
final class WorkerRuntime {
    /** There may be many processes that call tasks now and then. */
    private static final int SECONDS_TASK_WORKERS_STAY = 1;

    private static final Logger LOG = System.getLogger("dev.troupe");
    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

    private final WorkerStart start;
    private final SessionPaths session;
    private final Thread actorThread;
    private volatile @Nullable Caller caller;
    private volatile Runnable beforeWaits = () -> {};
    private volatile @Nullable CallCpu cpu;
    private volatile BooleanSupplier isCancelled = () -> false;
    private volatile @Nullable CallThreads callThreads;

    /** To be made by the actor's thread. */
    WorkerRuntime(WorkerStart start, SessionPaths session) {
        this.start = start;
        this.session = session;
        actorThread = Thread.currentThread();
    }

    /** Something is done on the actor's thread before it waits for others. */
    void beforeWaits(Runnable action) {
        beforeWaits = action;
    }

    /** The actor's calls take a CPU each; null if they take none. */
    void callsTake(@Nullable CallCpu ofCalls) {
        cpu = ofCalls;
    }

    /** This says whether the call was cancelled that the current thread runs. */
    void cancelledAsSaid(BooleanSupplier ofCall) {
        isCancelled = ofCall;
    }

    /** The actor's calls may be run by threads beside the current one. */
    void callThreads(CallThreads beside) {
        callThreads = beside;
    }

    /** Sends the calls of this actor that are not sent yet, also those that wait for their arguments or for a restart, for so long. */
    void sendAll(long nanos) {
        Caller made = caller;
        if (made == null) {
            return;
        }
        made.flush();
        long deadline = System.nanoTime() + nanos;
        while (made.heldCalls() > 0 && System.nanoTime() - deadline < 0) {
            LockSupport.parkNanos(this, LOOK_NANOS);
        }
        int held = made.heldCalls();
        if (held > 0) {
            LOG.log(
                    Level.WARNING,
                    "{0} has ended before {1} of its calls were sent: their arguments are refs without a value, or their"
                            + " actor is being restarted."
                            + "\n    Fix: wait for those refs, or for the calls, before the method returns.",
                    start.spec().display(),
                    held);
        }
    }

    Caller caller() {
        Caller made = caller;
        return made != null ? made : makeCaller();
    }

    private synchronized Caller makeCaller() {
        Caller made = caller;
        if (made != null) {
            return made;
        }
        Remedy remedy = Files.exists(session.door()) ? Remedy.COMMAND : Remedy.CONFIG;
        Inventory total = Node.total(start.node());
        boolean interrupted = Thread.interrupted();
        try {
            made = new Caller(
                    session,
                    start.caller(),
                    start.spec().id(),
                    start.life(),
                    actorThread,
                    start.spec().naming().namespace(),
                    spec -> Placement.check(spec.display(), spec.demand(), Map.of("this node", total), remedy),
                    new TaskSettings(total.wholeCpus(), new CpuUse(session), SECONDS_TASK_WORKERS_STAY),
                    new TroupeThreads());
        } catch (IOException e) {
            throw new StartupException(start.spec().display() + " cannot call other actors: " + e.getMessage(), e);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
        made.beforeWaits(() -> beforeWaits.run());
        CallCpu ofCalls = cpu;
        if (ofCalls != null) {
            made.cpu().isTaken(ofCalls);
        }
        CallThreads beside = callThreads;
        if (beside != null) {
            made.callThreads(beside);
        }
        caller = made;
        return made;
    }

    private boolean isActorThread() {
        CallThreads beside = callThreads;
        return Thread.currentThread() == actorThread || (beside != null && beside.includeThisThread());
    }

    Error exit() {
        if (start.spec().isTaskHost()) {
            throw new IllegalStateException("A task is no actor that could be ended."
                    + "\n    Fix: return from the method, or throw an exception that its caller is to see.");
        }
        if (!isActorThread()) {
            throw new IllegalStateException("Only the thread that runs the actor's method can end the actor."
                    + "\n    Fix: let the method itself throw Troupe.exitActor().");
        }
        throw new ExitRequest();
    }

    /** This process's actor, if it is of this type. */
    ActorRef self(ActorType type) {
        WorkerSpec spec = start.spec();
        if (spec.isTaskHost() || spec.task() != null) {
            throw new IllegalStateException("A task runs here, which is no actor and has no handle.");
        }
        if (!spec.className().equals(type.className())) {
            throw new IllegalStateException(spec.display() + " runs here, which is no " + type.simpleName() + "."
                    + "\n    Fix: call self() of the handle of its own class.");
        }
        return caller().actor(spec.id(), type);
    }

    ActorContext context() {
        WorkerSpec spec = start.spec();
        Optional<String> name = Optional.ofNullable(spec.name()).map(ActorName::name);
        return new Context(
                spec.display(),
                name,
                spec.naming().namespace(),
                spec.sizing(),
                start.gpuIds(),
                start.life() > 0,
                isCancelled);
    }

    private record Context(
            String actor,
            Optional<String> name,
            String namespace,
            Demand demand,
            List<String> gpuIds,
            boolean wasRestarted,
            BooleanSupplier ofCall)
            implements ActorContext {
        @Override
        public boolean isCancelled() {
            return ofCall.getAsBoolean();
        }

        @Override
        public String toString() {
            return actor;
        }
    }
}

package dev.troupe.runtime.internal.caller;

import dev.troupe.runtime.ActorName;
import dev.troupe.runtime.ActorNameTakenException;
import dev.troupe.runtime.ActorOptions;
import dev.troupe.runtime.CallTimeoutException;
import dev.troupe.runtime.Demand;
import dev.troupe.runtime.ObjectRef;
import dev.troupe.runtime.TaskRetries;
import dev.troupe.runtime.TroupeException;
import dev.troupe.runtime.internal.control.CreationFile;
import dev.troupe.runtime.internal.control.LeaseStub;
import dev.troupe.runtime.internal.control.Naming;
import dev.troupe.runtime.internal.control.NodeStub;
import dev.troupe.runtime.internal.control.RestartPolicy;
import dev.troupe.runtime.internal.control.TaskHostStub;
import dev.troupe.runtime.internal.control.WorkerSpec;
import dev.troupe.runtime.internal.wire.Death;
import dev.troupe.runtime.internal.wire.RequestHeader;
import dev.troupe.runtime.spi.ActorRef;
import dev.troupe.runtime.spi.ActorType;
import dev.troupe.runtime.spi.Codec;
import dev.troupe.runtime.spi.PendingArguments;
import dev.troupe.runtime.spi.Transfer;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.ref.Reference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * Creates actors, and the short-lived ones that run tasks: their queues first, so that they can be called at once, and
 * then their workers, for which it asks the node.
 *
 * <p>Safe for any thread.
 */
final class Creator implements AutoCloseable {
    private static final Logger LOG = System.getLogger("dev.troupe");
    private static final ActorOptions<?> NO_OPTIONS = new NoOptions();

    private final Caller caller;
    private final ActorRef node;
    private final Lookup lookup;
    private final Admission admission;
    private final QueueMaker queues;
    private volatile boolean refuses;

    Creator(Caller caller, ActorRef node, Lookup lookup, Admission admission) {
        this.caller = caller;
        this.node = node;
        this.lookup = lookup;
        this.admission = admission;
        queues = new QueueMaker(caller, node);
    }

    /** From now on nothing can be created. */
    void refuse() {
        refuses = true;
        queues.stop();
    }

    /** The queue that is there for the next actor, if there is one. */
    Optional<Path> queueMadeAhead() {
        return queues.madeAhead();
    }

    @Override
    public void close() {
        queues.close();
    }

    /** Starts an actor, as soon as the arguments of its constructor are there. */
    ActorRef start(OutgoingCreation creation, ActorType type, ActorOptions<?> options, int constructor) {
        WorkerSpec spec = spec(type, options.demand(), options);
        ActorName name = spec.name();
        if (name != null && spec.naming().reuse()) {
            long existing = lookup.holder(NodeStub.existing(node, spec), spec);
            if (existing != 0) {
                return granted(existing, spec, name, type);
            }
        }
        Connection connection = caller.connect(spec.id(), type);
        Lease lease = spec.detached() ? null : caller.leases().ofCreated(connection);
        boolean waits = creation.isPending();
        ObjectRef<Long> asked = waits ? announce(spec, connection) : startNow(creation, spec, connection, constructor);
        if (name != null) {
            connection.called(name.toString());
            long holder = awaitName(asked, spec, connection);
            if (holder != spec.id()) {
                return granted(holder, spec, name, type);
            }
        }
        RemoteActor actor = new RemoteActor(connection, !spec.detached(), lease);
        if (waits) {
            startWhenDone(creation, spec, actor, constructor, List.of());
        }
        return actor;
    }

    /** The node has put a handle of the actor on its way with its answer. */
    private RemoteActor granted(long holder, WorkerSpec spec, ActorName name, ActorType type) {
        return caller.leases().arrived(lookup.reach(holder, name, type), LeaseStub.granted(spec.id()));
    }

    /** Only the node knows whether the name is free: the actor that has it now, which is another where that will do. */
    private long awaitName(ObjectRef<Long> asked, WorkerSpec spec, Connection connection) {
        try {
            long holder = lookup.holder(asked, spec);
            if (holder != spec.id()) {
                queues.giveUp(spec, connection, new ActorNameTakenException("its name is taken", null));
            }
            return holder;
        } catch (RuntimeException | Error e) {
            if (!(e instanceof TroupeException) || e instanceof CallTimeoutException) {
                // The node may have it all the same, and its name with it.
                killUnknown(spec, e);
            }
            queues.giveUp(spec, connection, e);
            throw e;
        }
    }

    /** Nobody has a handle of it to end it with. */
    private void killUnknown(WorkerSpec spec, Throwable reason) {
        try {
            NodeStub.kill(node, spec.id());
        } catch (RuntimeException killing) {
            reason.addSuppressed(killing);
        }
    }

    /** Runs a task in a process of its own, which ends after it. */
    <T extends @Nullable Object> ObjectRef<T> run(
            ActorType type,
            Demand demand,
            long patienceNanos,
            TaskRetries retries,
            int task,
            PendingArguments arguments,
            Codec<T> result) {
        Demand needed = demand.cpus().isPresent() ? demand : demand.withCpus(1);
        WorkerSpec spec = spec(type, needed, NO_OPTIONS)
                .forTask(
                        type.method(task),
                        patienceNanos,
                        new RestartPolicy(retries.maxRetries(), retries.maxRetries(), retries.retryExceptions()));
        RemoteActor actor = RemoteActor.weak(caller.connect(spec.id(), type));
        Connection connection = actor.connection();
        connection.runsTask();
        OutgoingCreation creation = new OutgoingCreation(this, type, NO_OPTIONS, 0);
        boolean waits = !arguments.refs().isEmpty();
        if (waits) {
            announce(spec, connection);
        } else {
            startNow(creation, spec, connection, 0);
        }
        try (OutgoingCall call = OutgoingFrame.begin(actor, task)) {
            arguments.copyTo(call);
            ObjectRef<T> ref = call.send(result);
            if (result instanceof Opening opening) {
                opening.whenOver(() -> closeSoon(connection));
            } else if (spec.restarts().retryExceptions().isEmpty()) {
                connection.closing().ask();
            } else {
                // Once that is asked, what a call throws is its result.
                ((Call<?>) ref).add(new Waiter(() -> caller.execute(connection.closing()::ask)));
            }
            if (waits) {
                startWhenDone(creation, spec, actor, 0, arguments.refs());
            }
            return ref;
        } catch (RuntimeException | Error e) {
            killUnknown(spec, e);
            throw e;
        }
    }

    private void closeSoon(Connection connection) {
        try {
            caller.execute(connection.closing()::ask);
        } catch (RejectedExecutionException e) {
            LOG.log(Level.TRACE, "Troupe was shut down, and it ends with that", e);
        }
    }

    /** Says whether tasks could ever be run that need a CPU. */
    void checkTasks(ActorType type) {
        queues.giveBack(spec(type, Demand.NONE.withCpus(1), NO_OPTIONS).id());
    }

    /** Starts a worker for the tasks of a pool. */
    TaskHost startTaskHost(TaskPool pool, List<String> classPath) {
        WorkerSpec spec = spec(TaskHostStub.TYPE, Demand.NONE, NO_OPTIONS).withClassPath(classPath);
        Connection connection = caller.connect(spec.id(), TaskHostStub.TYPE);
        TaskHost host = connection.hostTasks(pool);
        ObjectRef<Long> unused =
                startNow(new OutgoingCreation(this, TaskHostStub.TYPE, NO_OPTIONS, 0), spec, connection, 0);
        return host;
    }

    private WorkerSpec spec(ActorType type, Demand demand, ActorOptions<?> options) {
        if (refuses) {
            throw caller.ended(() -> new IllegalStateException(
                    "Troupe is being shut down: no " + type.simpleName() + " can be created any more."));
        }
        Naming naming = lookup.naming(options, type);
        long id = queues.claim(naming);
        try {
            WorkerSpec spec = Specs.of(id, type, demand, options, naming);
            check(spec);
            return spec;
        } catch (RuntimeException | Error e) {
            queues.giveBack(id);
            throw e;
        }
    }

    private void check(WorkerSpec spec) {
        Specs.checkLifetime(spec, caller.session());
        spec.missingDirectory().ifPresent(problem -> {
            throw new IllegalArgumentException("Cannot create " + spec.display() + ": " + problem);
        });
        admission.check(spec);
    }

    private ObjectRef<Long> startNow(
            OutgoingCreation creation, WorkerSpec spec, Connection connection, int constructor) {
        return queues.make(spec, connection, () -> {
            sendCreation(creation, spec, connection, constructor);
            return askForWorker(creation, spec, connection);
        });
    }

    /** Where it is needed again, if the actor may be restarted. */
    private void sendCreation(OutgoingCreation creation, WorkerSpec spec, Connection connection, int constructor)
            throws IOException {
        if (spec.restarts().isRestartable()) {
            CreationFile.write(caller.session().creation(spec.id()), constructor, creation, RequestHeader.LENGTH);
        } else {
            connection.sendControl(RequestHeader.CREATE, constructor, creation);
        }
    }

    /** Its queue is there at once, so that others may call it, and its calls are held until it is created. */
    private ObjectRef<Long> announce(WorkerSpec spec, Connection connection) {
        connection.held().holdAll();
        return queues.make(spec, connection, () -> NodeStub.announce(node, spec));
    }

    /** Its worker starts when the arguments are there. */
    private void startWhenDone(
            OutgoingCreation creation,
            WorkerSpec spec,
            RemoteActor actor,
            int constructor,
            List<ObjectRef<?>> besides) {
        Connection connection = actor.connection();
        PendingArguments arguments = creation.detach(RequestHeader.LENGTH);
        List<ObjectRef<?>> refs = new ArrayList<>(arguments.refs());
        refs.addAll(besides);
        AllDone.then(refs, () -> {
            try {
                if (connection.isDead()) {
                    arguments.letGo();
                    return;
                }
                OutgoingCreation whole = creation.again();
                arguments.writeTo(whole);
                Optional<Throwable> failed = failure(besides);
                if (failed.isPresent()) {
                    connection.held().fail(failed.get()); // They need no worker for that.
                    abandon(spec, connection, new Death("was not created: an argument of its call failed."));
                    return;
                }
                sendCreation(whole, spec, connection, constructor);
                ObjectRef<Long> unused = askForWorker(whole, spec, connection);
                connection.held().release();
            } catch (Throwable e) { // Whatever a ref failed with, or the user's code that writes its value.
                Throwable failure = HeldCall.failure(arguments, e);
                arguments.letGo();
                abandon(
                        spec,
                        connection,
                        Death.of("was not created: an argument of its constructor failed with", failure));
            } finally {
                Reference.reachabilityFence(actor); // Its handle may be garbage, and its calls were held until now.
            }
        });
    }

    private static Optional<Throwable> failure(List<ObjectRef<?>> done) {
        for (ObjectRef<?> each : done) {
            if (each instanceof Call<?> call && !call.hasFailed()) {
                continue; // What it returned is not needed here.
            }
            try {
                each.get();
            } catch (Throwable e) { // Whatever it failed with.
                return Optional.of(e);
            }
        }
        return Optional.empty();
    }

    /** Through the node, because others may wait for the actor too; where it cannot be told, at least this process hears. */
    private void abandon(WorkerSpec spec, Connection connection, Death death) {
        try {
            NodeStub.abandon(node, spec.id(), death);
        } catch (RuntimeException | Error e) {
            connection.die(death);
        }
    }

    private ObjectRef<Long> askForWorker(OutgoingCreation creation, WorkerSpec spec, Connection connection) {
        List<Transfer> handles = handles(creation, spec);
        try {
            ObjectRef<Long> asked = NodeStub.start(node, spec, handles);
            ((Call<?>) asked).add(new Waiter(() -> dieIfRefused(connection, (Call<?>) asked)));
            return asked;
        } catch (RuntimeException | Error e) {
            connection.die(new Death("was not created: " + e.getMessage()));
            throw e;
        } finally {
            handles.forEach(Transfer::letGo); // They are in the node's queue, or not sent.
        }
    }

    /** The handles that a constructor gets. */
    private static List<Transfer> handles(OutgoingCreation creation, WorkerSpec spec) {
        List<Transfer> handles = new ArrayList<>(creation.takeHandles());
        if (spec.restarts().isRestartable()) {
            // Each of its lives reads them anew: these arrive when it has ended.
            handles.addAll(handles.stream().map(Transfer::again).toList());
        }
        return handles;
    }

    private void dieIfRefused(Connection connection, Call<?> asked) {
        if (asked.hasFailed()) {
            connection.die(new Death("was not created: the node could not read what it needs."));
        }
    }
}

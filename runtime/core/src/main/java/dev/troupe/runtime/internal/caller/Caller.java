package dev.troupe.runtime.internal.caller;

import dev.troupe.runtime.ActorOptions;
import dev.troupe.runtime.Demand;
import dev.troupe.runtime.ObjectRef;
import dev.troupe.runtime.StartupException;
import dev.troupe.runtime.TaskRetries;
import dev.troupe.runtime.internal.control.NodeStub;
import dev.troupe.runtime.internal.jdk.TroupeThreads;
import dev.troupe.runtime.internal.objects.KeptMappings;
import dev.troupe.runtime.internal.queue.Lane;
import dev.troupe.runtime.internal.queue.LaneReader;
import dev.troupe.runtime.internal.wire.ActorId;
import dev.troupe.runtime.internal.wire.Death;
import dev.troupe.runtime.internal.wire.SessionPaths;
import dev.troupe.runtime.spi.ActorRef;
import dev.troupe.runtime.spi.ActorType;
import dev.troupe.runtime.spi.Codec;
import dev.troupe.runtime.spi.Creation;
import dev.troupe.runtime.spi.Request;
import dev.troupe.runtime.spi.Transfer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * This process as one that calls: its reply queue, and its connections to actors.
 *
 * <p>Safe for any thread.
 */
public final class Caller implements AutoCloseable {
    private final SessionPaths session;
    private final int number;
    private final long ownActor;
    private final int ownLife;
    private final @Nullable Thread actorThread;
    private final ActorCpu cpu;
    private final Lane lane;
    private final LaneReader reader;
    private final ReplyReader replies;
    private final Unobserved unobserved;
    private final ExecutorService callbacks;
    private final Thread background;
    private final Connections connections = new Connections(this);
    private final RemoteActor node;
    private final Leases leases;
    private final HeldObjects objects;
    private final SharedRefs refs;
    private final Creator creator;
    private final Tasks tasks;
    private final Lookup lookup;
    private final Endings endings;
    private final Waits waits = new Waits(this);
    private volatile @Nullable Death end;
    private volatile @Nullable String loss;
    private volatile boolean keeps;
    private volatile Runnable beforeWaits = () -> {};
    private volatile @Nullable CallThreads callThreads;

    /**
     * Makes this process's reply queue and begins to read it.
     *
     * @param number the process's number in the session
     * @param ownActor the actor that lives in this process; {@link ActorId#NODE} in a driver
     * @param ownLife how often that was restarted
     * @param actorThread the thread that runs the actor's methods, or the first of those; null in a driver
     * @param namespace where names are looked for that are given without one
     */
    public Caller(
            SessionPaths session,
            int number,
            long ownActor,
            int ownLife,
            @Nullable Thread actorThread,
            String namespace,
            Admission admission,
            TaskSettings taskSettings,
            TroupeThreads threads)
            throws IOException {
        this.session = session;
        this.number = number;
        this.ownActor = ownActor;
        this.ownLife = ownLife;
        this.actorThread = actorThread;
        cpu = new ActorCpu(actorThread);
        lane = Lane.create(session.caller(number));
        reader = lane.reader(2);
        callbacks = threads.pool("troupe-callbacks");
        replies = new ReplyReader(this, reader, callbacks);
        unobserved = new Unobserved();
        node = RemoteActor.weak(connect(ActorId.NODE, NodeStub.TYPE));
        leases = new Leases(this, node, threads);
        objects = new HeldObjects(this, node, leases);
        refs = new SharedRefs(this, node, objects);
        NodeAnswers answers = new NodeAnswers(this);
        lookup = new Lookup(this, node, answers, namespace);
        creator = new Creator(this, node, lookup, admission);
        tasks = new Tasks(this, node, creator, taskSettings, threads);
        endings = new Endings(this, node, answers);
        background = threads.start("troupe-replies", replies::runInBackground);
    }

    /** Begins the creation of an actor. */
    public Creation create(ActorType type, ActorOptions<?> options, int constructor) {
        return new OutgoingCreation(creator, type, options, constructor);
    }

    /** Begins a call of a task. */
    public Request task(
            ActorType type, Demand demand, Optional<Duration> placementTimeout, TaskRetries retries, int task) {
        return tasks.begin(type, demand, Specs.nanos(placementTimeout), retries, task);
    }

    /** Ends the workers of tasks that have nothing to do. */
    public void retireTaskWorkers() {
        tasks.retireIdle();
    }

    /** Asks the node. */
    public Lookup lookup() {
        return lookup;
    }

    /** Ends actors. */
    public Endings endings() {
        return endings;
    }

    /** Reaches an actor, without keeping it from ending. */
    public ActorRef actor(long id, ActorType type) {
        return RemoteActor.weak(reach(id, type));
    }

    /** Reaches an actor whose handle has arrived, with the number of its transfer. */
    public ActorRef actor(long id, long transfer, ActorType type) {
        return leases.arrived(reach(id, type), transfer);
    }

    /** Tells the node of handles that are about to be sent to an actor or a process. */
    public void announce(List<Transfer> handles, long receiver) {
        leases.announce(handles, receiver);
    }

    // Objects.

    /** The objects that this process can reach. */
    public HeldObjects objects() {
        return objects;
    }

    /** A ref to a value of this process. */
    public <T extends @Nullable Object> ObjectRef<T> put(T value) {
        return refs.put(value);
    }

    /** Begins to send a ref; null where its value is to be sent in its place. */
    public <T extends @Nullable Object> @Nullable Transfer share(Codec<T> codec, ObjectRef<T> ref) {
        return refs.share(codec, ref);
    }

    /** A ref to an object has arrived, with the number of its transfer. */
    public <T extends @Nullable Object> ObjectRef<T> ref(long object, long transfer, Codec<T> codec) {
        return refs.arrived(object, transfer, codec);
    }

    /** The refs that travel inside of values. */
    SharedRefs refs() {
        return refs;
    }

    Connection reach(long id, ActorType type) {
        Connection known = connections.to(id);
        if (known == null) {
            known = connect(id, type);
            try {
                NodeStub.watch(node, number, id, type.signatures());
            } catch (RuntimeException | Error e) {
                // Nobody would hear of its end.
                known.die(new Death("cannot be reached: " + e.getMessage()));
                throw e;
            }
        }
        return known;
    }

    Connection connect(long id, ActorType type) {
        Connection connection = connections.get(id, type);
        Death ended = end;
        if (ended != null) {
            connection.die(ended);
        }
        return connection;
    }

    // Keeping back.

    /** Calls of one connection are kept back from now on. */
    void batches() {
        if (!keeps) {
            keeps = true;
        }
    }

    /** Something is done on the actor's thread before it waits. */
    public void beforeWaits(Runnable action) {
        beforeWaits = action;
    }

    /** The actor's calls are run by other threads too. */
    public void callThreads(CallThreads beside) {
        callThreads = beside;
        cpu.isTakenBy(beside);
    }

    /** The CPU of the call that the actor's thread runs. */
    public ActorCpu cpu() {
        return cpu;
    }

    /** Sends whatever is kept back: somebody is about to wait, and perhaps for that. */
    public void flush() {
        if (actorThread != null && isActorThread()) {
            beforeWaits.run();
        }
        if (!keeps) {
            return;
        }
        keeps = false;
        connections.flush();
    }

    /** How many calls wait for their arguments. */
    public int heldCalls() {
        return connections.all().stream().mapToInt(Connection::heldCalls).sum();
    }

    // Ending.

    /** From now on no actor can be created. */
    public void refuse() {
        creator.refuse();
        tasks.end(new Death("ended because Troupe was shut down."));
    }

    /** The same, and whoever asks the node from now on hears this: it is gone. */
    public void loseNode(String message) {
        loss = message;
        creator.refuse();
    }

    /** What to throw where the node is needed: what has become of it, or else this. */
    RuntimeException ended(Supplier<RuntimeException> shutDown) {
        String lost = loss;
        return lost == null ? shutDown.get() : new StartupException(lost, null);
    }

    /** Says what the properties of this process are now. */
    public void tellProperties(Map<String, String> properties) {
        ObjectRef<@Nullable Void> unused = NodeStub.properties(node, number, properties);
    }

    /** Whether every call fails. */
    boolean hasEnded() {
        return end != null;
    }

    /** From now on every call fails, those that are pending first. */
    public void end(Death reason) {
        end = reason;
        tasks.end(reason);
        connections.all().forEach(connection -> connection.die(reason));
    }

    /** The program is ending, and with it perhaps its log: what is still to be told goes to standard error. */
    public void programEnds() {
        unobserved.programEnds();
    }

    /** Lets go of the reply queue; {@link #end} comes before. */
    @Override
    public void close() throws IOException {
        flush();
        unobserved.logAll();
        leases.close();
        tasks.close();
        creator.close();
        replies.close();
        boolean interrupted = Thread.interrupted();
        try {
            background.join(2000);
        } catch (InterruptedException e) {
            interrupted = true;
        }
        callbacks.shutdown();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        replies.release(() -> {
            reader.close();
            lane.close();
        });
        KeptMappings.letGoOfAll();
    }

    /** Where the session's queues are. */
    public SessionPaths session() {
        return session;
    }

    /** The queue that is there for the next actor that this process creates, if there is one. */
    public Optional<Path> queueMadeAhead() {
        return creator.queueMadeAhead();
    }

    // For the rest of this package.

    int number() {
        return number;
    }

    ReplyReader replies() {
        return replies;
    }

    /** Runs something on a thread where it may wait, and where code of the user may run. */
    void execute(Runnable task) {
        callbacks.execute(task);
    }

    /** What the actor's calls have been waiting for. */
    Waits waits() {
        return waits;
    }

    @Nullable
    CallThreads callThreads() {
        return callThreads;
    }

    long ownActor() {
        return ownActor;
    }

    /** Whether an actor's calls run in this process, and may wait for each other. */
    boolean isOfActor() {
        return ownActor != ActorId.NODE;
    }

    Leases leases() {
        return leases;
    }

    Unobserved unobserved() {
        return unobserved;
    }

    Connections connections() {
        return connections;
    }

    Path replyDirectory() {
        return lane.directory();
    }

    /** How often an actor was restarted, as far as is known without asking. */
    int knownLife(long id) {
        return isOwnActor(id) ? ownLife : 0;
    }

    boolean isOwnActor(long id) {
        return ownActor != ActorId.NODE && id == ownActor;
    }

    /** Whether the actor in this process runs several calls at once. */
    boolean runsSeveral() {
        CallThreads beside = callThreads;
        return beside != null && beside.areSeveral();
    }

    /** Whether the current thread runs calls of the actor in this process. */
    boolean isActorThread() {
        if (Thread.currentThread() == actorThread) {
            return true;
        }
        CallThreads beside = callThreads;
        return beside != null && beside.includeThisThread();
    }
}

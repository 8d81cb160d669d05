package dev.troupe.runtime.internal.caller;

import dev.troupe.runtime.ActorOptions;
import dev.troupe.runtime.Demand;
import dev.troupe.runtime.ObjectRef;
import dev.troupe.runtime.internal.control.NodeSnapshot;
import dev.troupe.runtime.internal.control.NodeStub;
import dev.troupe.runtime.internal.jdk.TroupeThreads;
import dev.troupe.runtime.internal.queue.Lane;
import dev.troupe.runtime.internal.queue.LaneReader;
import dev.troupe.runtime.internal.wire.ActorId;
import dev.troupe.runtime.internal.wire.Death;
import dev.troupe.runtime.internal.wire.SessionPaths;
import dev.troupe.runtime.spi.ActorRef;
import dev.troupe.runtime.spi.ActorType;
import dev.troupe.runtime.spi.Creation;
import dev.troupe.runtime.spi.Request;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;

/**
 * This process as one that calls: its reply queue, and its connections to actors.
 *
 * <p>Safe for any thread.
 */
public final class Caller implements AutoCloseable {
    private static final int PLACE_BITS = 20;
    private static final int MAX_CONNECTIONS = 1 << PLACE_BITS;
    private static final int MAX_GENERATION = (1 << 31 - PLACE_BITS) - 1;

    private final SessionPaths session;
    private final int number;
    private final long ownActor;
    private final @Nullable Thread actorThread;
    private final Lane lane;
    private final LaneReader reader;
    private final ReplyReader replies;
    private final Unobserved unobserved;
    private final ExecutorService callbacks;
    private final Thread background;
    private int generation;
    private final Map<Long, Connection> connectionsByActor = new ConcurrentHashMap<>();
    private final ActorRef node;
    private final Creator creator;
    private final Lookup lookup;
    private volatile @Nullable Connection[] connections;
    private volatile @Nullable Death end;
    private volatile boolean keeps;
    private volatile Runnable beforeWaits = () -> {};

    /**
     * Makes this process's reply queue and begins to read it.
     *
     * @param number the process's number in the session
     * @param ownActor the actor that lives in this process; {@link ActorId#NODE} in a driver
     * @param actorThread the thread that runs the actor's methods; null in a driver
     * @param namespace where names are looked for that are given without one
     */
    public Caller(
            SessionPaths session,
            int number,
            long ownActor,
            @Nullable Thread actorThread,
            String namespace,
            Admission admission,
            TroupeThreads threads)
            throws IOException {
        this.session = session;
        this.number = number;
        this.ownActor = ownActor;
        this.actorThread = actorThread;
        connections = new Connection[16];
        lane = Lane.create(session.caller(number));
        reader = lane.reader(2);
        callbacks = threads.pool("troupe-callbacks");
        replies = new ReplyReader(this, reader, callbacks);
        unobserved = new Unobserved();
        node = new RemoteActor(connect(ActorId.NODE, NodeStub.TYPE), false);
        lookup = new Lookup(this, node, namespace);
        creator = new Creator(this, node, lookup, admission);
        background = threads.start("troupe-replies", replies::runInBackground);
    }

    /** Begins the creation of an actor. */
    public Creation create(ActorType type, ActorOptions<?> options, int constructor) {
        return new OutgoingCreation(creator, type, options, constructor);
    }

    /** Begins a call of a task. */
    public Request task(ActorType type, Demand demand, int task) {
        return new OutgoingTask(creator, type, demand, task);
    }

    /** Asks the node. */
    public Lookup lookup() {
        return lookup;
    }

    /** Reaches an actor whose handle came from elsewhere. */
    public ActorRef actor(long id, ActorType type) {
        Connection known = connectionsByActor.get(id);
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
        return new RemoteActor(known, false);
    }

    Connection connect(long id, ActorType type) {
        Connection connection;
        synchronized (this) {
            Connection known = connectionsByActor.get(id);
            connection = known != null ? known : add(id, type);
        }
        Death ended = end;
        if (ended != null) {
            connection.die(ended);
        }
        return connection;
    }

    /** A number names its place in the table, and above that how many came before it there: replies may come late. */
    private synchronized Connection add(long id, ActorType type) {
        @Nullable Connection[] known = connections;
        int free = 0;
        while (free < known.length && known[free] != null) {
            free++;
        }
        if (free == known.length) {
            known = Arrays.copyOf(known, known.length * 2);
        }
        if (free >= MAX_CONNECTIONS) {
            throw new IllegalStateException("This process calls " + free + " actors, and cannot call any more.");
        }
        generation = generation + 1 & MAX_GENERATION;
        Connection connection = new Connection(this, id, free | generation << PLACE_BITS, type);
        known[free] = connection;
        connections = known;
        connectionsByActor.put(id, connection);
        return connection;
    }

    /** A dead actor's connection is kept by its handles alone. */
    synchronized void forget(Connection dead) {
        connectionsByActor.remove(dead.id(), dead);
        connections[dead.number() & MAX_CONNECTIONS - 1] = null;
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

    /** Sends whatever is kept back: somebody is about to wait, and perhaps for that. */
    public void flush() {
        if (actorThread != null && isActorThread()) {
            beforeWaits.run();
        }
        if (!keeps) {
            return;
        }
        keeps = false;
        for (Connection each : connections) {
            if (each != null && each.hasBatch()) {
                each.flush();
            }
        }
    }

    /** How many calls wait for their arguments. */
    public int heldCalls() {
        int count = 0;
        for (Connection each : connections) {
            count += each == null ? 0 : each.heldCalls();
        }
        return count;
    }

    // Ending.

    /** Takes an actor that waits for resources off those who do. */
    void withdraw(long actor) {
        NodeStub.withdraw(node, actor);
    }

    /** From now on no actor can be created. */
    public void refuse() {
        creator.refuse();
    }

    /** Ends an actor's process at once, and waits until it has ended. */
    public void kill(ActorRef actor) {
        NodeStub.kill(node, actor.id());
        Connection connection = connectionsByActor.get(actor.id());
        if (connection != null) {
            connection.awaitEnd();
        }
    }

    /** Ends an actor after all calls that this process made before, and waits until it has ended. */
    public void terminate(ActorRef actor) {
        if (isOwnActor(actor.id()) && isActorThread()) {
            throw new IllegalStateException(actor + " cannot wait for its own end."
                    + "\n    Fix: throw Troupe.exitActor() ends the actor from inside.");
        }
        Connection connection = connectionsByActor.get(actor.id());
        if (connection != null) {
            connection.close();
        }
    }

    /** Waits, no longer than given, until the node has read all that this process has sent to it. */
    public void awaitNode(Duration patience) {
        NodeSnapshot unused = NodeStub.snapshot(node).get(patience);
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
        List.copyOf(connectionsByActor.values()).forEach(connection -> connection.die(reason));
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
    }

    // For the rest of this package.

    SessionPaths session() {
        return session;
    }

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

    Unobserved unobserved() {
        return unobserved;
    }

    Path replyDirectory() {
        return lane.directory();
    }

    boolean isOwnActor(long id) {
        return ownActor != ActorId.NODE && id == ownActor;
    }

    boolean isActorThread() {
        return Thread.currentThread() == actorThread;
    }

    /** The connection with this number, as replies name it. */
    @Nullable
    Connection connection(int number) {
        @Nullable Connection[] known = connections;
        int place = number & MAX_CONNECTIONS - 1;
        Connection there = place < known.length ? known[place] : null;
        return there != null && there.number() == number ? there : null;
    }

    /** The connection to an actor, if there is one. */
    @Nullable
    Connection connectionTo(long actor) {
        return connectionsByActor.get(actor);
    }
}

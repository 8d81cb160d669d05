package dev.troupe.runtime.internal.boot;

import dev.troupe.runtime.ActorName;
import dev.troupe.runtime.ActorOptions;
import dev.troupe.runtime.Demand;
import dev.troupe.runtime.internal.caller.Caller;
import dev.troupe.runtime.internal.caller.TaskSettings;
import dev.troupe.runtime.internal.control.Naming;
import dev.troupe.runtime.internal.control.NextActor;
import dev.troupe.runtime.internal.control.NodeResources;
import dev.troupe.runtime.internal.control.WorkerOrder;
import dev.troupe.runtime.internal.control.WorkerSpec;
import dev.troupe.runtime.internal.control.WorkerStart;
import dev.troupe.runtime.internal.cpus.CpuUse;
import dev.troupe.runtime.internal.cpus.NodeCpus;
import dev.troupe.runtime.internal.jdk.TroupeThreads;
import dev.troupe.runtime.internal.queue.Lane;
import dev.troupe.runtime.internal.wire.ActorId;
import dev.troupe.runtime.internal.wire.Death;
import dev.troupe.runtime.internal.wire.SessionPaths;
import dev.troupe.runtime.spi.ActorRef;
import dev.troupe.runtime.spi.ActorType;
import dev.troupe.runtime.spi.Codecs;
import dev.troupe.runtime.spi.Creation;
import dev.troupe.runtime.spi.Dispatcher;
import dev.troupe.runtime.spi.Reply;
import dev.troupe.runtime.spi.Request;
import dev.troupe.runtime.spi.Signature;
import dev.troupe.runtime.spi.WireInput;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * An actor that is created, called and ended with nobody else there: in a session of its own, which has no node, by this
 * process. What a worker needs has been loaded and run once then.
 */
final class Rehearsal {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** Enough for the JVM to compile most of it; more takes longer than it saves. */
    private static final int ACTORS = 15;

    private static final int CALLS = 3;
    private static final ActorType TYPE = new ActorType(
            Rehearsal.class.getName(),
            Part.class.getName(),
            List.of(new Signature("Rehearsal()", 0)),
            List.of(new Signature("length(String)", 0)),
            Rehearsal.class);

    private final SessionPaths session;
    private final NodeCpus cpus;
    private final BooleanSupplier isOver;
    private final TroupeThreads threads = new TroupeThreads();

    private Rehearsal(SessionPaths session, NodeCpus cpus, BooleanSupplier isOver) {
        this.session = session;
        this.cpus = cpus;
        this.isOver = isOver;
    }

    /**
     * Rehearses in a directory, and deletes that.
     *
     * @param isOver whether the rest is to be left out, because the real thing begins
     */
    static void run(Path directory, BooleanSupplier isOver) throws IOException {
        SessionPaths session = new SessionPaths(directory);
        try {
            Files.createDirectories(session.actors());
            Files.createDirectories(session.callers());
            new Rehearsal(session, NodeCpus.create(session, 1), isOver).run();
        } finally {
            Lane.delete(directory);
        }
    }

    private void run() throws IOException {
        Lane node = Lane.create(session.actor(ActorId.NODE));
        try (Caller caller = new Caller(
                session,
                ActorId.DRIVER,
                ActorId.NODE,
                0,
                null,
                ActorName.DEFAULT_NAMESPACE,
                spec -> {},
                new TaskSettings(1, new CpuUse(session), 0),
                threads)) {
            for (int i = 0; i < ACTORS && !isOver.getAsBoolean(); i++) {
                call(caller);
            }
            caller.end(new Death("was only rehearsed."));
        } finally {
            node.close();
        }
    }

    /** What a node would tell the worker. */
    private WorkerStart start(long actor) {
        WorkerSpec spec = new WorkerSpec(
                actor,
                TYPE.className(),
                TYPE.dispatcherName(),
                TYPE.signatures(),
                Demand.NONE,
                List.of(),
                List.of(),
                Map.of(),
                null,
                Naming.NONE,
                Long.MAX_VALUE);
        return new WorkerStart(
                session.directory().toString(),
                spec,
                0,
                ActorId.DRIVER + 1,
                List.of(),
                cpus.join(actor, 0),
                new NodeResources(1, List.of(), Map.of(), 0),
                Map.of());
    }

    private void call(Caller caller) {
        ActorRef actor;
        try (Creation creation = caller.create(TYPE, new Options(), 0)) {
            actor = creation.start();
        }
        Thread stage = threads.start("troupe-rehearsal", () -> play(actor.id()));
        try {
            for (int i = 0; i < CALLS && !isOver.getAsBoolean(); i++) {
                try (Request request = actor.request(1)) {
                    request.writeString("text");
                    int unused = request.send(Codecs.INT).get(PATIENCE);
                }
            }
        } finally {
            Lane.requestStop(session.actor(actor.id()));
            await(stage);
        }
    }

    private static void await(Thread stage) {
        try {
            stage.join(PATIENCE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void play(long actor) {
        try {
            OpenQueue queue = new OpenQueue();
            queue.open(session, new NextActor(actor));
            WorkerMain.live(told(start(actor)), null, queue, unused -> {}).writeTo(session.lastWords(actor, 0));
        } catch (IOException e) {
            throw new IllegalStateException("The rehearsal failed: " + e.getMessage(), e);
        }
    }

    /** As it would be read. */
    private static WorkerStart told(WorkerStart start) throws IOException {
        return (WorkerStart) WorkerOrder.readFrom(new ByteArrayInputStream(start.toBytes()));
    }

    /** What generated code would be. */
    private static final class Part implements Dispatcher<Object> {
        @Override
        public ActorType type() {
            return TYPE;
        }

        @Override
        public Object create(int constructor, WireInput in) {
            return new Object();
        }

        @Override
        public void dispatch(Object actor, int method, WireInput in, Reply out) {
            String text = in.readString();
            out.writeInt(text == null ? 0 : text.length());
        }
    }

    private static final class Options extends ActorOptions<Options> {
        @Override
        protected Options self() {
            return this;
        }
    }
}

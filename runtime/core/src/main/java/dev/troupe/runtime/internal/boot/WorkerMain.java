package dev.troupe.runtime.internal.boot;

import dev.troupe.runtime.IncompatibleActorException;
import dev.troupe.runtime.internal.control.Builds;
import dev.troupe.runtime.internal.control.LastWords;
import dev.troupe.runtime.internal.control.NotGenerated;
import dev.troupe.runtime.internal.control.WarmUp;
import dev.troupe.runtime.internal.control.WorkerOrder;
import dev.troupe.runtime.internal.control.WorkerSpec;
import dev.troupe.runtime.internal.control.WorkerStart;
import dev.troupe.runtime.internal.jdk.ProcessTitle;
import dev.troupe.runtime.internal.jdk.TroupeThreads;
import dev.troupe.runtime.internal.queue.Lane;
import dev.troupe.runtime.internal.wire.SessionPaths;
import dev.troupe.runtime.internal.worker.ActorLife;
import dev.troupe.runtime.spi.Dispatcher;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.reflect.Constructor;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * The main class of a worker. What it serves it reads from its standard input, whose end tells it that the node is gone.
 */
public final class WorkerMain {
    private static final Logger LOG = System.getLogger("dev.troupe");
    private static final int NODE_GONE = 70;
    private static final int SERVED_NO_MORE = 72;

    /** Calls of an actor that has ended wait no longer for their arguments. */
    private static final long HELD_NANOS = TimeUnit.SECONDS.toNanos(30);

    private WorkerMain() {}

    /** Serves one actor until its end; the argument is for those who look at a list of processes. */
    public static void main(String[] arguments) throws IOException {
        InputStream node = System.in;
        System.setIn(InputStream.nullInputStream());
        Thread.currentThread().setName("troupe-actor");
        WorkerStart start = awaitStart(node);
        ProcessTitle.replace(arguments[0], start.spec().display());
        set(start.properties());
        new TroupeThreads().start("troupe-lifeline", () -> endWithNode(node));
        try {
            live(start)
                    .writeTo(new SessionPaths(Path.of(start.session()))
                            .lastWords(start.spec().id()));
            System.exit(0);
        } catch (IOException | RuntimeException | Error e) {
            // Threads of the user's must not keep a process alive that serves nobody.
            e.printStackTrace();
            System.exit(SERVED_NO_MORE);
        }
    }

    /** Makes itself ready, if there is time. */
    private static WorkerStart awaitStart(InputStream node) {
        try {
            WorkerOrder order = WorkerOrder.readFrom(node);
            while (order instanceof WarmUp warmUp) {
                set(warmUp.properties());
                rehearse(Path.of(warmUp.directory()), () -> hasMore(node));
                order = WorkerOrder.readFrom(node);
            }
            return (WorkerStart) order;
        } catch (IOException e) {
            Runtime.getRuntime().halt(NODE_GONE);
            throw new IllegalStateException("The node is gone.", e);
        }
    }

    private static void rehearse(Path directory, BooleanSupplier isOver) {
        try {
            Rehearsal.run(directory, isOver);
        } catch (IOException | RuntimeException e) {
            // Memory is short, perhaps. The actor will tell, if it is still so.
            LOG.log(Level.DEBUG, "The worker is not as ready as it could be", e);
        }
    }

    private static boolean hasMore(InputStream node) {
        try {
            return node.available() > 0;
        } catch (IOException e) {
            return true;
        }
    }

    private static void set(Map<String, String> properties) {
        properties.forEach((name, value) -> {
            if (System.getProperty(name) == null) {
                System.setProperty(name, value);
            }
        });
    }

    private static LastWords live(WorkerStart start) throws IOException {
        SessionPaths session = new SessionPaths(Path.of(start.session()));
        WorkerRuntime runtime = new WorkerRuntime(start, session);
        ThisProcess.become(runtime);
        try (Lane lane = Lane.open(session.actor(start.spec().id()));
                ActorLife life = new ActorLife(lane, session)) {
            runtime.beforeWaits(life::flushReplies);
            LastWords words = life.live(() -> dispatcher(start.spec()));
            runtime.sendAll(words.reason() == LastWords.Reason.STOPPED ? 0 : HELD_NANOS);
            return words;
        }
    }

    private static Dispatcher<?> dispatcher(WorkerSpec spec) throws ReflectiveOperationException {
        Constructor<?> constructor = dispatcherClass(spec).getDeclaredConstructor();
        constructor.setAccessible(true);
        Dispatcher<?> dispatcher = (Dispatcher<?>) constructor.newInstance();
        Builds.compare(spec.display(), dispatcher.type().signatures(), spec.signatures())
                .ifPresent(misfit -> {
                    throw misfit;
                });
        return dispatcher;
    }

    private static Class<?> dispatcherClass(WorkerSpec spec) {
        try {
            return Class.forName(spec.dispatcherName());
        } catch (ClassNotFoundException e) {
            throw new IncompatibleActorException(NotGenerated.message(spec.display(), spec.dispatcherName()), e);
        }
    }

    /** The node never writes again: a byte, an error or the end all mean that this process has no purpose any more. */
    private static void endWithNode(InputStream node) {
        try {
            int unused = node.read();
        } catch (IOException e) {
            // As good as the end.
        }
        Runtime.getRuntime().halt(NODE_GONE);
    }
}

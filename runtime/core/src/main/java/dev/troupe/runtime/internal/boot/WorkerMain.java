package dev.troupe.runtime.internal.boot;

import dev.troupe.runtime.IncompatibleActorException;
import dev.troupe.runtime.internal.control.Builds;
import dev.troupe.runtime.internal.control.LastWords;
import dev.troupe.runtime.internal.control.NextActor;
import dev.troupe.runtime.internal.control.NotGenerated;
import dev.troupe.runtime.internal.control.WarmUp;
import dev.troupe.runtime.internal.control.WorkerOrder;
import dev.troupe.runtime.internal.control.WorkerSpec;
import dev.troupe.runtime.internal.control.WorkerStart;
import dev.troupe.runtime.internal.cpus.CallCpu;
import dev.troupe.runtime.internal.queue.Lane;
import dev.troupe.runtime.internal.wire.SessionPaths;
import dev.troupe.runtime.internal.worker.ActorLife;
import dev.troupe.runtime.internal.worker.Farewell;
import dev.troupe.runtime.internal.worker.ReplyWriters;
import dev.troupe.runtime.internal.worker.Restartable;
import dev.troupe.runtime.spi.Dispatcher;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The main class of a worker. What it serves it reads from its standard input, whose end tells it that the node is gone.
 */
public final class WorkerMain {
    private static final Logger LOG = System.getLogger("dev.troupe");
    static final int NODE_GONE = 70;
    private static final int SERVED_NO_MORE = 72;

    /** Calls of an actor that has ended wait no longer for their arguments. */
    private static final long HELD_NANOS = TimeUnit.SECONDS.toNanos(30);

    private final InputStream node;
    private @Nullable ReplyWriters replies;
    private @Nullable Lifeline lifeline;
    private Optional<SessionPaths> session = Optional.empty();
    private final OpenQueue nextQueue = new OpenQueue();

    private WorkerMain(InputStream node) {
        this.node = node;
    }

    /** Serves one actor until its end; the argument is for those who look at a list of processes. */
    public static void main(String[] arguments) throws IOException {
        InputStream node = System.in;
        System.setIn(InputStream.nullInputStream());
        Thread.currentThread().setName("troupe-actor");
        WorkerMain worker = new WorkerMain(node);
        WorkerStart start = worker.awaitStart();
        set(start.properties());
        SessionPaths session = new SessionPaths(Path.of(start.session()));
        Lifeline lifeline = worker.lifeline == null ? new Lifeline(session) : worker.lifeline;
        lifeline.begin(arguments[0], start.spec().display());
        try {
            LastWords words = live(start, worker.replies, worker.nextQueue, lifeline);
            words.writeTo(session.lastWords(start.spec().id(), start.life()));
            lifeline.letGo();
            System.exit(0);
        } catch (IOException | RuntimeException | Error e) {
            serveNoMore(e);
        }
    }

    /** Threads of the user's must not keep a process alive that serves nobody. */
    private static void serveNoMore(Throwable reason) {
        reason.printStackTrace();
        System.exit(SERVED_NO_MORE);
    }

    /** Makes itself ready, if there is time. */
    private WorkerStart awaitStart() {
        try {
            while (true) {
                WorkerOrder order = WorkerOrder.readFrom(node);
                if (order instanceof WorkerStart start) {
                    return start;
                } else if (order instanceof WarmUp warmUp) {
                    set(warmUp.properties());
                    makeReady(warmUp);
                } else if (order instanceof NextActor next) {
                    session.ifPresent(each -> nextQueue.open(each, next));
                }
            }
        } catch (IOException e) {
            Runtime.getRuntime().halt(NODE_GONE);
            throw new IllegalStateException("The node is gone.", e);
        }
    }

    private void makeReady(WarmUp warmUp) {
        try {
            Rehearsal.run(Path.of(warmUp.directory()), this::hasMore);
            SessionPaths paths = new SessionPaths(Path.of(warmUp.session()));
            session = Optional.of(paths);
            replies = new ReplyWriters(paths);
            replies.open(warmUp.caller());
            lifeline = new Lifeline(paths);
            load(warmUp.classes());
        } catch (IOException | RuntimeException e) {
            // Memory is short, perhaps. The actor will tell, if it is still so.
            LOG.log(Level.DEBUG, "The worker is not as ready as it could be", e);
        }
    }

    /** Not more than that: to initialize them is to run the user's code, for which there is no actor yet. */
    private static void load(List<String> classes) {
        for (String each : classes) {
            try {
                Class<?> loaded = Class.forName(each, false, WorkerMain.class.getClassLoader());
                // Its methods are asked for because the JVM verifies the class before it tells them.
                Method[] unused = loaded.getDeclaredMethods();
                Constructor<?>[] unusedToo = loaded.getDeclaredConstructors();
            } catch (ClassNotFoundException | LinkageError e) {
                LOG.log(Level.DEBUG, "A class was not loaded ahead", e);
            }
        }
    }

    private boolean hasMore() {
        try {
            return node.available() > 0;
        } catch (IOException e) {
            return true;
        }
    }

    private static void set(Map<String, String> properties) {
        for (Map.Entry<String, String> each : properties.entrySet()) {
            if (System.getProperty(each.getKey()) == null) {
                System.setProperty(each.getKey(), each.getValue());
            }
        }
    }

    /**
     * Lives the life of an actor, from before its class is loaded, and says how it ended.
     *
     * @param openQueue has opened its queue, perhaps
     * @param cancelled is given what to do whenever calls were cancelled
     */
    static LastWords live(
            WorkerStart start, @Nullable ReplyWriters openReplies, OpenQueue openQueue, Consumer<Runnable> cancelled)
            throws IOException {
        SessionPaths session = new SessionPaths(Path.of(start.session()));
        ReplyWriters replies = openReplies == null ? new ReplyWriters(session) : openReplies;
        WorkerRuntime runtime = new WorkerRuntime(start, session);
        ThisProcess.become(runtime);
        WorkerSpec spec = start.spec();
        Restartable restartable = spec.restarts().isRestartable()
                ? new Restartable(session, spec.id(), start.life(), start.caller())
                : null;
        try (Lane lane = openQueue.of(session, start);
                ActorLife life = new ActorLife(
                        lane,
                        replies,
                        spec.restarts()::isRetriedAfter,
                        restartable,
                        sleeper -> cpu(start, session, sleeper))) {
            runtime.callsTake(life.cpu());
            runtime.beforeWaits(life::flushReplies);
            runtime.cancelledAsSaid(life::isCancelled);
            cancelled.accept(life::lookForCancelled);
            runtime.callThreads(new ActorThreads(spec, life));
            life.takesCallsAs(spec.calls());
            life.whenFailing(WorkerMain::serveNoMore);
            life.whenUnreachable(new Farewell(session, spec.id(), start.caller())::ask);
            life.recordTo(session.calls(spec.id(), start.life()));
            LastWords words = life.live(() -> dispatcher(spec));
            runtime.sendAll(words.reason() == LastWords.Reason.STOPPED ? 0 : HELD_NANOS);
            return words;
        }
    }

    private static @Nullable CallCpu cpu(WorkerStart start, SessionPaths session, CallCpu.Sleeper sleeper)
            throws IOException {
        return start.cpuNumber() == 0 ? null : CallCpu.open(session, start.cpuNumber(), sleeper);
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
}

package dev.troupe.runtime.internal.boot;

import dev.troupe.runtime.StartupException;
import dev.troupe.runtime.TroupeConfig;
import dev.troupe.runtime.internal.caller.Caller;
import dev.troupe.runtime.internal.control.NodeResources;
import dev.troupe.runtime.internal.control.WorkerSpec;
import dev.troupe.runtime.internal.jdk.OwnClasses;
import dev.troupe.runtime.internal.jdk.TroupeThreads;
import dev.troupe.runtime.internal.node.Node;
import dev.troupe.runtime.internal.node.NodeSnapshot;
import dev.troupe.runtime.internal.node.SessionDirectory;
import dev.troupe.runtime.internal.node.placement.Inventory;
import dev.troupe.runtime.internal.node.placement.Placement;
import dev.troupe.runtime.internal.node.process.Janitor;
import dev.troupe.runtime.internal.node.process.LogDirectory;
import dev.troupe.runtime.internal.node.process.Workers;
import dev.troupe.runtime.internal.wire.ActorId;
import dev.troupe.runtime.internal.wire.Death;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Troupe in an application's process: an embedded node, and this process as one that calls. */
public final class DriverRuntime {
    static final long SHUTDOWN_NANOS = TimeUnit.SECONDS.toNanos(5);

    /** The JVM is ending, and whoever ends it does not wait for long. */
    private static final long EXIT_NANOS = TimeUnit.SECONDS.toNanos(1);

    private static final Logger LOG = System.getLogger("dev.troupe");
    private static final Path SHARED_MEMORY = Path.of("/dev/shm");

    private final SessionDirectory session;
    private final LogDirectory logs;
    private final Janitor janitor;
    private final Node node;
    private final Caller caller;
    private final Consumer<DriverRuntime> onEnd;
    private final Thread hook;
    private boolean ended;

    private DriverRuntime(
            TroupeConfig config,
            SessionDirectory session,
            LogDirectory logs,
            Janitor janitor,
            @Nullable WorkerSpec first,
            Consumer<DriverRuntime> onEnd)
            throws IOException {
        this.session = session;
        this.logs = logs;
        this.janitor = janitor;
        this.onEnd = onEnd;
        TroupeThreads threads = new TroupeThreads();
        NodeResources resources = MachineResources.of(config);
        Inventory total = Node.total(resources);
        Workers workers = new Workers(
                session.sessionName(),
                session.paths().directory(),
                logs,
                config.logToConsole(),
                WorkerStarts.of(config, resources),
                threads);
        try {
            if (first != null) {
                // What this process has to load for the node takes as long as the worker takes to start.
                workers.expect(first);
            }
            node = new Node(session, resources, workers, threads);
            caller = new Caller(
                    session.paths(),
                    ActorId.DRIVER,
                    ActorId.NODE,
                    null,
                    config.namespace(),
                    spec -> Placement.check(spec.display(), spec.demand(), Map.of("this node", total)),
                    threads);
        } catch (IOException | RuntimeException | Error e) {
            workers.close();
            throw e;
        }
        hook = threads.factory("troupe-shutdown").newThread(this::exit);
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /**
     * Starts it.
     *
     * @param first the actor that it is started for; null if that is not known
     */
    static DriverRuntime start(TroupeConfig config, @Nullable WorkerSpec first, Consumer<DriverRuntime> onEnd) {
        if (!System.getProperty("os.name").equals("Linux")) {
            throw new StartupException(
                    "Troupe runs on Linux; this is " + System.getProperty("os.name") + "."
                            + "\n    Fix: run the application in a Linux container or virtual machine.",
                    null);
        }
        OwnClasses.load();
        SessionDirectory session = SessionDirectory.create(config.directory().orElse(SHARED_MEMORY));
        Janitor janitor = null;
        try {
            LogDirectory logs = logs(config, session.sessionName());
            List<Path> ending = logs.isKept()
                    ? List.of(session.paths().directory())
                    : List.of(session.paths().directory(), logs.path());
            janitor = Janitor.start(session.sessionName(), ending);
            return new DriverRuntime(config, session, logs, janitor, first, onEnd);
        } catch (StartupException | Error e) {
            giveUp(session, janitor, e);
            throw e;
        } catch (IOException | RuntimeException e) {
            giveUp(session, janitor, e);
            throw new StartupException("Troupe could not start: " + e.getMessage(), e);
        }
    }

    private static void giveUp(SessionDirectory session, @Nullable Janitor janitor, Throwable reason) {
        try {
            session.close();
            if (janitor != null) {
                janitor.close();
            }
        } catch (IOException e) {
            reason.addSuppressed(e);
        }
    }

    private static LogDirectory logs(TroupeConfig config, String session) throws IOException {
        Path parent = config.logDirectory().orElse(Path.of(System.getProperty("java.io.tmpdir")));
        Files.createDirectories(parent);
        Path directory = Files.createDirectory(
                parent.resolve(session),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        return new LogDirectory(directory, config.logDirectory().isPresent());
    }

    Caller caller() {
        return caller;
    }

    /** What the node looks like now. */
    public NodeSnapshot snapshot() {
        return node.snapshot();
    }

    /** Where the session's queues are. */
    public Path directory() {
        return session.paths().directory();
    }

    /** Where the logs of its actors are. */
    public Path logs() {
        return logs.path();
    }

    /** Ends everything; the second call waits for the first. */
    synchronized void shutdown(long graceNanos) {
        if (ended) {
            return;
        }
        ended = true;
        // Each step for itself: what one cannot do, the janitor does.
        caller.refuse();
        step(() -> node.close(graceNanos));
        step(() -> caller.end(new Death("ended because Troupe was shut down.")));
        step(caller::close);
        step(session::close);
        if (!logs.isKept()) {
            step(() -> SessionDirectory.delete(logs.path()));
        }
        onEnd.accept(this);
        finish();
    }

    /** In the shutdown hook. */
    private void exit() {
        caller.programEnds();
        shutdown(EXIT_NANOS);
    }

    private static void step(Step step) {
        try {
            step.run();
        } catch (Throwable e) { // The steps after it must be taken all the same.
            LOG.log(Level.WARNING, "Troupe did not shut down cleanly; its janitor sees to the rest", e);
        }
    }

    private interface Step {
        void run() throws IOException;
    }

    private void finish() {
        try {
            janitor.close();
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "The janitor could not be told", e);
        }
        try {
            if (Thread.currentThread() != hook) {
                Runtime.getRuntime().removeShutdownHook(hook);
            }
        } catch (IllegalStateException e) {
            // The JVM is ending, and the hook will find nothing to do.
            LOG.log(Level.TRACE, "shutting down", e);
        }
    }
}

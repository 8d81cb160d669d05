package dev.troupe.runtime.internal.boot;

import dev.troupe.runtime.StartupException;
import dev.troupe.runtime.TroupeConfig;
import dev.troupe.runtime.internal.control.NodeResources;
import dev.troupe.runtime.internal.control.WorkerSpec;
import dev.troupe.runtime.internal.door.RunningNode;
import dev.troupe.runtime.internal.jdk.FileTree;
import dev.troupe.runtime.internal.jdk.OwnClasses;
import dev.troupe.runtime.internal.jdk.TroupeThreads;
import dev.troupe.runtime.internal.node.Node;
import dev.troupe.runtime.internal.node.SessionDirectory;
import dev.troupe.runtime.internal.node.SessionLogs;
import dev.troupe.runtime.internal.node.gpu.NodeGpus;
import dev.troupe.runtime.internal.node.process.Janitor;
import dev.troupe.runtime.internal.node.process.LogDirectory;
import dev.troupe.runtime.internal.node.process.Workers;
import dev.troupe.runtime.internal.wire.SessionPaths;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A node with what begins and ends with it, its directories and its janitor, in whatever process it lives: an application's,
 * or one of its own.
 */
final class NodeHome {
    /** Where queues lie, if nothing else is said. */
    static final Path SHARED_MEMORY = RunningNode.USUAL;

    private static final Logger LOG = System.getLogger("dev.troupe");

    private final SessionDirectory session;
    private final LogDirectory logs;
    private final Janitor janitor;
    private final NodeGpus gpus;
    private final NodeResources resources;
    private final Node node;

    private NodeHome(
            TroupeConfig config,
            SessionDirectory session,
            LogDirectory logs,
            Janitor janitor,
            NodeGpus gpus,
            @Nullable WorkerSpec first,
            TroupeThreads threads)
            throws IOException {
        this.session = session;
        this.logs = logs;
        this.janitor = janitor;
        this.gpus = gpus;
        resources = MachineResources.of(config, gpus.ids());
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
            node = new Node(session, resources, workers, logs, threads);
        } catch (IOException | RuntimeException | Error e) {
            workers.close();
            throw e;
        }
    }

    /**
     * Starts a node.
     *
     * @param logsEnd until when logs are there that are not to be kept, as messages say it
     * @param first the actor that it is started for; null if that is not known
     * @throws StartupException when it cannot run here
     */
    static NodeHome start(TroupeConfig config, String logsEnd, @Nullable WorkerSpec first, TroupeThreads threads) {
        if (!System.getProperty("os.name").equals("Linux")) {
            throw new StartupException(
                    "Troupe runs on Linux; this is " + System.getProperty("os.name") + "."
                            + "\n    Fix: run the application in a Linux container or virtual machine.",
                    null);
        }
        MachineGpus machine = MachineGpus.look(config);
        try {
            OwnClasses.load();
            return start(config, machine, logsEnd, first, threads);
        } finally {
            machine.close();
        }
    }

    private static NodeHome start(
            TroupeConfig config,
            MachineGpus machine,
            String logsEnd,
            @Nullable WorkerSpec first,
            TroupeThreads threads) {
        SessionDirectory session = SessionDirectory.create(config.directory().orElse(SHARED_MEMORY));
        Janitor janitor = null;
        NodeGpus gpus = null;
        try {
            LogDirectory logs = logs(config, session, logsEnd);
            janitor = Janitor.start(session.sessionName(), ending(session, logs));
            gpus = machine.take();
            return new NodeHome(config, session, logs, janitor, gpus, first, threads);
        } catch (StartupException | Error e) {
            giveUp(session, janitor, gpus, e);
            throw e;
        } catch (IOException | RuntimeException e) {
            giveUp(session, janitor, gpus, e);
            throw new StartupException("Troupe could not start: " + e.getMessage(), e);
        }
    }

    /** The directories that end with the session, whose own is the last: when it is gone, so are the others. */
    private static List<Path> ending(SessionDirectory session, LogDirectory logs) {
        List<Path> ending = new ArrayList<>(SessionLogs.ending(logs));
        ending.add(session.paths().directory());
        return ending;
    }

    private static void giveUp(
            SessionDirectory session, @Nullable Janitor janitor, @Nullable NodeGpus gpus, Throwable reason) {
        try {
            if (gpus != null) {
                gpus.close();
            }
            session.close();
            if (janitor != null) {
                janitor.close();
            }
        } catch (IOException e) {
            reason.addSuppressed(e);
        }
    }

    private static LogDirectory logs(TroupeConfig config, SessionDirectory session, String end) throws IOException {
        Path parent = config.logDirectory().orElse(Path.of(System.getProperty("java.io.tmpdir")));
        Path directory = parent.toAbsolutePath().resolve(session.sessionName());
        LogDirectory logs = new LogDirectory(directory, config.logDirectory().isPresent(), end);
        SessionLogs.note(session.paths(), logs);
        Files.createDirectories(parent);
        Files.createDirectory(
                directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        SessionLogs.makeRoom(session.paths(), logs);
        return logs;
    }

    Node node() {
        return node;
    }

    NodeResources resources() {
        return resources;
    }

    SessionPaths paths() {
        return session.paths();
    }

    Path logs() {
        return logs.path();
    }

    /** Ends all actors, within the time given. */
    void endActors(long graceNanos) {
        step(() -> node.close(graceNanos));
    }

    /** Deletes the directories, and lets the janitor do the rest. */
    void close() {
        SessionLogs.ending(logs).forEach(each -> step(() -> delete(each)));
        step(session::close);
        step(janitor::close);
        step(gpus::close);
    }

    private static void delete(Path directory) throws IOException {
        if (Files.exists(directory)) {
            FileTree.delete(directory);
        }
    }

    /** Takes one of the steps to the end; those after it must be taken all the same. */
    static void step(Step step) {
        try {
            step.run();
        } catch (Throwable e) { // What one cannot do, the janitor does.
            LOG.log(Level.WARNING, "Troupe did not shut down cleanly; its janitor sees to the rest", e);
        }
    }

    /** Something that may fail. */
    interface Step {
        void run() throws IOException;
    }
}

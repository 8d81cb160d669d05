package dev.troupe.runtime.internal.boot;

import dev.troupe.runtime.StartupException;
import dev.troupe.runtime.TroupeConfig;
import dev.troupe.runtime.TroupeException;
import dev.troupe.runtime.internal.caller.Caller;
import dev.troupe.runtime.internal.caller.TaskSettings;
import dev.troupe.runtime.internal.control.NodeSnapshot;
import dev.troupe.runtime.internal.control.WorkerSpec;
import dev.troupe.runtime.internal.cpus.CpuUse;
import dev.troupe.runtime.internal.door.RunningNode;
import dev.troupe.runtime.internal.jdk.TroupeThreads;
import dev.troupe.runtime.internal.node.Node;
import dev.troupe.runtime.internal.node.placement.Inventory;
import dev.troupe.runtime.internal.node.placement.Placement;
import dev.troupe.runtime.internal.node.placement.Remedy;
import dev.troupe.runtime.internal.wire.ActorId;
import dev.troupe.runtime.internal.wire.Death;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Troupe in an application's process: its node, embedded or joined, and this process as one that calls. */
public final class DriverRuntime {
    static final long SHUTDOWN_NANOS = TimeUnit.SECONDS.toNanos(5);

    /** The JVM is ending, and whoever ends it does not wait for long. */
    private static final long EXIT_NANOS = TimeUnit.SECONDS.toNanos(1);

    /** A node that runs answers sooner. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /** A program that has called tasks may do so again; its workers are small while they do nothing. */
    private static final int SECONDS_TASK_WORKERS_STAY = 60;

    private static final Logger LOG = System.getLogger("dev.troupe");

    private final Membership node;
    private final Inventory total;
    private final Caller caller;
    private final Consumer<DriverRuntime> onEnd;
    private final Thread hook;
    private boolean ended;

    private DriverRuntime(Membership node, String namespace, Consumer<DriverRuntime> onEnd, TroupeThreads threads)
            throws IOException {
        this.node = node;
        this.onEnd = onEnd;
        total = Node.total(node.resources());
        caller = new Caller(
                node.paths(),
                node.number(),
                ActorId.NODE,
                0,
                null,
                namespace,
                this::admit,
                new TaskSettings(total.wholeCpus(), new CpuUse(node.paths()), SECONDS_TASK_WORKERS_STAY),
                threads);
        hook = threads.factory("troupe-shutdown").newThread(this::exit);
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /**
     * Starts it.
     *
     * @param first the actor that it is started for; null if that is not known
     */
    static DriverRuntime start(TroupeConfig config, @Nullable WorkerSpec first, Consumer<DriverRuntime> onEnd) {
        TroupeThreads threads = new TroupeThreads();
        Optional<RunningNode> shared = NodeAddress.of(config);
        if (shared.isEmpty()) {
            String logsEnd = "until the program ends; TroupeConfig.logDirectory(...) keeps it";
            NodeHome home = NodeHome.start(config, logsEnd, first, threads);
            return with(new EmbeddedNode(home), config.namespace(), onEnd, threads);
        }
        JoinedNode joined = JoinedNode.join(shared.get(), threads);
        DriverRuntime driver = with(joined, config.namespace(), onEnd, threads);
        joined.onLoss(driver::nodeIsGone);
        return driver;
    }

    private static DriverRuntime with(
            Membership node, String namespace, Consumer<DriverRuntime> onEnd, TroupeThreads threads) {
        try {
            return new DriverRuntime(node, namespace, onEnd, threads);
        } catch (StartupException | Error e) {
            giveUp(node);
            throw e;
        } catch (IOException | RuntimeException e) {
            giveUp(node);
            throw new StartupException("Troupe could not start: " + e.getMessage(), e);
        }
    }

    private static void giveUp(Membership node) {
        NodeHome.step(() -> node.endActors(0));
        node.close();
    }

    /** Says before anything is made of it whether an actor could ever be placed. */
    private void admit(WorkerSpec spec) {
        Remedy remedy = node.isShared() ? Remedy.COMMAND : Remedy.CONFIG;
        Placement.check(spec.display(), spec.demand(), Map.of(node.node(), total), remedy);
        node.untoldProperties().ifPresent(caller::tellProperties);
    }

    Caller caller() {
        return caller;
    }

    /** What the node looks like now. */
    public NodeSnapshot snapshot() {
        return node.snapshot();
    }

    /** Ends the workers of tasks that have nothing to do; they are started again when tasks come. */
    public void retireTaskWorkers() {
        caller.retireTaskWorkers();
    }

    /** Where the session's queues are. */
    public Path directory() {
        return node.paths().directory();
    }

    /** The queue that is there for the next actor that this program creates, if there is one. */
    public Optional<Path> queueMadeAhead() {
        return caller.queueMadeAhead();
    }

    /** Where the logs of its actors are. */
    public Path logs() {
        return node.logs();
    }

    /** Ends everything; the second call waits for the first. */
    synchronized void shutdown(long graceNanos) {
        if (ended) {
            return;
        }
        ended = true;
        // Each step for itself: what one cannot do, the janitor does.
        caller.refuse();
        if (node.isShared()) {
            settle();
        }
        NodeHome.step(() -> node.endActors(graceNanos));
        finish(new Death("ended because Troupe was shut down."));
    }

    /** What the node was asked for before is not lost. */
    private void settle() {
        try {
            caller.lookup().settle(PATIENCE);
        } catch (TroupeException e) {
            LOG.log(Level.DEBUG, "The node does not answer; it may be gone", e);
        }
    }

    /** The node that this program has joined is gone. */
    private synchronized void nodeIsGone() {
        if (ended) {
            return;
        }
        ended = true;
        String gone = node.node() + " is gone, and its actors with it."
                + "\n    Fix: look whether it was stopped, or into its log if 'troupe start --log-directory' kept one; then"
                + " 'troupe start', and create the actors again.";
        caller.loseNode("Troupe was running on a node that has ended: " + gone);
        finish(new Death("died: " + gone));
    }

    private void finish(Death ofActors) {
        NodeHome.step(() -> caller.end(ofActors));
        NodeHome.step(caller::close);
        NodeHome.step(node::close);
        onEnd.accept(this);
        try {
            if (Thread.currentThread() != hook) {
                Runtime.getRuntime().removeShutdownHook(hook);
            }
        } catch (IllegalStateException e) {
            // The JVM is ending, and the hook will find nothing to do.
            LOG.log(Level.TRACE, "shutting down", e);
        }
    }

    /** In the shutdown hook. */
    private void exit() {
        caller.programEnds();
        shutdown(EXIT_NANOS);
    }
}

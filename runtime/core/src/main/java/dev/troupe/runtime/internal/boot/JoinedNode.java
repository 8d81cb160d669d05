package dev.troupe.runtime.internal.boot;

import dev.troupe.runtime.StartupException;
import dev.troupe.runtime.internal.control.NodeResources;
import dev.troupe.runtime.internal.control.NodeSnapshot;
import dev.troupe.runtime.internal.control.NodeStub;
import dev.troupe.runtime.internal.control.Origin;
import dev.troupe.runtime.internal.door.Doorkeeper;
import dev.troupe.runtime.internal.door.RunningNode;
import dev.troupe.runtime.internal.door.Visit;
import dev.troupe.runtime.internal.jdk.TroupeThreads;
import dev.troupe.runtime.internal.node.process.OwnOrigin;
import dev.troupe.runtime.internal.wire.SessionPaths;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A node of its own that this program has joined. The connection at its door stays open: each side hears of the other's end.
 */
final class JoinedNode implements Membership {
    /** What the node needs beyond the time that actors have to finish. */
    private static final long NODE_NANOS = TimeUnit.SECONDS.toNanos(3);

    private final Visit visit;
    private final Doorkeeper.Entry entry;
    private final TroupeThreads threads;
    private volatile @Nullable Thread listener;
    private Map<String, String> toldProperties;
    private volatile boolean leaving;

    private JoinedNode(Visit visit, Doorkeeper.Entry entry, Map<String, String> properties, TroupeThreads threads) {
        this.visit = visit;
        this.entry = entry;
        this.threads = threads;
        toldProperties = properties;
    }

    /**
     * Joins a node.
     *
     * @throws StartupException when the node is gone already, or of another version
     */
    static JoinedNode join(RunningNode node, TroupeThreads threads) {
        Visit visit = Visit.to(node);
        try {
            Origin own = OwnOrigin.now();
            return new JoinedNode(visit, visit.join(own), own.properties(), threads);
        } catch (IOException | RuntimeException e) {
            NodeHome.step(visit::close);
            throw new StartupException(node.describe() + " could not be joined: " + e.getMessage(), e);
        }
    }

    /** From now on the loss of the node is told, on a thread of Troupe's. */
    void onLoss(Runnable action) {
        listener = threads.start("troupe-node-listener", () -> {
            visit.awaitEnd();
            if (!leaving) {
                action.run();
            }
        });
    }

    @Override
    public SessionPaths paths() {
        return new SessionPaths(visit.node().directory());
    }

    @Override
    public int number() {
        return entry.program();
    }

    @Override
    public NodeResources resources() {
        return entry.resources();
    }

    @Override
    public String node() {
        return visit.node().describe();
    }

    @Override
    public NodeSnapshot snapshot() {
        try (Visit another = Visit.to(visit.node())) {
            return NodeStub.snapshot(another.asActor()).get();
        } catch (IOException e) {
            throw new IllegalStateException(node() + " cannot be asked: " + e.getMessage(), e);
        }
    }

    @Override
    public boolean isShared() {
        return true;
    }

    @Override
    public Path logs() {
        return entry.logs();
    }

    @Override
    public synchronized Optional<Map<String, String>> untoldProperties() {
        Map<String, String> now = OwnOrigin.now().properties();
        if (now.equals(toldProperties)) {
            return Optional.empty();
        }
        toldProperties = now;
        return Optional.of(now);
    }

    @Override
    public void endActors(long graceNanos) {
        leaving = true;
        boolean interrupted = Thread.interrupted();
        try {
            visit.leave(graceNanos);
            Thread listening = listener;
            if (listening != null) {
                listening.join(TimeUnit.NANOSECONDS.toMillis(graceNanos + NODE_NANOS));
            }
        } catch (IOException e) {
            // The node is gone, and with it all actors.
        } catch (InterruptedException e) {
            interrupted = true;
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public void close() {
        leaving = true;
        NodeHome.step(visit::close);
    }
}

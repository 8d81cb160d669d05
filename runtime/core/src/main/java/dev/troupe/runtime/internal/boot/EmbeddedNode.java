package dev.troupe.runtime.internal.boot;

import dev.troupe.runtime.internal.control.NodeResources;
import dev.troupe.runtime.internal.control.NodeSnapshot;
import dev.troupe.runtime.internal.wire.ActorId;
import dev.troupe.runtime.internal.wire.SessionPaths;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** A node inside this program, for it alone. */
record EmbeddedNode(NodeHome home) implements Membership {
    @Override
    public SessionPaths paths() {
        return home.paths();
    }

    @Override
    public int number() {
        return ActorId.DRIVER;
    }

    @Override
    public NodeResources resources() {
        return home.resources();
    }

    @Override
    public String node() {
        return "this node";
    }

    @Override
    public NodeSnapshot snapshot() {
        return home.node().snapshot();
    }

    @Override
    public boolean isShared() {
        return false;
    }

    @Override
    public Path logs() {
        return home.logs();
    }

    @Override
    public Optional<Map<String, String>> untoldProperties() {
        return Optional.empty();
    }

    @Override
    public void endActors(long graceNanos) {
        home.endActors(graceNanos);
    }

    @Override
    public void close() {
        home.close();
    }
}

package dev.troupe.runtime.internal.caller;

import dev.troupe.runtime.spi.ActorRef;
import dev.troupe.runtime.spi.Request;
import dev.troupe.runtime.spi.Transfer;
import java.lang.ref.Reference;
import org.jspecify.annotations.Nullable;

/**
 * An actor as a handle sees it. The handle that {@code remote()} returned owns it; others only reach it, and keep it from
 * ending or not.
 */
final class RemoteActor implements ActorRef {
    private final Connection connection;
    private final boolean owner;
    private volatile @Nullable Lease lease;

    /** A handle that keeps the actor, if it has a lease. */
    RemoteActor(Connection connection, boolean owner, @Nullable Lease lease) {
        this.connection = connection;
        this.owner = owner;
        this.lease = lease;
    }

    /** A handle that does not keep the actor. */
    static RemoteActor weak(Connection connection) {
        return new RemoteActor(connection, false, null);
    }

    /**
     * The same actor, for what is not sent yet: it has a place of its own until it is closed, and keeps the actor if this
     * handle does.
     */
    RemoteActor another() {
        Lease shared = lease;
        return shared != null && shared.join() ? new RemoteActor(connection, false, shared) : weak(connection);
    }

    /** Whether it does not keep the actor, or no longer. */
    boolean isWeak() {
        return lease == null;
    }

    Connection connection() {
        return connection;
    }

    @Override
    public long id() {
        return connection.id();
    }

    @Override
    public Request request(int method) {
        return OutgoingFrame.begin(this, method);
    }

    @Override
    public Transfer transfer() {
        return new HandleTransfer(this, connection.caller().leases());
    }

    @Override
    public void close() {
        if (owner) {
            try {
                connection.caller().endings().close(connection);
            } finally {
                Reference.reachabilityFence(this); // It ends because it is closed, and for no other reason.
            }
            return;
        }
        Lease left = takeLease();
        if (left != null) {
            left.leave();
        }
    }

    private synchronized @Nullable Lease takeLease() {
        Lease taken = lease;
        lease = null;
        return taken;
    }

    @Override
    public String toString() {
        return connection.toString();
    }
}

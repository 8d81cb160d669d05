package dev.troupe.runtime.internal.caller;

import dev.troupe.runtime.spi.ActorRef;
import dev.troupe.runtime.spi.Request;
import dev.troupe.runtime.spi.Transfer;
import org.jspecify.annotations.Nullable;

/**
 * An actor as a handle sees it. The handle that {@code remote()} returned owns it; others only reach it, and keep it from
 * ending or not.
 */
final class RemoteActor implements ActorRef {
    private final Connection connection;
    private final boolean owner;
    private @Nullable Lease lease;

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
            connection.caller().endings().close(connection);
            return;
        }
        Lease left = takeLease();
        if (left != null) {
            connection.caller().leases().leave(left);
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

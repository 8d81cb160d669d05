package dev.troupe.runtime.internal.caller;

import dev.troupe.runtime.spi.ActorRef;
import dev.troupe.runtime.spi.Request;

/** An actor as a handle sees it; the handle that {@code remote()} returned owns it, others only reach it. */
record RemoteActor(Connection connection, boolean owner) implements ActorRef {
    @Override
    public long id() {
        return connection.id();
    }

    @Override
    public Request request(int method) {
        return OutgoingFrame.begin(connection, method);
    }

    @Override
    public void close() {
        if (owner) {
            connection.caller().endings().close(connection);
        }
    }

    @Override
    public String toString() {
        return connection.toString();
    }
}

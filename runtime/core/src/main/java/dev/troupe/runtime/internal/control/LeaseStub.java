package dev.troupe.runtime.internal.control;

import dev.troupe.runtime.ObjectRef;
import dev.troupe.runtime.spi.ActorRef;
import dev.troupe.runtime.spi.Codecs;
import dev.troupe.runtime.spi.Request;
import org.jspecify.annotations.Nullable;

/**
 * What processes tell the node of the handles that they have and send. The node's queue puts all of it in one order: that a
 * handle is sent is in there before its receiver can say that it has arrived.
 */
public final class LeaseStub {
    /** {@code void announce(long transfer, long actor, long receiver)} */
    public static final int ANNOUNCE_HANDLE = 16;

    /** {@code void arrived(long transfer, long actor, int process, boolean opens)} */
    public static final int HANDLE_ARRIVED = 17;

    /** {@code void release(long actor, int process, boolean hasCalls)} */
    public static final int RELEASE = 18;

    private LeaseStub() {}

    /** Says that a handle of an actor is about to be sent to another actor, or to a process. */
    public static ObjectRef<@Nullable Void> announce(ActorRef node, long transfer, long actor, long receiver) {
        try (Request request = node.request(ANNOUNCE_HANDLE)) {
            request.writeLong(transfer);
            request.writeLong(actor);
            request.writeLong(receiver);
            return request.send(Codecs.VOID);
        }
    }

    /**
     * Says that a handle of an actor has arrived, or that it will never be sent.
     *
     * @param opens whether the process has none yet that keeps the actor
     */
    public static ObjectRef<@Nullable Void> arrived(
            ActorRef node, long transfer, long actor, int process, boolean opens) {
        try (Request request = node.request(HANDLE_ARRIVED)) {
            request.writeLong(transfer);
            request.writeLong(actor);
            request.writeInt(process);
            request.writeBoolean(opens);
            return request.send(Codecs.VOID);
        }
    }

    /**
     * Says that a process has no handle any more that keeps an actor.
     *
     * @param hasCalls whether calls of it are pending there
     */
    public static ObjectRef<@Nullable Void> release(ActorRef node, long actor, int process, boolean hasCalls) {
        try (Request request = node.request(RELEASE)) {
            request.writeLong(actor);
            request.writeInt(process);
            request.writeBoolean(hasCalls);
            return request.send(Codecs.VOID);
        }
    }
}

package dev.troupe.runtime.internal.control;

import dev.troupe.runtime.ObjectRef;
import dev.troupe.runtime.spi.ActorRef;
import dev.troupe.runtime.spi.Codecs;
import dev.troupe.runtime.spi.Request;
import dev.troupe.runtime.spi.Transfer;
import dev.troupe.runtime.spi.WireInput;
import dev.troupe.runtime.spi.WireOutput;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What processes tell the node of the handles that they have and send. The node's queue puts all of it in one order: that a
 * handle is sent is in there before its receiver can say that it has arrived. A handle that its receiver never reads counts
 * until that has ended, or whoever sent it hears that its call has failed.
 */
public final class LeaseStub {
    /** {@code void announce(long receiver, List<Transfer> handles)} */
    public static final int ANNOUNCE_HANDLES = 16;

    /** {@code void arrived(long transfer, long actor, int process, boolean opens)} */
    public static final int HANDLE_ARRIVED = 17;

    /** {@code void release(long actor, int process, boolean hasCalls)} */
    public static final int RELEASE = 18;

    /** {@code void mayEnd(long actor, long told)}; nobody waits for an answer, which goes to no connection. */
    public static final int MAY_END = 19;

    /** A transfer's number: the process that sends is above these bits, its own count in them. */
    private static final int COUNT_BITS = 40;

    private LeaseStub() {}

    /** Says that handles are about to be sent to an actor, or to a process. */
    public static ObjectRef<@Nullable Void> announce(ActorRef node, List<Transfer> handles, long receiver) {
        try (Request request = node.request(ANNOUNCE_HANDLES)) {
            request.writeLong(receiver);
            write(request, handles);
            return request.send(Codecs.VOID);
        }
    }

    /** The number of a handle or ref that a process sends as its so manieth. */
    public static long transfer(int process, long count) {
        return (long) process << COUNT_BITS | count;
    }

    /** The process that sends what has this number; none if it is the node. */
    public static int sender(long transfer) {
        return (int) Math.max(0, transfer >> COUNT_BITS);
    }

    /** The number of the handle that the node puts on its way where it finds an actor that will do in place of a new one. */
    public static long granted(long wanted) {
        return -wanted;
    }

    static void write(WireOutput out, List<Transfer> handles) {
        out.writeSize(handles.size());
        for (Transfer each : handles) {
            out.writeLong(each.number());
            out.writeLong(each.actor());
        }
    }

    /** Reads handles that are about to be sent. */
    public static void read(WireInput in, OnItsWay handle) {
        for (int left = in.readSize(2 * Long.BYTES); left > 0; left--) {
            handle.accept(in.readLong(), in.readLong());
        }
    }

    /** What is to be known of a handle on its way. */
    public interface OnItsWay {
        /** Gets its number, and its actor's. */
        void accept(long transfer, long actor);
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

    /** Writes what an actor asks that was told so often that nobody can reach it any more. */
    public static void writeMayEnd(WireOutput out, long actor, long told) {
        out.writeLong(actor);
        out.writeLong(told);
    }
}

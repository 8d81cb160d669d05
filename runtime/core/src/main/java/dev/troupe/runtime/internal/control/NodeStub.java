package dev.troupe.runtime.internal.control;

import dev.troupe.runtime.ObjectRef;
import dev.troupe.runtime.spi.ActorRef;
import dev.troupe.runtime.spi.ActorType;
import dev.troupe.runtime.spi.Codecs;
import dev.troupe.runtime.spi.Request;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What travels to the node. */
public final class NodeStub {
    /** {@code void start(WorkerSpec)} */
    public static final int START = 1;

    /** {@code void kill(long actor)} */
    public static final int KILL = 2;

    /** {@code void watch(int caller, long actor)} */
    public static final int WATCH = 3;

    /** {@code void withdraw(long actor)} */
    public static final int WITHDRAW = 4;

    public static final ActorType TYPE = new ActorType(
            "Node",
            "",
            List.of("Node", "start(WorkerSpec)", "kill(long)", "watch(int, long)", "withdraw(long)"),
            NodeStub.class);

    private NodeStub() {}

    /** Has an actor placed and its worker started; its queue exists, and begins with its constructor's arguments. */
    public static ObjectRef<@Nullable Void> start(ActorRef node, WorkerSpec spec) {
        try (Request request = node.request(START)) {
            spec.write(request);
            return request.send(Codecs.VOID);
        }
    }

    /** Has an actor's process killed. */
    public static ObjectRef<@Nullable Void> kill(ActorRef node, long actor) {
        try (Request request = node.request(KILL)) {
            request.writeLong(actor);
            return request.send(Codecs.VOID);
        }
    }

    /** Asks for word when an actor dies, or that it is dead already. */
    public static ObjectRef<@Nullable Void> watch(ActorRef node, int caller, long actor) {
        try (Request request = node.request(WATCH)) {
            request.writeInt(caller);
            request.writeLong(actor);
            return request.send(Codecs.VOID);
        }
    }

    /** Takes an actor off those who wait for resources; one that runs is left alone. */
    public static ObjectRef<@Nullable Void> withdraw(ActorRef node, long actor) {
        try (Request request = node.request(WITHDRAW)) {
            request.writeLong(actor);
            return request.send(Codecs.VOID);
        }
    }
}

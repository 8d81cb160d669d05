package dev.troupe.runtime.internal.control;

import dev.troupe.runtime.ObjectRef;
import dev.troupe.runtime.internal.wire.Death;
import dev.troupe.runtime.spi.ActorRef;
import dev.troupe.runtime.spi.ActorType;
import dev.troupe.runtime.spi.Codecs;
import dev.troupe.runtime.spi.Request;
import dev.troupe.runtime.spi.Signature;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What travels to the node. */
public final class NodeStub {
    /** {@code void start(WorkerSpec)} */
    public static final int START = 1;

    /** {@code void kill(long actor)} */
    public static final int KILL = 2;

    /** {@code void watch(int caller, long actor, List<String> signatures)} */
    public static final int WATCH = 3;

    /** {@code void withdraw(long actor)} */
    public static final int WITHDRAW = 4;

    /** {@code void announce(WorkerSpec)} */
    public static final int ANNOUNCE = 5;

    /** {@code void abandon(long actor, Death)} */
    public static final int ABANDON = 6;

    public static final ActorType TYPE = new ActorType(
            "Node",
            "",
            List.of(),
            Stream.of(
                            "start(WorkerSpec)",
                            "kill(long)",
                            "watch(int, long, List)",
                            "withdraw(long)",
                            "announce(WorkerSpec)",
                            "abandon(long, Death)")
                    .map(each -> new Signature(each, 0))
                    .toList(),
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

    /** Asks for word when an actor dies, or that it is dead already, or that it is of another build. */
    public static ObjectRef<@Nullable Void> watch(ActorRef node, int caller, long actor, List<String> signatures) {
        try (Request request = node.request(WATCH)) {
            request.writeInt(caller);
            request.writeLong(actor);
            WorkerSpec.STRINGS.write(request, signatures);
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

    /** Says that an actor will be asked for, once the arguments of its constructor are there. */
    public static ObjectRef<@Nullable Void> announce(ActorRef node, WorkerSpec spec) {
        try (Request request = node.request(ANNOUNCE)) {
            spec.write(request);
            return request.send(Codecs.VOID);
        }
    }

    /** Says that an actor that was announced will never be asked for. */
    public static ObjectRef<@Nullable Void> abandon(ActorRef node, long actor, Death death) {
        try (Request request = node.request(ABANDON)) {
            request.writeLong(actor);
            death.write(request);
            return request.send(Codecs.VOID);
        }
    }
}

package dev.troupe.runtime.internal.node;

import dev.troupe.runtime.internal.control.LeaseStub;
import dev.troupe.runtime.internal.control.NodeStub;
import dev.troupe.runtime.internal.control.ObjectStub;
import dev.troupe.runtime.internal.control.Origin;
import dev.troupe.runtime.internal.control.Resolution;
import dev.troupe.runtime.internal.control.TaskWait;
import dev.troupe.runtime.internal.control.WorkerSpec;
import dev.troupe.runtime.internal.wire.Death;
import dev.troupe.runtime.spi.ActorType;
import dev.troupe.runtime.spi.Dispatcher;
import dev.troupe.runtime.spi.Reply;
import dev.troupe.runtime.spi.WireInput;

/** Answers what {@link NodeStub} asks. */
final class NodeDispatcher implements Dispatcher<NodeActor> {
    @Override
    public ActorType type() {
        return NodeStub.TYPE;
    }

    @Override
    public NodeActor create(int constructor, WireInput in) {
        throw Dispatcher.unknown("constructor", constructor);
    }

    @Override
    public void dispatch(NodeActor node, int method, WireInput in, Reply out) {
        switch (method) {
            case NodeStub.START -> start(node, in, out);
            case NodeStub.KILL -> node.kill(in.readLong(), NodeStub.readText(in));
            case NodeStub.KILL_PROCESS -> out.writeInt(node.killProcess(in.readLong(), NodeStub.readText(in)));
            case NodeStub.WITHDRAW -> node.withdraw(in.readLong());
            case NodeStub.LOOK_FOR_CANCELLED -> node.lookForCancelled(in.readLong());
            case NodeStub.NEXT_ACTOR -> node.nextActor(in.readLong());
            case NodeStub.TASKS_WAIT -> node.taskWaits().tell(in.readInt(), TaskWait.read(in));
            case NodeStub.WATCH -> node.watch(in.readInt(), in.readLong(), WorkerSpec.readSignatures(in));
            case NodeStub.ANNOUNCE -> out.writeLong(node.announce(WorkerSpec.read(in)));
            case NodeStub.ABANDON -> node.abandon(in.readLong(), Death.read(in));
            case NodeStub.FIND ->
                out.writeLong(
                        node.names().find(NodeStub.readName(in), NodeStub.readText(in), WorkerSpec.readSignatures(in)));
            case NodeStub.EXISTING -> out.writeLong(existing(node, WorkerSpec.read(in)));
            case NodeStub.NAMES -> NodeStub.writeNames(out, node.names().list(in.readString()));
            case NodeStub.RESOURCES -> NodeStub.writeResources(out, node.resources(in.readBoolean()));
            case NodeStub.WAITS_FOR -> out.writeString(node.waitsFor(in.readLong()));
            case NodeStub.SNAPSHOT -> node.snapshot().write(out);
            case NodeStub.TIMELINE -> node.timeline().write(out);
            case NodeStub.PROPERTIES -> node.properties(in.readInt(), Origin.readProperties(in));
            case NodeStub.SERVING -> node.serving(in.readLong(), in.readInt());
            case LeaseStub.ANNOUNCE_HANDLES -> announce(node, in.readLong(), in);
            case LeaseStub.HANDLE_ARRIVED ->
                node.unreachable().arrived(in.readLong(), in.readLong(), in.readInt(), in.readBoolean());
            case LeaseStub.RELEASE -> node.unreachable().release(in.readLong(), in.readInt(), in.readBoolean());
            case LeaseStub.MAY_END -> node.unreachable().mayEnd(in.readLong(), in.readLong());
            case ObjectStub.BEGIN -> begin(node, in.readLong(), in.readInt(), in);
            case ObjectStub.FULL -> node.unreachable().objects().full();
            case ObjectStub.RESOLVE -> resolve(node, in.readLong(), ObjectStub.readResolution(in), in);
            default -> throw Dispatcher.unknown("method", method);
        }
    }

    private static void begin(NodeActor node, long object, int process, WireInput holds) {
        node.unreachable().objects().begin(object, process);
        announce(node, object, holds);
    }

    private static void resolve(NodeActor node, long promise, Resolution resolution, WireInput holds) {
        announce(node, promise, holds);
        node.unreachable().objects().resolve(promise, resolution);
    }

    private static long existing(NodeActor node, WorkerSpec wanted) {
        return node.unreachable().grant(node.names().existing(wanted), wanted);
    }

    private static void start(NodeActor node, WireInput in, Reply out) {
        WorkerSpec spec = WorkerSpec.read(in);
        out.writeLong(node.start(spec));
        announce(node, spec.id(), in);
    }

    private static void announce(NodeActor node, long receiver, WireInput handles) {
        LeaseStub.read(handles, (transfer, actor) -> node.unreachable().announce(transfer, actor, receiver));
    }
}

package dev.troupe.runtime.internal.node;

import dev.troupe.runtime.internal.control.NodeStub;
import dev.troupe.runtime.internal.control.WorkerSpec;
import dev.troupe.runtime.spi.Dispatcher;
import dev.troupe.runtime.spi.WireInput;
import dev.troupe.runtime.spi.WireOutput;

/** Answers what {@link NodeStub} asks. */
final class NodeDispatcher implements Dispatcher<NodeActor> {
    @Override
    public NodeActor create(int constructor, WireInput in) {
        throw Dispatcher.unknown("constructor", constructor);
    }

    @Override
    public void dispatch(NodeActor node, int method, WireInput in, WireOutput out) {
        switch (method) {
            case NodeStub.START -> node.start(WorkerSpec.read(in));
            case NodeStub.KILL -> node.kill(in.readLong());
            case NodeStub.WITHDRAW -> node.withdraw(in.readLong());
            case NodeStub.WATCH -> node.watch(in.readInt(), in.readLong());
            default -> throw Dispatcher.unknown("method", method);
        }
    }
}

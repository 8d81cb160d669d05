package dev.troupe.runtime.internal.node;

import dev.troupe.runtime.internal.control.NodeResources;
import dev.troupe.runtime.internal.control.Origin;
import dev.troupe.runtime.internal.door.DoorReply;
import dev.troupe.runtime.internal.door.Doorkeeper;
import dev.troupe.runtime.internal.node.process.WorkerProcess;
import dev.troupe.runtime.spi.WireInput;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lets programs join a node, and sees to what they leave behind. Safe for any thread. */
public final class Programs implements Doorkeeper {
    private final Node node;
    private final NodeResources resources;
    private final Path logs;
    private final NodeDispatcher dispatcher = new NodeDispatcher();

    public Programs(Node node, NodeResources resources, Path logs) {
        this.node = node;
        this.resources = resources;
        this.logs = logs;
    }

    @Override
    public Entry admit(Origin origin) {
        int program = node.ask(actor -> actor.join(origin), NodeActor::left);
        return new Entry(program, resources, logs);
    }

    @Override
    public void leave(int program, long graceNanos) {
        List<WorkerProcess> running = node.ask(actor -> actor.stopOwnedBy(program, node::requestStop));
        Node.awaitEnd(running, graceNanos);
        gone(program);
        Node.awaitEnd(running, Node.KILL_NANOS);
    }

    @Override
    public void gone(int program) {
        // However late it comes, it must be done; who asks alone would have it left out.
        node.tell(actor -> actor.left(program));
        int unused = node.ask(actor -> program);
    }

    @Override
    public DoorReply answer(int method, WireInput in) throws Throwable {
        Outcome outcome = node.ask(actor -> answer(actor, method, in));
        if (outcome.failure() != null) {
            throw outcome.failure();
        }
        return outcome.reply();
    }

    /** Into a reply of its own: where the answer comes too late, the visitor has been told so by then. */
    private Outcome answer(NodeActor actor, int method, WireInput in) {
        DoorReply reply = DoorReply.done();
        try {
            dispatcher.dispatch(actor, method, in, reply);
            return new Outcome(reply, null);
        } catch (Throwable e) { // Whatever it is, the visitor hears of it.
            return new Outcome(reply, e);
        }
    }

    private record Outcome(DoorReply reply, @Nullable Throwable failure) {}
}

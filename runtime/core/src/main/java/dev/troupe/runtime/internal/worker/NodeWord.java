package dev.troupe.runtime.internal.worker;

import dev.troupe.runtime.internal.control.NodeStub;
import dev.troupe.runtime.internal.queue.Lane;
import dev.troupe.runtime.internal.queue.LaneWriter;
import dev.troupe.runtime.internal.wire.ActorId;
import dev.troupe.runtime.internal.wire.RequestHeader;
import dev.troupe.runtime.internal.wire.SessionPaths;
import dev.troupe.runtime.spi.WireOutput;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * What an actor tells the node of itself, which nobody answers. For the actor's thread.
 *
 * @param caller the process's number as one that calls
 */
record NodeWord(SessionPaths session, int caller) {
    private static final Logger LOG = System.getLogger("dev.troupe");
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(30);
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    /** Returns when it is in the node's queue, behind all that this process has told the node before. */
    void tell(int method, Consumer<WireOutput> arguments) throws IOException {
        WireOutput frame = new WireOutput(RequestHeader.LENGTH + 2 * Long.BYTES);
        frame.reset(RequestHeader.LENGTH);
        arguments.accept(frame);
        int ofBuild = RequestHeader.method(method, NodeStub.TYPE.build());
        RequestHeader.write(frame.array(), RequestHeader.CALL, (short) 0, ofBuild, 0, caller, 0);
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        while (!tell(frame, deadline)) {
            LockSupport.parkNanos(this, PAUSE_NANOS);
        }
    }

    /** Says whether the node was told; without memory it is tried again. */
    private boolean tell(WireOutput frame, long deadline) throws IOException {
        try (Lane node = Lane.open(session.actor(ActorId.NODE));
                LaneWriter writer = node.writer()) {
            boolean unused = writer.append(frame.array(), frame.position());
            return true;
        } catch (IOException e) {
            if (System.nanoTime() - deadline > 0) {
                throw e;
            }
            LOG.log(Level.WARNING, "The node cannot be told yet what it is to know of the actor: {0}", e.getMessage());
            return false;
        }
    }
}

package dev.troupe.runtime.internal.worker;

import dev.troupe.runtime.internal.control.CreationFile;
import dev.troupe.runtime.internal.control.LastWords;
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

/**
 * What an actor does besides that may be restarted. For the actor's thread.
 *
 * @param actor the actor
 * @param life how often it was restarted
 * @param caller the process's number as one that calls
 */
public record Restartable(SessionPaths session, long actor, int life, int caller) {
    private static final Logger LOG = System.getLogger("dev.troupe");
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(30);
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    /** What it is created from, in each of its lives. */
    CreationFile creation() throws IOException {
        return CreationFile.read(session.creation(actor));
    }

    /** It can be called: the node tells those who wait for that. At first nobody does, they call at once. */
    void serves() throws IOException {
        if (life == 0) {
            return;
        }
        WireOutput frame = new WireOutput(RequestHeader.LENGTH + Long.BYTES + Integer.BYTES);
        frame.reset(RequestHeader.LENGTH);
        NodeStub.writeServing(frame, actor, life);
        int method = RequestHeader.method(NodeStub.SERVING, NodeStub.TYPE.build());
        RequestHeader.write(frame.array(), RequestHeader.CALL, (short) 0, method, 0, caller, 0, 0);
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
            LOG.log(Level.WARNING, "The node cannot be told yet that the actor is there again: {0}", e.getMessage());
            return false;
        }
    }

    /** It ends because it was asked to: even if its {@code close()} ends the process, that is not to be made good. */
    void ends() throws IOException {
        LastWords.of(LastWords.Reason.ENDING).writeTo(session.lastWords(actor, life));
    }
}

package dev.troupe.runtime.internal.worker;

import dev.troupe.runtime.internal.control.LeaseStub;
import dev.troupe.runtime.internal.wire.SessionPaths;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * How an actor asks the node whether it may end, because nobody can reach it any more: what it has handed out of itself
 * before stands before that in the node's queue. The node has it closed, or lets it go on.
 *
 * @param actor the actor
 * @param caller the process's number as one that calls
 */
public record Farewell(SessionPaths session, long actor, int caller) {
    private static final Logger LOG = System.getLogger("dev.troupe");

    /** Says whether the node was asked; where it cannot be, the actor ends. */
    public boolean ask(long told) {
        try {
            new NodeWord(session, caller).tell(LeaseStub.MAY_END, out -> LeaseStub.writeMayEnd(out, actor, told));
            return true;
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.WARNING, "The actor ends without asking the node whether somebody needs it", e);
            return false;
        }
    }
}

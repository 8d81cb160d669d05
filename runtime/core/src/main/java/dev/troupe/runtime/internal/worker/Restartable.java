package dev.troupe.runtime.internal.worker;

import dev.troupe.runtime.internal.control.CreationFile;
import dev.troupe.runtime.internal.control.LastWords;
import dev.troupe.runtime.internal.control.NodeStub;
import dev.troupe.runtime.internal.wire.SessionPaths;
import java.io.IOException;

/**
 * What an actor does besides that may be restarted. For the actor's thread.
 *
 * @param actor the actor
 * @param life how often it was restarted
 * @param caller the process's number as one that calls
 */
public record Restartable(SessionPaths session, long actor, int life, int caller) {
    /** What it is created from, in each of its lives. */
    CreationFile creation() throws IOException {
        return CreationFile.read(session.creation(actor));
    }

    /** It can be called: the node tells those who wait for that. At first nobody does, they call at once. */
    void serves() throws IOException {
        if (life == 0) {
            return;
        }
        new NodeWord(session, caller).tell(NodeStub.SERVING, out -> NodeStub.writeServing(out, actor, life));
    }

    /** It ends because it was asked to: even if its {@code close()} ends the process, that is not to be made good. */
    void ends() throws IOException {
        LastWords.of(LastWords.Reason.ENDING).writeTo(session.lastWords(actor, life));
    }
}

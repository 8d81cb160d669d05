package dev.troupe.runtime.internal.boot;

import dev.troupe.runtime.internal.control.NextActor;
import dev.troupe.runtime.internal.control.WorkerStart;
import dev.troupe.runtime.internal.queue.Lane;
import dev.troupe.runtime.internal.wire.SessionPaths;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.jspecify.annotations.Nullable;

/** The queue of the actor that is likely to be this worker's, opened before it is known. For one thread. */
final class OpenQueue {
    private static final Logger LOG = System.getLogger("dev.troupe");

    private NextActor actor = NextActor.NOBODY;
    private @Nullable Lane lane;

    /** Opens the queue of this one, and closes that of the last. */
    void open(SessionPaths session, NextActor next) {
        close();
        if (!next.isSomebody()) {
            return;
        }
        try {
            Lane opened = Lane.open(session.actor(next.actor()));
            lane = opened;
            actor = next;
            opened.prepareReader();
        } catch (IOException | RuntimeException e) { // Whoever was going to create the actor is gone, perhaps.
            LOG.log(Level.DEBUG, "A queue was not opened ahead", e);
        }
    }

    /** The queue of this actor; opens it now if it is not open. */
    Lane of(SessionPaths session, WorkerStart start) throws IOException {
        Lane opened = lane;
        if (opened != null && start.life() == 0 && start.spec().id() == actor.actor()) {
            lane = null;
            return opened;
        }
        close();
        return Lane.open(session.actor(start.spec().id(), start.life()));
    }

    private void close() {
        Lane opened = lane;
        lane = null;
        actor = NextActor.NOBODY;
        if (opened != null) {
            opened.close();
        }
    }
}

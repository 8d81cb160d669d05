package dev.troupe.runtime.internal.caller;

import dev.troupe.runtime.internal.queue.Lane;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where an actor reads its requests: in each of its lives elsewhere, and nowhere between two of them. Under its connection's
 * lock.
 */
final class ActorQueue {
    private Path directory;
    private boolean isAwaited;
    private @Nullable Lane lane;

    ActorQueue(Path directory) {
        this.directory = directory;
    }

    /** The actor is going to read them there, which is not to be opened before {@link #isThere()} is said. */
    void await(Path next) {
        directory = next;
        isAwaited = true;
    }

    /** The actor reads there now. */
    void isThere() {
        isAwaited = false;
    }

    /** It was said too early. */
    void isNotThere() {
        isAwaited = true;
    }

    /** It is open already. */
    void attach(Lane opened) {
        lane = opened;
    }

    /** Opens it; null if the actor is gone. */
    @Nullable
    Lane open() throws IOException {
        if (isAwaited || isGone()) {
            return null;
        }
        try {
            Lane opened = Lane.open(directory);
            lane = opened;
            return opened;
        } catch (IOException | RuntimeException e) {
            if (isGone()) {
                return null; // It went in this very moment.
            }
            throw e;
        }
    }

    /** Whether nobody reads it any more; word of that is on its way. */
    boolean isGone() {
        return !Lane.isThere(directory);
    }

    /** While it is open. */
    Lane lane() {
        if (lane == null) {
            throw new IllegalStateException("not connected");
        }
        return lane;
    }

    void close() {
        if (lane != null) {
            lane.close();
            lane = null;
        }
    }
}

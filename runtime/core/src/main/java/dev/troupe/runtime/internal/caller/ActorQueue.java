package dev.troupe.runtime.internal.caller;

import dev.troupe.runtime.internal.queue.Lane;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where an actor reads its requests: in each of its lives elsewhere, and nowhere between two of them. */
final class ActorQueue {
    private Path directory;
    private boolean isAwaited;

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

    /** Opens it; null if the actor is gone. */
    @Nullable
    Lane open() throws IOException {
        if (isAwaited || isGone()) {
            return null;
        }
        try {
            return Lane.open(directory);
        } catch (IOException | RuntimeException e) {
            if (isGone()) {
                return null; // It went in this very moment.
            }
            throw e;
        }
    }

    boolean isGone() {
        return !Files.exists(directory);
    }
}

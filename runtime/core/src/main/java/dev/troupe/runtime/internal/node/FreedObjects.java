package dev.troupe.runtime.internal.node;

import dev.troupe.runtime.internal.objects.ObjectStore;
import dev.troupe.runtime.internal.wire.ObjectId;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import java.util.function.LongPredicate;

/**
 * What becomes of the memory of objects that nobody can reach any more: it is kept for a few seconds, for others to write
 * there, and given back then. Only for the node's thread.
 */
final class FreedObjects {
    private static final Logger LOG = System.getLogger("dev.troupe");
    private static final long KEPT_NANOS = TimeUnit.SECONDS.toNanos(5);

    private final ObjectStore store;
    private final Deque<Freed> freed = new ArrayDeque<>();

    private record Freed(Path file, long since) {}

    FreedObjects(ObjectStore store) {
        this.store = store;
    }

    /** Has an object's memory used again. */
    void recycle(long object, long now) {
        try {
            Path file = store.recycle(ObjectId.name(object));
            if (file != null) {
                freed.add(new Freed(file, now));
            }
        } catch (IOException e) {
            // Whatever stays goes with the session.
            LOG.log(Level.DEBUG, "The memory of an object could not be made use of", e);
        }
    }

    /** Gives back what nobody has used for a while; says whether there may be more. */
    boolean giveBack(long now) {
        while (!freed.isEmpty() && now - freed.element().since() >= KEPT_NANOS) {
            delete(freed.remove().file());
        }
        return !freed.isEmpty();
    }

    /** Deletes what a process has made that is not known. */
    void sweep(int process, LongPredicate isKnown) {
        for (Path file : store.files()) {
            long object = ObjectId.ofName(file.getFileName().toString());
            if (object != 0 && ObjectId.maker(object) == process && !isKnown.test(object)) {
                delete(file);
            }
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file); // Not if it is in use again.
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "The memory of an object could not be given back", e);
        }
    }
}

package dev.troupe.runtime.internal.node;

import dev.troupe.runtime.internal.objects.ObjectStore;
import dev.troupe.runtime.internal.wire.ObjectId;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/**
 * What becomes of the memory of objects that nobody can reach any more: it is kept for a few seconds, for others to write
 * there, and given back then, which may take a while and is done elsewhere. Only for the node's thread, but for
 * {@link #madeBy}.
 */
final class FreedObjects {
    private static final Logger LOG = System.getLogger("dev.troupe");
    private static final long KEPT_NANOS = TimeUnit.SECONDS.toNanos(5);

    /** Whoever writes looks at all of them. */
    private static final int MOST_KEPT = 256;

    private final ObjectStore store;
    private final Executor later;

    /** The oldest first; some may be in use again. */
    private final Deque<Freed> freed = new ArrayDeque<>();

    private record Freed(Path file, long since) {}

    FreedObjects(ObjectStore store, Executor later) {
        this.store = store;
        this.later = later;
    }

    /** Has an object's memory used again. */
    void recycle(long object, long now) {
        try {
            Path file = store.recycle(ObjectId.name(object));
            if (file == null) {
                delete(object); // It is on the disk, if it is anywhere.
                return;
            }
            freed.add(new Freed(file, now));
            if (freed.size() > MOST_KEPT) {
                giveBack(freed.remove().file());
            }
        } catch (IOException e) {
            // Whatever stays goes with the session.
            LOG.log(Level.DEBUG, "The memory of an object could not be made use of", e);
        }
    }

    /** Gives an object's memory back at once. */
    void delete(long object) {
        later.execute(() -> {
            try {
                store.delete(ObjectId.name(object));
            } catch (IOException e) {
                LOG.log(Level.DEBUG, "The memory of an object could not be given back", e);
            }
        });
    }

    /** Gives back what nobody has used for a while; says whether there may be more. */
    boolean giveBack(long now) {
        while (!freed.isEmpty() && now - freed.element().since() >= KEPT_NANOS) {
            giveBack(freed.remove().file());
        }
        return !freed.isEmpty();
    }

    private void giveBack(Path file) {
        later.execute(() -> {
            try {
                store.giveBack(file);
            } catch (IOException e) {
                LOG.log(Level.DEBUG, "The memory of an object could not be given back", e);
            }
        });
    }

    /** The objects that a process has made, and that have files. By any thread. */
    List<Long> madeBy(int process) {
        return store.files().stream()
                .map(each -> ObjectId.ofName(each.getFileName().toString()))
                .filter(each -> each != 0 && ObjectId.maker(each) == process)
                .toList();
    }
}

package dev.troupe.runtime.internal.node;

import dev.troupe.runtime.internal.objects.ObjectStore;
import java.io.IOException;

/** What becomes of the memory of objects that nobody can reach any more. Only for the node's thread. */
final class FreedObjects {
    private final ObjectStore store;

    FreedObjects(ObjectStore store) {
        this.store = store;
    }

    /** Has an object's memory used again. */
    void recycle(String name) throws IOException {
        Object unused = store.recycle(name);
    }
}

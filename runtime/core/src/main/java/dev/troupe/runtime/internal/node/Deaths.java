package dev.troupe.runtime.internal.node;

import dev.troupe.runtime.internal.wire.Death;
import java.util.LinkedHashMap;
import java.util.Map;

/** Why actors have ended, of the last so many. Only for the node's thread. */
final class Deaths {
    private static final int KEPT = 10_000;

    private final Map<Long, Death> byActor = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Death> eldest) {
            return size() > KEPT;
        }
    };

    void add(long actor, Death death) {
        byActor.put(actor, death);
    }

    /** Whether an actor is known to have ended. */
    boolean contains(long actor) {
        return byActor.containsKey(actor);
    }

    /** Why one ended that lives no more. */
    Death of(long actor) {
        return byActor.getOrDefault(actor, new Death("ended long ago."));
    }
}

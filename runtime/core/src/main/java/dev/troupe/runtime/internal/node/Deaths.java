package dev.troupe.runtime.internal.node;

import dev.troupe.runtime.internal.control.NodeSnapshot;
import dev.troupe.runtime.internal.wire.Death;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Why actors have ended, of the last so many. Only for the node's thread. */
final class Deaths {
    private static final int KEPT = 10_000;
    private static final int SHOWN = 100;

    private final Map<Long, Death> byActor = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Death> eldest) {
            return size() > KEPT;
        }
    };

    private final Deque<NodeSnapshot.Actor> latest = new ArrayDeque<>();

    void add(Resident ended, Death death) {
        byActor.put(ended.spec().id(), death);
        if (latest.size() >= SHOWN) {
            latest.remove();
        }
        latest.add(Snapshots.dead(ended, death));
    }

    /** What is shown of the last that have ended, the latest at the end. */
    List<NodeSnapshot.Actor> latest() {
        return List.copyOf(latest);
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

package dev.troupe.runtime.internal.node;

import dev.troupe.runtime.Demand;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a node looked like at one moment.
 *
 * @param actors who waits or runs
 * @param total all that the node has
 * @param free what of it is not held
 */
public record NodeSnapshot(List<Actor> actors, String total, String free) {
    /**
     * One actor.
     *
     * @param id its number in the session
     * @param display as messages name it
     * @param pid its process; 0 while it waits
     * @param demand what it holds, or waits for
     * @param log its log file; null while it waits
     */
    public record Actor(
            long id,
            String display,
            long pid,
            Demand demand,
            @Nullable Path log) {}

    /** Copies the list. */
    public NodeSnapshot {
        actors = List.copyOf(actors);
    }
}

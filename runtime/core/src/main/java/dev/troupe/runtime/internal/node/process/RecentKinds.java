package dev.troupe.runtime.internal.node.process;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What workers were asked for last, and so which ones to have ready: what was asked for will be asked for again. Not safe
 * for several threads.
 */
final class RecentKinds {
    private final int size;
    private final Deque<WorkerKind> latestFirst = new ArrayDeque<>();
    private final Map<WorkerKind, ExpectedActor> latestActors = new HashMap<>();

    /** Remembers as many as are to be ready. */
    RecentKinds(int size) {
        this.size = size;
    }

    /** A worker of this kind was asked for, by such an actor. */
    void add(WorkerKind kind, ExpectedActor actor) {
        if (size == 0 || !kind.canBeStartedAhead()) {
            return;
        }
        latestFirst.addFirst(kind);
        latestActors.put(kind, actor);
        if (latestFirst.size() > size) {
            latestFirst.removeLast();
            latestActors.keySet().retainAll(latestFirst);
        }
    }

    void clear() {
        latestFirst.clear();
        latestActors.clear();
    }

    /** The last actor that asked for a worker of this kind; null if none did lately. */
    @Nullable
    ExpectedActor actor(WorkerKind kind) {
        return latestActors.get(kind);
    }

    /** How many of each kind to have ready: as they were asked for, and the latest first where it does not come out even. */
    Map<WorkerKind, Integer> wanted() {
        Map<WorkerKind, Integer> wanted = new HashMap<>();
        Iterator<WorkerKind> next = latestFirst.iterator();
        for (int i = 0; i < size && !latestFirst.isEmpty(); i++) {
            if (!next.hasNext()) {
                next = latestFirst.iterator();
            }
            wanted.merge(next.next(), 1, Integer::sum);
        }
        return wanted;
    }
}

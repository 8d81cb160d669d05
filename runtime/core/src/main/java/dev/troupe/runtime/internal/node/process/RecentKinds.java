package dev.troupe.runtime.internal.node.process;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;

/**
 * What workers were asked for last, and so which ones to have ready: what was asked for will be asked for again. Not safe
 * for several threads.
 */
final class RecentKinds {
    private final int size;
    private final Deque<WorkerKind> latestFirst = new ArrayDeque<>();

    /** Remembers as many as are to be ready. */
    RecentKinds(int size) {
        this.size = size;
    }

    /** A worker of this kind was asked for. */
    void add(WorkerKind kind) {
        if (size == 0 || !kind.canBeStartedAhead()) {
            return;
        }
        latestFirst.addFirst(kind);
        if (latestFirst.size() > size) {
            latestFirst.removeLast();
        }
    }

    void clear() {
        latestFirst.clear();
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

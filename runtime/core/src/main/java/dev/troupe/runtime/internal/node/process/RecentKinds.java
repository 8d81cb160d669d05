package dev.troupe.runtime.internal.node.process;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What workers were asked for last, and so which ones to have ready: what was asked for will be asked for again. Not safe
 * for several threads.
 */
final class RecentKinds {
    private final int size;
    private final Deque<Asked> latestFirst = new ArrayDeque<>();

    private record Asked(WorkerKind kind, ExpectedActor actor) {}

    /** Remembers as many as are to be ready at most. */
    RecentKinds(int size) {
        this.size = size;
    }

    /** The same kind as it was asked for before, if it was: that one is the same object again, which is soon compared. */
    WorkerKind known(WorkerKind kind) {
        for (Asked each : latestFirst) {
            if (each.kind().equals(kind)) {
                return each.kind();
            }
        }
        return kind;
    }

    /** A worker of this kind was asked for, by such an actor. */
    void add(WorkerKind kind, ExpectedActor actor) {
        if (size == 0 || !kind.canBeStartedAhead()) {
            return;
        }
        latestFirst.addFirst(new Asked(kind, actor));
        if (latestFirst.size() > size) {
            latestFirst.removeLast();
        }
    }

    void clear() {
        latestFirst.clear();
    }

    /** Whether any is to be ready. */
    boolean isEmpty() {
        return latestFirst.isEmpty();
    }

    /** A process will ask for nothing any more. */
    void forget(int caller) {
        latestFirst.removeIf(each -> each.actor().caller() == caller);
    }

    /** The last actor that asked for a worker of this kind; null if none did lately. */
    @Nullable
    ExpectedActor actor(WorkerKind kind) {
        return latestFirst.stream()
                .filter(each -> each.kind().equals(kind))
                .findFirst()
                .map(Asked::actor)
                .orElse(null);
    }

    /**
     * How many of each kind to have ready: as many as were asked for lately. A program that creates one actor has one more
     * process for that, and one that goes on creating them has all that may be.
     */
    Map<WorkerKind, Integer> wanted() {
        Map<WorkerKind, Integer> wanted = new HashMap<>();
        latestFirst.forEach(each -> wanted.merge(each.kind(), 1, Integer::sum));
        return wanted;
    }
}

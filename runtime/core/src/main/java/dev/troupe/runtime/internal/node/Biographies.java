package dev.troupe.runtime.internal.node;

import dev.troupe.runtime.internal.control.NodeTimeline;
import dev.troupe.runtime.internal.control.NodeTimeline.Span;
import dev.troupe.runtime.internal.wire.Death;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;

/** What the node remembers of those that have ended, of the last so many. Only for the node's thread. */
final class Biographies {
    private static final int DEAD_KEPT = 300;

    /** Four megabytes. */
    private static final int CALLS_KEPT = 100_000;

    private final Deque<Dead> dead = new ArrayDeque<>();
    private final Deque<Recorded> recorded = new ArrayDeque<>();
    private int calls;

    /** An actor that has ended. */
    private record Dead(long id, String display, String className, Biography biography) {
        NodeTimeline.Actor actor() {
            return new NodeTimeline.Actor(id, display, className, biography.phases());
        }

        static Dead of(Resident resident) {
            return new Dead(
                    resident.spec().id(),
                    resident.spec().display(),
                    Snapshots.className(resident.spec()),
                    resident.biography());
        }
    }

    /** What a process had recorded. */
    private record Recorded(Biography biography, int life, int calls) {}

    /** An actor's process has ended, whose files are there still. */
    void ended(Resident resident, Death why, Surroundings surroundings) {
        if (resident.worker() == null) {
            return;
        }
        List<Span> ofProcess = surroundings.calls(resident);
        Biography biography = resident.biography();
        biography.ends(firstLine(why), ofProcess, System.nanoTime());
        recorded.add(new Recorded(biography, resident.life(), ofProcess.size()));
        calls += ofProcess.size();
        while (calls > CALLS_KEPT || recorded.size() > DEAD_KEPT) {
            Recorded oldest = recorded.remove();
            oldest.biography.forgetCalls(oldest.life);
            calls -= oldest.calls;
        }
    }

    /** An actor has ended, likewise. */
    void died(Resident resident, Death why, Surroundings surroundings) {
        ended(resident, why, surroundings);
        resident.biography().dies(firstLine(why), System.nanoTime());
        dead.add(Dead.of(resident));
        if (dead.size() > DEAD_KEPT) {
            dead.remove();
        }
    }

    private static String firstLine(Death death) {
        return death.reason().lines().findFirst().orElse("ended.");
    }

    /**
     * All that is remembered, and what has become so far of those who live.
     *
     * @param programs who has joined the node
     */
    NodeTimeline timeline(Collection<Resident> living, List<NodeTimeline.Program> programs) {
        return new NodeTimeline(
                Stream.concat(dead.stream(), living.stream().map(Dead::of))
                        .map(Dead::actor)
                        .toList(),
                programs);
    }
}

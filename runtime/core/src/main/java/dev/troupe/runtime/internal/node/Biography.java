package dev.troupe.runtime.internal.node;

import dev.troupe.runtime.internal.control.NodeSnapshot.State;
import dev.troupe.runtime.internal.control.NodeTimeline;
import dev.troupe.runtime.internal.control.NodeTimeline.Phase;
import dev.troupe.runtime.internal.control.NodeTimeline.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** What has become of one actor. Only for the node's thread. */
final class Biography {
    /** One that is restarted without end must not fill the memory. */
    private static final int KEPT = 60;

    /** Who waits for less has not waited. */
    private static final long MOMENT_NANOS = TimeUnit.MICROSECONDS.toNanos(100);

    private final List<Phase> phases = new ArrayList<>();

    /** It waits from now on, or for something else than before. */
    void waits(String text, int life, long now) {
        begins(life == 0 ? State.PENDING : State.RESTARTING, text, life, now);
    }

    /** Its process is being started. */
    void starts(int life, long now) {
        begins(State.ALIVE, "", life, now);
    }

    /** That process is there. */
    void runs(long pid) {
        Phase last = last();
        replaceLast(last.with(last.text(), pid, last.ended(), last.calls()));
    }

    /** It is gone: why, and what it had recorded. */
    void ends(String why, List<Span> calls, long now) {
        Phase last = last();
        replaceLast(last.with(why, last.pid(), now, calls));
    }

    /** The actor has ended. */
    void dies(String why, long now) {
        begins(State.DEAD, why, last().life(), now);
        Phase last = last();
        replaceLast(last.with(why, 0, now, List.of()));
    }

    private void begins(State state, String text, int life, long now) {
        if (!phases.isEmpty() && last().ended() == NodeTimeline.GOES_ON) {
            Phase last = last();
            if (last.state() != State.ALIVE && now - last.began() < MOMENT_NANOS) {
                phases.remove(last);
            } else {
                replaceLast(last.with(last.text(), last.pid(), now, last.calls()));
            }
        }
        phases.add(new Phase(state, text, 0, life, now, NodeTimeline.GOES_ON, List.of()));
        if (phases.size() > KEPT) {
            phases.remove(0);
        }
    }

    private Phase last() {
        return phases.get(phases.size() - 1);
    }

    private void replaceLast(Phase phase) {
        phases.set(phases.size() - 1, phase);
    }

    /** Of what a process had recorded only the first stays, which says when it was ready. */
    void forgetCalls(int life) {
        phases.replaceAll(each -> each.life() == life && each.calls().size() > 1
                ? each.with(each.text(), each.pid(), each.ended(), each.calls().subList(0, 1))
                : each);
    }

    List<Phase> phases() {
        return phases;
    }
}

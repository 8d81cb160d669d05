package dev.troupe.benchmarks.calls;

import dev.troupe.benchmarks.harness.Contender;
import dev.troupe.benchmarks.harness.Measurement;
import dev.troupe.runtime.ObjectRef;
import dev.troupe.runtime.Troupe;
import java.util.ArrayList;
import java.util.List;

/** Troupe's tasks, called by one thread. */
public final class TroupeTasks implements Contender {
    private final long worker;

    /** Starts Troupe and the first worker. */
    public TroupeTasks() {
        worker = SmallTasksTasks.pid().get();
    }

    @Override
    public String name() {
        return "troupe";
    }

    @Override
    public void callOneByOne(long[] nanos) {
        for (int i = 0; i < nanos.length; i++) {
            long sent = System.nanoTime();
            check(i, SmallTasksTasks.answer(i).get());
            nanos[i] = System.nanoTime() - sent;
        }
    }

    @Override
    public boolean can(Measurement what) {
        return what.kind().isOfTasks();
    }

    /** Only ever asked for as many calls as are in flight at once. */
    @Override
    public void callPipelined(int calls, int inFlight) {
        List<ObjectRef<Integer>> refs = new ArrayList<>(calls);
        for (int i = 0; i < calls; i++) {
            refs.add(SmallTasksTasks.answer(i));
        }
        List<Integer> answers = Troupe.get(refs);
        for (int i = 0; i < calls; i++) {
            check(i, answers.get(i));
        }
    }

    private static void check(int question, int answer) {
        if (answer != question + 1) {
            throw new IllegalStateException("The answer to " + question + " was " + answer + ".");
        }
    }

    @Override
    public void burn(int tasks, long nanos) {
        List<ObjectRef<Integer>> refs = new ArrayList<>(tasks);
        for (int i = 0; i < tasks; i++) {
            refs.add(SmallTasksTasks.burn(nanos));
        }
        List<Integer> unused = Troupe.get(refs);
    }

    /** Others come and go. */
    @Override
    public List<Long> workers() {
        return List.of(worker);
    }

    @Override
    public void close() {
        Troupe.shutdown();
    }
}

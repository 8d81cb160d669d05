package dev.troupe.benchmarks.calls;

import dev.troupe.benchmarks.harness.Contender;
import dev.troupe.runtime.ObjectRef;
import dev.troupe.runtime.Troupe;
import java.util.List;

/** Troupe's {@code add(int)}: one actor, and one thread that calls it. */
public final class TroupeCalls implements Contender {
    private final AdderHandle adder;
    private final long worker;
    private int expected;

    /** Starts Troupe and the actor. */
    public TroupeCalls() {
        adder = AdderHandle.remote();
        worker = adder.pid().get();
    }

    @Override
    public String name() {
        return "Troupe";
    }

    @Override
    public void callOneByOne(long[] nanos) {
        for (int i = 0; i < nanos.length; i++) {
            long sent = System.nanoTime();
            check(adder.add(1).get());
            nanos[i] = System.nanoTime() - sent;
        }
    }

    @Override
    public void callPipelined(int calls, int inFlight) {
        @SuppressWarnings({"unchecked", "rawtypes"}) // There are no arrays of generic types.
        ObjectRef<Integer>[] refs = new ObjectRef[inFlight];
        for (int i = 0; i < calls; i++) {
            int slot = i % inFlight;
            if (i >= inFlight) {
                check(refs[slot].get());
            }
            refs[slot] = adder.add(1);
        }
        for (int i = Math.max(0, calls - inFlight); i < calls; i++) {
            check(refs[i % inFlight].get());
        }
    }

    private void check(int sum) {
        if (sum != ++expected) {
            throw new IllegalStateException("Troupe answered " + sum + " instead of " + expected + ".");
        }
    }

    @Override
    public List<Long> workers() {
        return List.of(worker);
    }

    @Override
    public void close() {
        adder.close();
        Troupe.shutdown();
    }
}

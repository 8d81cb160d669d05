package dev.troupe.benchmarks.calls;

import dev.troupe.annotations.Remote;
import dev.troupe.runtime.ObjectRef;
import dev.troupe.runtime.Troupe;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** Calls several adders at once, from an actor of its own or from a task. */
@Remote(numCpus = 0)
public class AdderClient {
    private final List<AdderHandle> adders;

    public AdderClient(List<AdderHandle> adders) {
        this.adders = adders;
    }

    /** Calls each adder so many times, then waits for all answers, and returns how many there were. */
    public int callEach(int calls) {
        List<ObjectRef<Integer>> refs = new ArrayList<>(calls * adders.size());
        for (AdderHandle adder : adders) {
            for (int i = 0; i < calls; i++) {
                refs.add(adder.add(1));
            }
        }
        refs.forEach(ObjectRef::get);
        return refs.size();
    }

    /** The same, with a ref to what is added, which is nothing. */
    public int callEachWithRef(int calls) {
        ObjectRef<Integer> nothing = Troupe.put(0);
        List<ObjectRef<Integer>> refs = new ArrayList<>(calls * adders.size());
        for (AdderHandle adder : adders) {
            for (int i = 0; i < calls; i++) {
                refs.add(adder.add(nothing));
            }
        }
        refs.forEach(ObjectRef::get);
        return refs.size();
    }

    /** Makes so many calls to the adders in turn, then waits for all answers, and returns how many there were. */
    @Remote
    public static int callInTurn(List<AdderHandle> adders, int calls) {
        List<ObjectRef<Integer>> refs = new ArrayList<>(calls);
        for (int i = 0; i < calls; i++) {
            refs.add(adders.get(i % adders.size()).add(1));
        }
        refs.forEach(ObjectRef::get);
        return refs.size();
    }

    /** Calls the first adder from a point in time on for so long, one call at a time, and returns how many there were. */
    public long callFor(long startNanos, long nanos) {
        return callFor(adders.get(0), startNanos, nanos);
    }

    static long callFor(AdderHandle adder, long startNanos, long nanos) {
        LockSupport.parkNanos(startNanos - System.nanoTime());
        long calls = 0;
        int before = Integer.MIN_VALUE;
        while (System.nanoTime() - startNanos < nanos) {
            int sum = adder.add(1).get();
            if (sum <= before) {
                throw new IllegalStateException("The adder answered " + sum + " after " + before + ".");
            }
            before = sum;
            calls++;
        }
        return calls;
    }
}

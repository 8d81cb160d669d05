package dev.troupe.benchmarks.calls;

import dev.troupe.annotations.Remote;
import dev.troupe.runtime.ObjectRef;
import java.util.ArrayList;
import java.util.List;

/** Calls several adders at once, from an actor of its own. */
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
}

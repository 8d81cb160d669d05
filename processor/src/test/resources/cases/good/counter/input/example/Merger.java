package example;

import dev.troupe.annotations.Remote;
import java.util.List;

/** Merges. */
@Remote(numCpus = 0.1 + 0.2)
class Merger {
    private long total;

    /** Merges pairs into the total. */
    public void merge(List<Pair> pairs) {
        for (Pair each : pairs) {
            total += each.size();
        }
    }

    public long total() {
        return total;
    }
}

package example;

import dev.troupe.annotations.Remote;
import dev.troupe.annotations.Resource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Counts. */
@Remote(
        numCpus = 2,
        numGpus = 1,
        resources = @Resource(name = "Custom1", amount = 0.5),
        memory = "512m",
        maxRestarts = 3,
        maxTaskRetries = -1,
        retryExceptions = {IOException.class, IllegalStateException.class})
public class Counter {
    private int count;

    public Counter(int start) {
        count = start;
    }

    /**
     * Adds {@code amount} to the count.
     *
     * @return the count after adding
     */
    public int add(int amount) {
        return count += amount;
    }

    /** Measures files, and tells the {@link Merger merger}. */
    public List<Pair> pairs(Map<String, Path> files, MergerHandle merger) throws IOException {
        List<Pair> pairs = new ArrayList<>();
        for (Map.Entry<String, Path> each : files.entrySet()) {
            pairs.add(new Pair(each.getKey(), Files.size(each.getValue())));
        }
        merger.merge(pairs);
        return pairs;
    }

    public void reset() {
        count = 0;
    }
}

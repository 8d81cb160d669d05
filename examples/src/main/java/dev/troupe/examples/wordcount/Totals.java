package dev.troupe.examples.wordcount;

import dev.troupe.annotations.Remote;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Adds up what all counters counted: calls come from several processes, and run one after the other. */
@Remote
public class Totals {
    private final Map<String, Long> words = new HashMap<>();
    private long files;
    private long bytes;

    /** Adds what one counter counted. */
    public void add(Tally tally) {
        files += tally.files();
        bytes += tally.bytes();
        tally.words().forEach((word, count) -> words.merge(word, count, Long::sum));
    }

    /** The sums so far, with the most frequent words. */
    public Report report(int most) {
        List<Frequency> frequent = words.entrySet().stream()
                .map(entry -> new Frequency(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingLong(Frequency::count).reversed().thenComparing(Frequency::word))
                .limit(most)
                .toList();
        long all = words.values().stream().mapToLong(Long::longValue).sum();
        return new Report(files, bytes, all, frequent);
    }

    /** The process that it lives in. */
    public long pid() {
        return ProcessHandle.current().pid();
    }
}

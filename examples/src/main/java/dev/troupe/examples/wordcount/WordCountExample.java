package dev.troupe.examples.wordcount;

import dev.troupe.runtime.ObjectRef;
import dev.troupe.runtime.Troupe;
import dev.troupe.runtime.TroupeConfig;
import dev.troupe.runtime.pool.ProgressBar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Has three actors count the words of a directory's files, and a fourth one add up what they counted. */
public final class WordCountExample {
    private static final int MOST_FREQUENT = 10;

    private WordCountExample() {}

    /** Runs it; the argument is the directory, by default the one that it is run in. */
    public static void main(String[] arguments) throws IOException {
        Path directory = Path.of(arguments.length == 0 ? "." : arguments[0]);
        if (!Files.isDirectory(directory)) {
            System.err.println(directory + " is no directory.");
            System.exit(2);
        }
        // One for each counter and one for the totals, so that the example runs on any machine.
        Troupe.init(TroupeConfig.defaults().cpus(4));

        long start = System.nanoTime();
        Report report = count(FileTree.of(directory));
        print(report, (System.nanoTime() - start) / 1e9);
    }

    private static Report count(List<Path> files) {
        try (TotalsHandle totals = TotalsHandle.remote();
                FileCounterHandle first = FileCounterHandle.remote(totals);
                FileCounterHandle second = FileCounterHandle.remote(totals);
                FileCounterHandle third = FileCounterHandle.remote(totals)) {
            System.out.printf(
                    "Counters in the processes %d, %d and %d share %d files, totals are in process %d.%n",
                    first.pid().get(),
                    second.pid().get(),
                    third.pid().get(),
                    files.size(),
                    totals.pid().get());
            List<FileCounterHandle> counters = List.of(first, second, third);
            share(files, counters);
            // They deliver at the same time; the totals take one after the other.
            counters.stream().map(FileCounterHandle::deliver).toList().forEach(ObjectRef::get);
            return totals.report(MOST_FREQUENT).get();
        }
    }

    /** Deals out the files like cards, and waits for the last of them to be counted. */
    private static void share(List<Path> files, List<FileCounterHandle> counters) {
        List<ObjectRef<Void>> counted = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            counted.add(counters.get(i % counters.size()).count(files.get(i)));
        }
        try (ProgressBar bar = ProgressBar.of("files", files.size())) {
            for (ObjectRef<Void> each : counted) {
                each.get();
                bar.advance();
            }
        }
    }

    private static void print(Report report, double seconds) {
        System.out.println();
        for (Frequency each : report.frequent()) {
            System.out.printf(Locale.ROOT, "%,10d  %s%n", each.count(), each.word());
        }
        System.out.printf(
                Locale.ROOT,
                "%n%,d files, %,d bytes, %,d words in %.2f seconds%n",
                report.files(),
                report.bytes(),
                report.words(),
                seconds);
    }
}

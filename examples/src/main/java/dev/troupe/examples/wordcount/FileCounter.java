package dev.troupe.examples.wordcount;

import dev.troupe.annotations.Remote;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Counts the words of the files that it is given; several of them share the work. */
@Remote(numCpus = 1)
public class FileCounter {
    private static final Pattern NO_LETTERS = Pattern.compile("\\P{L}+");

    /** Where a byte that no text has is looked for, as Git does. */
    private static final int BEGINNING = 8000;

    private final TotalsHandle totals;
    private final Map<String, Long> words = new HashMap<>();
    private long files;
    private long bytes;

    /** The totals are an actor too, in a process of its own. */
    public FileCounter(TotalsHandle totals) {
        this.totals = totals;
    }

    /** Counts the words of one file; one that is no text is left out. */
    public void count(Path file) throws IOException {
        try (BufferedInputStream in = new BufferedInputStream(Files.newInputStream(file), BEGINNING)) {
            if (isText(in)) {
                new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                        .lines()
                        .flatMap(NO_LETTERS::splitAsStream)
                        .filter(word -> !word.isEmpty())
                        .forEach(word -> words.merge(word.toLowerCase(Locale.ROOT), 1L, Long::sum));
                files++;
                bytes += Files.size(file);
            }
        }
    }

    private static boolean isText(BufferedInputStream in) throws IOException {
        in.mark(BEGINNING);
        for (byte each : in.readNBytes(BEGINNING)) {
            if (each == 0) {
                return false;
            }
        }
        in.reset();
        return true;
    }

    /** Sends all that was counted to the totals, and returns when they have it. */
    public void deliver() {
        totals.add(new Tally(files, bytes, words)).get();
        files = 0;
        bytes = 0;
        words.clear();
    }

    /** The process that it lives in. */
    public long pid() {
        return ProcessHandle.current().pid();
    }
}

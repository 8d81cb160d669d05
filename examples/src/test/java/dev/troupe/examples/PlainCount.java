package dev.troupe.examples;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Counts words in one thread, without Troupe and without anything of the example's. */
final class PlainCount {
    private final Map<String, Long> words = new HashMap<>();
    private long files;
    private long bytes;
    private long all;

    void add(Path file) throws IOException {
        byte[] content = Files.readAllBytes(file);
        files++;
        bytes += content.length;
        StringBuilder word = new StringBuilder();
        // The blank ends the last word.
        (new String(content, StandardCharsets.UTF_8) + " ").codePoints().forEach(each -> {
            if (Character.isLetter(each)) {
                word.appendCodePoint(each);
            } else if (!word.isEmpty()) {
                all++;
                words.merge(word.toString().toLowerCase(Locale.ROOT), 1L, Long::sum);
                word.setLength(0);
            }
        });
    }

    /** The table of the most frequent words, as the example prints it. */
    List<String> table(int most) {
        return words.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(most)
                .map(entry -> String.format(Locale.ROOT, "%,10d  %s", entry.getValue(), entry.getKey()))
                .toList();
    }

    /** The last line that the example prints, up to the time that it took. */
    String sums() {
        return String.format(Locale.ROOT, "%,d files, %,d bytes, %,d words in ", files, bytes, all);
    }
}

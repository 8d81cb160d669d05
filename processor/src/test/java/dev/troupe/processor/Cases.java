package dev.troupe.processor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The Java files under {@code src/test/resources/cases}. */
final class Cases {
    private static final Path ROOT = Path.of("src/test/resources/cases");

    private Cases() {}

    /** What lies in a folder, by name. */
    static List<Path> in(String folder) {
        try (Stream<Path> files = Files.list(ROOT.resolve(folder))) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The texts of all Java files in a folder and below it, by their paths. */
    static Map<String, String> texts(Path folder) {
        if (!Files.exists(folder)) {
            return Map.of();
        }
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(each -> each.toString().endsWith(".java"))
                    .forEach(each -> texts.put(folder.relativize(each).toString(), text(each)));
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package dev.troupe.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Compares what is generated for each folder under {@code cases/good}, byte for byte. {@code -Dgolden=update} rewrites
 * the files that are expected; the difference is then to be read.
 */
class GeneratedSourcesTest {
    static List<Path> cases() {
        return Cases.in("good");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void areAsExpected(Path folder) throws IOException {
        Compilation compilation =
                new Compilation().sources(Cases.texts(folder.resolve("input"))).run();
        assertThat(compilation.messages()).isEmpty();

        Path expected = folder.resolve("generated");
        if ("update".equals(System.getProperty("golden"))) {
            update(expected, compilation.generated());
        }
        assertThat(compilation.generated()).isEqualTo(Cases.texts(expected));
    }

    private static void update(Path folder, Map<String, String> texts) throws IOException {
        for (String stale : Cases.texts(folder).keySet()) {
            Files.delete(folder.resolve(stale));
        }
        for (Map.Entry<String, String> each : texts.entrySet()) {
            Path file = folder.resolve(each.getKey());
            Files.createDirectories(file.getParent());
            Files.writeString(file, each.getValue());
        }
    }
}

package dev.troupe.runtime.internal.jdk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassPathTest {
    @TempDir
    private Path directory;

    @Test
    void aClassOfTheProgramNeedsTheWholeClassPath() {
        List<String> entries = ClassPath.of(ClassPathTest.class);

        assertThat(entries)
                .doesNotHaveDuplicates()
                .allMatch(entry -> Path.of(entry).isAbsolute());
        assertThat(entries).anyMatch(entry -> entry.endsWith("test-classes") || entry.contains("test"));
        assertThat(entries).anyMatch(entry -> entry.contains("chronicle-queue"));
    }

    @Test
    void theEntriesOfALoaderAreFoundAlsoWithSpaces() throws Exception {
        Path folder = Files.createDirectory(directory.resolve("with space+plus"));
        Path classes = Files.createDirectories(folder.resolve("dev/troupe/runtime/internal/jdk"));
        Path original =
                Path.of(ClassPathTest.class.getResource("ClassPathTest.class").toURI());
        Files.copy(original, classes.resolve("ClassPathTest.class"));
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()}, null) {}) {
            Class<?> type = loader.loadClass(ClassPathTest.class.getName());

            assertThat(ClassPath.of(type)).first().isEqualTo(folder.toString());
        }
    }
}

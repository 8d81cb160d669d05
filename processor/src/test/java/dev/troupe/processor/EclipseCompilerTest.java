package dev.troupe.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.eclipse.jdt.core.compiler.batch.BatchCompiler;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What {@link BehaviourTest} compiles with javac, compiled with Eclipse's compiler, and run; and what
 * {@link RejectedClassesTest} has rejected, rejected by that compiler for the same reasons and no other.
 */
class EclipseCompilerTest {
    @TempDir
    private Path directory;

    static List<Path> cases() {
        return BehaviourTest.cases();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void works(Path folder) throws Throwable {
        assertThat(compile(Cases.texts(folder), "-nowarn")).isEmpty();

        URL[] path = {directory.resolve("classes").toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(path, EclipseCompilerTest.class.getClassLoader())) {
            BehaviourTest.run(loader);
        }
    }

    /** Code of methods is shown by javac alone. */
    static List<Path> bad() {
        return RejectedClassesTest.cases().stream()
                .filter(each -> !each.endsWith("LocalClass.java"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("bad")
    void rejects(Path file) throws IOException {
        Map<String, String> sources = RejectedClassesTest.sources(file);
        List<String> actual = Arrays.stream(compile(sources).split("(?m)^(?=\\d+\\. (?:ERROR|WARNING))", -1))
                .filter(each -> each.contains(" ERROR") || each.contains("[remote-") || each.contains("/generated/"))
                .map(each -> each.replaceFirst("(?s)^.*\\^\n|^.*?(?:ERROR|WARNING): ", ""))
                .sorted()
                .toList();

        List<String> expected = RejectedClassesTest.expected(sources).stream()
                .map(each -> each.replaceFirst("^\\S+ ", "").replaceFirst(" Fix: .*", ""))
                .sorted()
                .toList();
        assertThat(actual).hasSameSizeAs(expected);
        for (int i = 0; i < expected.size(); i++) {
            assertThat(actual.get(i)).startsWith(expected.get(i));
        }
    }

    /** What the compiler says. */
    private String compile(Map<String, String> sources, String... options) throws IOException {
        for (Map.Entry<String, String> each : sources.entrySet()) {
            Path file = directory.resolve("sources").resolve(each.getKey());
            Files.createDirectories(file.getParent());
            Files.writeString(file, each.getValue());
        }
        Path generated = Files.createDirectory(directory.resolve("generated"));
        Path classes = Files.createDirectory(directory.resolve("classes"));
        String classPath = System.getProperty("java.class.path");
        List<String> arguments = new ArrayList<>(List.of(options));
        arguments.addAll(List.of(
                "-17",
                "-parameters",
                "-encoding",
                "UTF-8",
                "-cp",
                classPath,
                "-processorpath",
                classPath,
                "-s",
                generated.toString(),
                "-d",
                classes.toString(),
                directory.resolve("sources").toString()));
        StringWriter messages = new StringWriter();
        PrintWriter printer = new PrintWriter(messages);
        BatchCompiler.compile(arguments.toArray(new String[0]), printer, printer, null);
        return messages.toString();
    }
}

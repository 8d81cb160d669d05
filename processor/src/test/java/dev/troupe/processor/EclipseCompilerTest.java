package dev.troupe.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.jdt.core.compiler.batch.BatchCompiler;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@link BehaviourTest} compiles with javac, compiled with Eclipse's compiler, and run. */
class EclipseCompilerTest {
    @TempDir
    private Path directory;

    static List<Path> cases() {
        return BehaviourTest.cases();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void works(Path folder) throws Throwable {
        Path generated = Files.createDirectory(directory.resolve("generated"));
        Path classes = Files.createDirectory(directory.resolve("classes"));
        String classPath = System.getProperty("java.class.path");
        String[] arguments = {
            "-17",
            "-nowarn",
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
            folder.toString()
        };
        StringWriter messages = new StringWriter();
        PrintWriter printer = new PrintWriter(messages);
        boolean compiled = BatchCompiler.compile(arguments, printer, printer, null);
        assertThat(messages.toString()).isEmpty();
        assertThat(compiled).isTrue();

        URL[] path = {classes.toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(path, EclipseCompilerTest.class.getClassLoader())) {
            BehaviourTest.run(loader);
        }
    }
}

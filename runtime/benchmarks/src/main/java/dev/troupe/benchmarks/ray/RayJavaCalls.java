package dev.troupe.benchmarks.ray;

import dev.troupe.benchmarks.harness.ContenderMain;
import dev.troupe.benchmarks.harness.ContenderProcess;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** Ray from Java: its API comes with the Python package and nowhere else, so what uses it is compiled where it runs. */
public final class RayJavaCalls implements AutoCloseable {
    private static final String NAME = "RayJava";

    /** What Ray's Java API reads and changes of the JDK. */
    private static final List<String> OPENED = List.of(
            "java.lang",
            "java.lang.invoke",
            "java.lang.reflect",
            "java.io",
            "java.math",
            "java.net",
            "java.nio",
            "java.text",
            "java.time",
            "java.util",
            "java.util.concurrent",
            "java.util.concurrent.atomic");

    private final Path classes;
    private final RayNode node;
    private final ContenderProcess process;

    private RayJavaCalls(Path classes, RayNode node, ContenderProcess process) {
        this.classes = classes;
        this.node = node;
        this.process = process;
    }

    /** Starts Ray, and returns once its actor has answered. */
    public static RayJavaCalls start(String python) throws IOException {
        Path classes = Files.createTempDirectory("troupe-ray-java-");
        RayNode node = RayNode.start(python, classes);
        try {
            compile(classes, node.jar());
            return new RayJavaCalls(classes, node, ContenderProcess.start(command(classes, node)));
        } catch (IOException | RuntimeException e) {
            node.close();
            delete(classes);
            throw e;
        }
    }

    private static void compile(Path classes, Path jar) throws IOException {
        Path source = classes.resolve(NAME + ".java");
        try (InputStream text = Objects.requireNonNull(RayJavaCalls.class.getResourceAsStream(NAME + ".java"))) {
            Files.copy(text, source);
        }
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        String classPath = classPath(classes, jar);
        int failed = javac.run(null, System.err, System.err, "-proc:none", "-cp", classPath, source.toString());
        if (failed != 0) {
            throw new IOException("What uses Ray's Java API does not compile with " + jar + "; see standard error.");
        }
    }

    private static List<String> command(Path classes, RayNode node) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Dray.address=" + node.address());
        command.add("-Dray.job.code-search-path=" + classPath(classes, node.jar()));
        for (int i = 0; i < OPENED.size(); i++) {
            String opened = "--add-opens=java.base/" + OPENED.get(i) + "=ALL-UNNAMED";
            command.add(opened);
            command.add("-Dray.job.jvm-options." + i + "=" + opened);
        }
        command.addAll(List.of("-cp", classPath(classes, node.jar()), ContenderMain.class.getName(), NAME));
        return command;
    }

    /** Ray's jar before this program's: it has copies of much that others have too. */
    private static String classPath(Path classes, Path jar) {
        return String.join(
                File.pathSeparator, classes.toString(), jar.toString(), System.getProperty("java.class.path"));
    }

    /** What makes the calls. */
    public ContenderProcess process() {
        return process;
    }

    @Override
    public void close() throws IOException {
        try {
            process.close();
        } finally {
            node.close();
            delete(classes);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}

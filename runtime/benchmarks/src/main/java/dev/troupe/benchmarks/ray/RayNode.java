package dev.troupe.benchmarks.ray;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/** A Ray node, started from Python, for a program in Java. It ends when this process does. */
final class RayNode implements AutoCloseable {
    private static final String SCRIPT = "ray_node.py";
    private static final long PATIENCE_SECONDS = 20;

    private final Process process;
    private final String address;
    private final Path jar;

    private RayNode(Process process) throws IOException {
        this.process = process;
        BufferedReader answers = process.inputReader(StandardCharsets.UTF_8);
        address = line(answers);
        jar = Path.of(line(answers));
    }

    /** Starts it, with the folder of the classes that its workers run. */
    static RayNode start(String python, Path classes) throws IOException {
        String script;
        try (InputStream text = Objects.requireNonNull(RayNode.class.getResourceAsStream(SCRIPT))) {
            script = new String(text.readAllBytes(), StandardCharsets.UTF_8);
        }
        Process process = new ProcessBuilder(python, "-c", script, classes.toString())
                .redirectError(Redirect.INHERIT)
                .start();
        try {
            return new RayNode(process);
        } catch (IOException | RuntimeException e) {
            process.destroy();
            throw e;
        }
    }

    private static String line(BufferedReader answers) throws IOException {
        String line = answers.readLine();
        if (line == null) {
            throw new IOException("Ray's node ended before it had an answer; see standard error.");
        }
        return line;
    }

    /** Where programs join it. */
    String address() {
        return address;
    }

    /** The Java API that belongs to it. */
    Path jar() {
        return jar;
    }

    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}

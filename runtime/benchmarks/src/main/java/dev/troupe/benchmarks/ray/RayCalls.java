package dev.troupe.benchmarks.ray;

import dev.troupe.benchmarks.harness.ContenderProcess;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Ray from Python: a program that is no contender in Java, but speaks like one. */
public final class RayCalls {
    /** What is said where there is none. */
    public static final String LEFT_OUT = "ray-python and ray-java are left out: there is no Ray here."
            + " Fix: pip install ray, or name a Python that has it in RAY_PYTHON.";

    private static final String SCRIPT = "ray_calls.py";
    private static final long PATIENCE_SECONDS = 60;

    private RayCalls() {}

    /** The Python that has Ray: the one that RAY_PYTHON names, or python3. */
    public static Optional<String> python() throws IOException {
        String python = Objects.requireNonNullElse(System.getenv("RAY_PYTHON"), "python3");
        Process check;
        try {
            check = new ProcessBuilder(python, "-c", "import ray")
                    .redirectError(Redirect.DISCARD)
                    .redirectOutput(Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            return Optional.empty(); // There is no such program.
        }
        try {
            boolean there = check.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) && check.exitValue() == 0;
            return there ? Optional.of(python) : Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while looking for Ray.", e);
        } finally {
            check.destroyForcibly();
        }
    }

    /** Starts Ray, and returns once its actor has answered. */
    public static ContenderProcess start(String python) throws IOException {
        try (InputStream script = Objects.requireNonNull(RayCalls.class.getResourceAsStream(SCRIPT))) {
            String text = new String(script.readAllBytes(), StandardCharsets.UTF_8);
            return ContenderProcess.start(List.of(python, "-c", text, "ray-python"));
        }
    }
}

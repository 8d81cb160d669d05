package dev.troupe.benchmarks.start;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A program of this package in a JVM of its own. */
record ChildProgram(Class<?> main, List<String> options) {
    /** Runs it to its end, and returns how long it took until it printed its first line. */
    double millisToFirstLine(String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(arguments));
        long begin = System.nanoTime();
        Process process =
                new ProcessBuilder(command).redirectError(Redirect.INHERIT).start();
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
            String line = output.readLine();
            double millis = (System.nanoTime() - begin) / 1e6;
            long unused = output.lines().count(); // What a JVM says that writes an archive.
            if (line == null || !process.waitFor(30, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IOException(main.getSimpleName() + " did not run to its end.");
            }
            return millis;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            process.destroyForcibly();
        }
    }
}

package dev.troupe.benchmarks.compile;

import dev.troupe.benchmarks.harness.CpuTime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Runs javac in a process of its own, as a build that begins does. */
final class Javac {
    private static final long LIMIT_MINUTES = 10;

    private final Path directory;

    /** Files go into this directory. */
    Javac(Path directory) {
        this.directory = directory;
    }

    /** What one run took: the time that passed, and that of the CPUs, which others on the machine change less. */
    record Cost(double seconds, double cpuSeconds) {}

    /** Compiles the sources in some folders with these options. Runs of other processes meanwhile would be counted. */
    Cost run(List<String> options, Path... folders) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of(
                "-nowarn", "-encoding", "UTF-8", "-implicit:none", "-cp", System.getProperty("java.class.path")));
        arguments.addAll(options);
        for (Path folder : folders) {
            arguments.addAll(sources(folder));
        }
        Path file = Files.write(directory.resolve("arguments"), arguments);
        Path output = directory.resolve("output");
        long cpu = CpuTime.ofEndedChildren();
        long start = System.nanoTime();
        Process javac = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "javac").toString(), "@" + file)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            if (!javac.waitFor(LIMIT_MINUTES, TimeUnit.MINUTES) || javac.exitValue() != 0) {
                throw new IllegalStateException("javac failed, or took too long: " + Files.readString(output));
            }
        } finally {
            javac.destroyForcibly();
        }
        return new Cost((System.nanoTime() - start) / 1e9, (CpuTime.ofEndedChildren() - cpu) / 1e9);
    }

    private static List<String> sources(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(Path::toString)
                    .filter(each -> each.endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }
}

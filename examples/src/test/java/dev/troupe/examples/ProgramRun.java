package dev.troupe.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * What one run of a program left: its exit code and what it printed, and nothing else.
 *
 * @param pid the process that it was
 * @param exitCode with which it ended
 * @param output what it printed to standard output
 * @param errors what it printed to standard error
 */
record ProgramRun(long pid, int exitCode, String output, String errors) {
    private static final Duration SOON = Duration.ofSeconds(2);
    private static final long LONGEST_SECONDS = 120;

    /** Runs a program in a JVM of its own, with this class path. */
    static ProgramRun of(String classPath, String mainClass, String... arguments) throws Exception {
        return of(Map.of(), mainClass, List.of("-cp", classPath, mainClass), arguments);
    }

    /** The same, where the program is to join a node. */
    static ProgramRun onNode(String address, String mainClass) throws Exception {
        String classPath = System.getProperty("java.class.path");
        return of(Map.of("TROUPE_ADDRESS", address), mainClass, List.of("-cp", classPath, mainClass));
    }

    /** Runs a program that is a module, which is found here with those that it needs. */
    static ProgramRun ofModule(Path modules, String module, String mainClass) throws Exception {
        return of(
                Map.of(),
                mainClass,
                List.of("--module-path", modules.toString(), "--module", module + "/" + mainClass));
    }

    private static ProgramRun of(
            Map<String, String> variables, String mainClass, List<String> options, String... arguments)
            throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of(arguments));
        Path output = Files.createTempFile("program-output", ".txt");
        Path errors = Files.createTempFile("program-errors", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectInput(Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile());
        // With it, a JVM says on standard error that it picked it up.
        builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"));
        builder.environment().putAll(variables);
        Process process = builder.start();
        try {
            assertThat(process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS))
                    .as(() -> mainClass + " has not ended. It printed:\n" + read(output) + read(errors))
                    .isTrue();
            return new ProgramRun(process.pid(), process.exitValue(), read(output), read(errors));
        } finally {
            process.destroyForcibly();
            Files.delete(output);
            Files.delete(errors);
        }
    }

    /** Checks that the program ended well, and that no process and no directory is left of it. */
    ProgramRun succeeded() {
        assertThat(errors).isEmpty();
        return endedClean();
    }

    /** Checks the same of a program that also prints to standard error. */
    ProgramRun endedClean() {
        assertThat(exitCode).as(() -> output + errors).isZero();
        await().atMost(SOON)
                .pollInterval(Duration.ofMillis(20))
                .untilAsserted(() -> assertThat(leftovers()).isEmpty());
        return this;
    }

    /** What it printed to standard output, by lines. */
    List<String> lines() {
        return output.lines().toList();
    }

    /** Directories and processes carry the name of their session, and that carries the number of its driver. */
    private List<String> leftovers() {
        String session = "troupe-[A-Za-z0-9_]*-" + pid + "-.*";
        Stream<Path> directories = Stream.of("/dev/shm", System.getProperty("java.io.tmpdir"))
                .flatMap(parent -> list(Path.of(parent)))
                .filter(path -> path.getFileName().toString().matches("\\.?" + session));
        Stream<Path> processes = list(Path.of("/proc"))
                .filter(path -> path.getFileName().toString().matches("\\d+"))
                .filter(process ->
                        read(process.resolve("environ")).matches("(?s).*TROUPE_LINEAGE=[^\\x00]*<" + session));
        return Stream.concat(directories, processes).map(Path::toString).toList();
    }

    private static Stream<Path> list(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.toList().stream();
        } catch (IOException e) {
            return Stream.of();
        }
    }

    private static String read(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }
}

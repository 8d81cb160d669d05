package dev.troupe.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.troupe.processor.random.RandomDriver;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What {@link RandomTypesTest} sends within one process, sent to another. */
@Tag("processes")
@Timeout(180)
class RandomProcessTest {
    private static final long SEED = 42;
    private static final int CALLS = 5_000;
    private static final Duration SOON = Duration.ofSeconds(2);

    /** Where the loop-back is, which the program must not find in place of the real runtime. */
    private static final Path TESTS = Path.of("target/test-classes").toAbsolutePath();

    @TempDir
    private Path directory;

    @Test
    void valuesArriveInAnotherProcessAsTheyWereSent() throws Exception {
        for (Map.Entry<String, byte[]> each :
                RandomTypesTest.compiled(SEED, 100).classes().entrySet()) {
            write(each.getKey().replace('.', '/') + ".class", each.getValue());
        }
        try (Stream<Path> files = Files.list(TESTS.resolve("dev/troupe/processor/random"))) {
            for (Path each : files.toList()) {
                write(TESTS.relativize(each).toString(), Files.readAllBytes(each));
            }
        }
        Path output = directory.resolve("output.txt");
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        classPath(),
                        RandomDriver.class.getName(),
                        SEED + "",
                        CALLS + "")
                .redirectInput(Redirect.from(Path.of("/dev/null").toFile()))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            assertThat(program.waitFor(150, TimeUnit.SECONDS)).as("it ended").isTrue();
        } finally {
            program.destroyForcibly();
        }

        String printed = Files.readString(output);
        assertThat(printed).matches("\\d+\n");
        assertThat(Integer.parseInt(printed.strip())).isGreaterThanOrEqualTo(CALLS);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(leftovers(program.pid())).isEmpty());
    }

    private void write(String name, byte[] bytes) throws IOException {
        Path file = directory.resolve("classes").resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }

    private String classPath() {
        return directory.resolve("classes") + ":"
                + Arrays.stream(System.getProperty("java.class.path").split(":"))
                        .filter(each -> !Path.of(each).toAbsolutePath().equals(TESTS))
                        .collect(Collectors.joining(":"));
    }

    /** Directories and processes carry the name of their session, and that carries the number of its driver. */
    private static List<String> leftovers(long driver) {
        String session = "troupe-[A-Za-z0-9_]*-" + driver + "-.*";
        Stream<Path> directories = Stream.of("/dev/shm", System.getProperty("java.io.tmpdir"))
                .flatMap(each -> list(Path.of(each)))
                .filter(each -> each.getFileName().toString().matches("\\.?" + session));
        Stream<Path> processes = list(Path.of("/proc"))
                .filter(each -> each.getFileName().toString().matches("\\d+"))
                .filter(each -> environment(each).matches("(?s).*TROUPE_LINEAGE=[^\\x00]*<" + session));
        return Stream.concat(directories, processes).map(Path::toString).toList();
    }

    private static Stream<Path> list(Path parent) {
        try (Stream<Path> files = Files.list(parent)) {
            return files.toList().stream();
        } catch (IOException e) {
            return Stream.of();
        }
    }

    private static String environment(Path process) {
        try {
            return Files.readString(process.resolve("environ"), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return "";
        }
    }
}

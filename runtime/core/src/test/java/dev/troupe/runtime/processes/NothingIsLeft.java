package dev.troupe.runtime.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.troupe.runtime.Troupe;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** After each test: shuts Troupe down, and checks that no process, directory or thread of this JVM's sessions is left. */
final class NothingIsLeft implements AfterEachCallback {
    private static final Duration SOON = Duration.ofSeconds(2);

    @Override
    public void afterEach(ExtensionContext context) {
        check();
    }

    /** The same, for tests that share a node, after the last of them. */
    static void check() {
        Troupe.shutdown();
        assertNothingOf(ProcessHandle.current().pid());
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(Thread.getAllStackTraces().keySet())
                        .extracting(Thread::getName)
                        .noneMatch(name -> name.startsWith("troupe-")));
    }

    /** Within two seconds nothing is left of the sessions of a driver, alive or dead. */
    static void assertNothingOf(long driver) {
        await().atMost(SOON)
                .pollInterval(Duration.ofMillis(20))
                .untilAsserted(() -> assertThat(leftovers(driver)).isEmpty());
    }

    static List<String> leftovers(long driver) {
        List<String> left = new ArrayList<>();
        for (Path parent : List.of(Path.of("/dev/shm"), Path.of(System.getProperty("java.io.tmpdir")))) {
            list(parent)
                    .filter(path -> path.getFileName().toString().matches("\\.?troupe-.*-" + driver + "-.*"))
                    .forEach(path -> left.add(path.toString()));
        }
        list(Path.of("/proc"))
                .filter(path -> path.getFileName().toString().matches("\\d+"))
                .filter(process -> isOf(process, driver))
                .forEach(process -> left.add(process + " " + read(process.resolve("cmdline"))));
        return left;
    }

    private static boolean isOf(Path process, long driver) {
        return read(process.resolve("environ"))
                .matches("(?s).*TROUPE_LINEAGE=[^\\x00]*<troupe-[^-]*-" + driver + "-.*");
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
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return "";
        }
    }
}

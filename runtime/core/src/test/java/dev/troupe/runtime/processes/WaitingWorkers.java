package dev.troupe.runtime.processes;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;

/** The workers of a driver that wait for an actor, as a list of processes shows them. */
final class WaitingWorkers {
    private static final Duration SOON = Duration.ofSeconds(20);

    private WaitingWorkers() {}

    static Set<Long> of(ProcessHandle driver) {
        return driver.descendants()
                .map(ProcessHandle::pid)
                .filter(pid -> commandLine(pid).contains("WorkerMain\0(waits for an actor)"))
                .collect(Collectors.toSet());
    }

    /** Waits until this JVM has so many that have made themselves ready. */
    static Set<Long> awaitReady(int count) {
        ProcessHandle driver = ProcessHandle.current();
        await().atMost(SOON).until(() -> of(driver).size() == count && areReady());
        return of(driver);
    }

    /** What somebody makes ready is deleted then; that of an archive of classes may stay long. */
    private static boolean areReady() throws IOException {
        Path workers = Stress.session().resolve("workers");
        try (var scratch = Files.list(workers)) {
            return scratch.allMatch(each -> each.endsWith("0"));
        }
    }

    static String commandLine(long pid) {
        try {
            return new String(Files.readAllBytes(Path.of("/proc/" + pid + "/cmdline")), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return ""; // It has ended.
        }
    }
}

package dev.troupe.runtime.processes;

import static org.awaitility.Awaitility.await;

import dev.troupe.runtime.ActorUnavailableException;
import dev.troupe.runtime.internal.boot.ThisProcess;
import dev.troupe.runtime.internal.control.NodeSnapshot;
import dev.troupe.runtime.internal.control.NodeSnapshot.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Ends processes of actors, and waits until those are there again. */
final class Deaths {
    private static final Duration SOON = Duration.ofSeconds(10);

    private Deaths() {}

    static void kill(long pid) {
        ProcessHandle process = ProcessHandle.of(pid).orElseThrow();
        process.destroyForcibly();
        process.onExit().orTimeout(5, TimeUnit.SECONDS).join();
    }

    /** Makes the call until the actor is there for it. */
    static int countSoon(PhoenixHandle phoenix) {
        return await().atMost(SOON)
                .pollInterval(Duration.ofMillis(5))
                .ignoreException(ActorUnavailableException.class)
                .until(() -> phoenix.count().get(), Objects::nonNull);
    }

    /** The actor as the node of this program sees it. */
    static NodeSnapshot.Actor seen(PhoenixHandle phoenix) {
        return Objects.requireNonNull(ThisProcess.driver()).snapshot().actors().stream()
                .filter(each -> each.id() == phoenix.id())
                .findFirst()
                .orElseThrow();
    }

    static void awaitState(PhoenixHandle phoenix, State state) {
        await().atMost(SOON)
                .pollInterval(Duration.ofMillis(5))
                .until(() -> seen(phoenix).state() == state);
    }

    /** Stops a process, and waits until it has. */
    static void stop(long pid) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-STOP", Long.toString(pid)).start().waitFor();
        awaitStopped(pid);
    }

    /** Waits until all threads of a process have stopped, which they do not at the same time. */
    static void awaitStopped(long pid) {
        await().atMost(SOON).pollInterval(Duration.ofMillis(10)).until(() -> {
            try (Stream<Path> threads = Files.list(Path.of("/proc/" + pid + "/task"))) {
                return threads.map(each -> each.resolve("status")).allMatch(Deaths::isStopped);
            }
        });
    }

    private static boolean isStopped(Path status) {
        try {
            return Files.readString(status).contains("State:\tT");
        } catch (IOException e) {
            return true; // It has ended.
        }
    }
}

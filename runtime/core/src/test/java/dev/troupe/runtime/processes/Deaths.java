package dev.troupe.runtime.processes;

import static org.awaitility.Awaitility.await;

import dev.troupe.runtime.ActorUnavailableException;
import dev.troupe.runtime.internal.boot.ThisProcess;
import dev.troupe.runtime.internal.control.NodeSnapshot;
import dev.troupe.runtime.internal.control.NodeSnapshot.State;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

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
}

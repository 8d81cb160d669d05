package dev.troupe.runtime.processes;

import static org.awaitility.Awaitility.await;

import java.time.Duration;

/**
 * Actors whose handles are garbage. Handles that are to be garbage are made in methods of their own: those of the test itself
 * may be kept until that returns.
 */
final class Garbage {
    private static final Duration SOON = Duration.ofSeconds(20);

    private Garbage() {}

    static long pidOfOneThatIsDropped(ProbeHandle.Options options, String onClose) {
        return options.remote(onClose).pid().get();
    }

    static long pidOfOneThatIsDropped() {
        return pidOfOneThatIsDropped(ProbeHandle.options(), "");
    }

    /** One that an actor has met, and nobody else has. */
    static long give(ProbeHandle keeper) {
        ProbeHandle given = ProbeHandle.remote();
        keeper.meet(given).get();
        return given.pid().get();
    }

    /** One that this process did not create, and that nobody else has: closing its handle lets go of it. */
    static ProbeHandle receive(ProbeHandle parent) {
        ProbeHandle child = parent.child().get();
        parent.forget().get();
        return child;
    }

    /** Collects until a process has ended. */
    static void collectUntilEnded(long pid) {
        await().atMost(SOON).pollInterval(Duration.ofMillis(20)).until(() -> {
            System.gc();
            return ProcessHandle.of(pid).isEmpty();
        });
    }

    /** Waits until a process has ended, without a collection in this one. */
    static void awaitEnd(long pid) {
        await().atMost(SOON).until(() -> ProcessHandle.of(pid).isEmpty());
    }

    /** Whatever was garbage before is known to the node afterwards, because what became garbage later has ended. */
    static void collectAll() {
        collectUntilEnded(pidOfOneThatIsDropped());
    }
}

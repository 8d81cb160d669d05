package dev.troupe.junit;

import dev.troupe.runtime.ActorHandle;
import dev.troupe.runtime.Troupe;
import java.lang.reflect.Executable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The actors that a test was given as parameters, which are closed after it. */
final class GivenHandles {
    /** How long an actor may take for its last calls and its {@code close()}; {@code Troupe.shutdown()} grants as much. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private record Given(ActorHandle<?> handle, Executable owner) {}

    private final List<Given> open = new ArrayList<>();

    void add(ActorHandle<?> handle, Executable owner) {
        open.add(new Given(handle, owner));
    }

    /**
     * Closes them, the last first; kills those that do not end. Returns what went wrong.
     *
     * <p>On a thread of its own, because the actor of a test that failed may never finish what it was asked.
     */
    List<String> close() {
        List<String> problems = new ArrayList<>();
        for (int i = open.size() - 1; i >= 0; i--) {
            close(open.get(i), problems);
        }
        open.clear();
        return problems;
    }

    private static void close(Given given, List<String> problems) {
        List<RuntimeException> thrown = new ArrayList<>();
        Thread closer = new Thread(
                () -> {
                    try {
                        given.handle.close();
                    } catch (RuntimeException e) {
                        thrown.add(e);
                    }
                },
                "close-" + given.handle);
        closer.setDaemon(true);
        closer.start();
        String subject = given.handle + ", a parameter of " + Subject.of(given.owner);
        if (!join(closer)) {
            Troupe.kill(given.handle);
            join(closer);
            problems.add(subject + ", did not end within " + PATIENCE.toSeconds() + " s after the test, and was killed."
                    + "\n    Fix: wait in the test for the results of its calls, or see why they or its close() do not"
                    + " return.");
        } else if (!thrown.isEmpty()) {
            problems.add(subject + ", could not be closed: " + thrown.get(0).getMessage());
        }
    }

    private static boolean join(Thread thread) {
        try {
            thread.join(PATIENCE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return !thread.isAlive();
    }
}

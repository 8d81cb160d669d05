package dev.troupe.runtime.internal.jdk;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;

/** Runs what an interrupt would break off in the middle, such as work on a file channel, which it closes. */
public final class Uninterrupted {
    private Uninterrupted() {}

    /** Something that may be done again from the beginning. */
    public interface Action<T> {
        T run() throws IOException;
    }

    /** Runs the action until no interrupt came in between; the thread's flag is then as it should be. */
    public static <T> T run(Action<T> action) throws IOException {
        boolean interrupted = Thread.interrupted();
        try {
            while (true) {
                try {
                    return action.run();
                } catch (ClosedByInterruptException e) {
                    interrupted = true;
                    Thread.interrupted();
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}

package dev.troupe.runtime.internal.node;

import dev.troupe.runtime.internal.control.LastWords;
import dev.troupe.runtime.internal.node.process.WorkerProcess;
import dev.troupe.runtime.internal.wire.Death;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Says why an actor's process has ended. */
final class Obituary {
    /** The exit code that stands for SIGKILL. */
    private static final int KILLED = 128 + 9;

    /** How long the dead's last output is waited for; callers are to hear of the end within 100 ms. */
    private static final long LAST_LINES_NANOS = TimeUnit.MILLISECONDS.toNanos(40);

    private Obituary() {}

    /**
     * What everybody is told.
     *
     * @param killReason why the node killed it; null if it did not
     * @param lastWords what it left; null if it left nothing
     * @param stopping whether all are ended
     */
    static Death of(
            WorkerProcess worker,
            int exitCode,
            @Nullable String killReason,
            @Nullable LastWords lastWords,
            boolean stopping) {
        if (killReason != null) {
            return new Death(killReason);
        }
        if (lastWords != null) {
            return switch (lastWords.reason()) {
                case CLOSED -> new Death("was closed.");
                case EXITED -> new Death("ended itself: exit (Troupe.exitActor()).");
                case STOPPED -> new Death("ended because Troupe was shut down.");
                case CONSTRUCTOR_THREW -> new Death("was not created: its constructor threw", lastWords.thrown());
            };
        }
        if (stopping && exitCode == KILLED) {
            return new Death("ended because Troupe was shut down, while it was still running a call.");
        }
        StringBuilder reason =
                new StringBuilder("died: its process " + worker.pid() + " " + WorkerProcess.describe(exitCode) + ".");
        List<String> lines = worker.lastErrorLines(LAST_LINES_NANOS);
        if (lines.isEmpty()) {
            reason.append("\n  It printed nothing to standard error.");
        } else {
            reason.append("\n  Last lines of its standard error:");
            lines.forEach(line -> reason.append("\n    ").append(line));
        }
        return new Death(reason.append("\n  Log: ").append(worker.describeLog()).toString());
    }
}

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

    private static final String UNREACHABLE = "was closed, because there was no handle of it any more."
            + " (What named() returns does not keep an actor.)"
            + "\n    Fix: keep the handle that remote() returned as long as you need the actor, or make it"
            + " lifetime(Lifetime.DETACHED).";

    private Obituary() {}

    /**
     * What everybody is told.
     *
     * @param lastWords what it left; null if it left nothing
     * @param stopping whether all are ended
     */
    static Death of(
            Resident dead, WorkerProcess worker, int exitCode, @Nullable LastWords lastWords, boolean stopping) {
        String killReason = dead.killReason();
        if (killReason != null) {
            return new Death(killReason);
        }
        if (lastWords != null && lastWords.reason() != LastWords.Reason.ENDING) {
            return of(dead, lastWords);
        }
        if (stopping && exitCode == KILLED) {
            return new Death("ended because Troupe was shut down, while it was still running a call.");
        }
        String processKiller = dead.processKiller();
        return processKiller != null && exitCode == KILLED
                ? new Death("died: its process " + worker.pid() + " was killed by " + processKiller + ".")
                : crash(dead, worker, exitCode);
    }

    private static Death of(Resident dead, LastWords lastWords) {
        return switch (lastWords.reason()) {
            case CLOSED -> dead.isUnreachable() ? new Death(UNREACHABLE) : Death.CLOSED;
            case EXITED -> Death.EXITED;
            case STOPPED -> new Death("ended because Troupe was shut down.");
            case CONSTRUCTOR_THREW ->
                new Death(
                        (dead.life() == 0 ? "was not created" : "was not restarted") + ": its constructor threw",
                        lastWords.thrown());
            case ENDING -> throw new IllegalArgumentException("They do not say why.");
        };
    }

    private static Death crash(Resident dead, WorkerProcess worker, int exitCode) {
        StringBuilder reason =
                new StringBuilder("died: its process " + worker.pid() + " " + WorkerProcess.describe(exitCode) + ".");
        List<String> lines = worker.lastErrorLines(LAST_LINES_NANOS);
        if (lines.isEmpty()) {
            reason.append("\n  It printed nothing to standard error.");
        } else {
            reason.append("\n  Last lines of its standard error:");
            lines.forEach(line -> reason.append("\n    ").append(line));
        }
        reason.append("\n  Log: ").append(worker.describeLog());
        return new Death(reason + noMoreRestarts(dead));
    }

    /** Why it is not restarted, where it was before; else nothing. */
    static String noMoreRestarts(Resident dead) {
        return dead.life() == 0 || dead.spec().restarts().allowsAfter(dead.life())
                ? ""
                : "\n  It had been restarted " + (dead.life() == 1 ? "once" : dead.life() + " times")
                        + ", as often as its maxRestarts says.";
    }
}

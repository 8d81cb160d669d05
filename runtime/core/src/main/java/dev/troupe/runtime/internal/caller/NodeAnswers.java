package dev.troupe.runtime.internal.caller;

import dev.troupe.runtime.ActorDiedException;
import dev.troupe.runtime.CallFailedException;
import dev.troupe.runtime.CallInterruptedException;
import dev.troupe.runtime.CallTimeoutException;
import dev.troupe.runtime.ObjectRef;
import dev.troupe.runtime.StartupException;
import dev.troupe.runtime.TroupeException;
import dev.troupe.runtime.internal.jdk.ProcessState;
import java.time.Duration;
import java.util.OptionalLong;

/** Waits for what the node answers, which it does at once unless its process was stopped. Safe for any thread. */
final class NodeAnswers {
    private final Caller caller;

    /** A property for tests of nodes that do not answer. */
    private final Duration patience = Duration.ofSeconds(Integer.getInteger("dev.troupe.nodeSeconds", 30));

    NodeAnswers(Caller caller) {
        this.caller = caller;
    }

    /** How long an answer may take. */
    Duration patience() {
        return patience;
    }

    /**
     * Returns the answer, or throws what the node refuses with, as if it were thrown here. An interrupt does not end the
     * wait; the flag stays set.
     *
     * @param question what was asked, after "The node was asked"
     * @throws CallTimeoutException when there is no answer
     * @throws StartupException when the node is gone
     */
    <T> T await(ObjectRef<T> asked, String question) {
        return await(asked, question, patience);
    }

    /** The same with another patience. */
    <T> T await(ObjectRef<T> asked, String question, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        boolean interrupted = Thread.interrupted();
        try {
            while (true) {
                try {
                    return asked.get(Duration.ofNanos(Math.max(0, deadline - System.nanoTime())));
                } catch (CallInterruptedException e) {
                    interrupted |= Thread.interrupted();
                }
            }
        } catch (CallTimeoutException e) {
            throw caller.hasEnded() ? shutDown(e) : noAnswer(question, patience, e);
        } catch (CallFailedException e) {
            if (e.getCause() instanceof TroupeException refused) {
                refused.fillInStackTrace();
                throw refused;
            }
            throw e;
        } catch (ActorDiedException e) {
            throw shutDown(e);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private RuntimeException shutDown(TroupeException cause) {
        return caller.ended(() -> new IllegalStateException("The node did not answer: Troupe was shut down.", cause));
    }

    private CallTimeoutException noAnswer(String question, Duration patience, CallTimeoutException cause) {
        OptionalLong pid = caller.session().nodePid();
        String node = pid.isPresent() ? "The node (process " + pid.getAsLong() + ")" : "The node";
        String process = pid.isPresent() ? Long.toString(pid.getAsLong()) : "PID";
        boolean stopped = pid.isPresent() && ProcessState.isStopped(pid.getAsLong());
        return new CallTimeoutException(
                node + " was asked " + question + ", and has not answered for " + patience.toSeconds() + " s: "
                        + (stopped
                                ? "its process was stopped by a signal."
                                : "it has too much to do, or its machine has.")
                        + "\n    Fix: "
                        + (stopped
                                ? "'kill -CONT " + process + "' lets it go on; then try again."
                                : "try again; 'jcmd " + process + " Thread.print' says what it is doing."),
                cause);
    }
}

package dev.troupe.runtime.internal.caller;

import dev.troupe.runtime.StartupException;
import dev.troupe.runtime.internal.control.NodeStub;
import dev.troupe.runtime.spi.ActorRef;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.jspecify.annotations.Nullable;

/** How this process ends actors. Safe for any thread. */
public final class Endings {
    private static final Logger LOG = System.getLogger("dev.troupe");

    private final Caller caller;
    private final ActorRef node;
    private final NodeAnswers answers;

    Endings(Caller caller, ActorRef node, NodeAnswers answers) {
        this.caller = caller;
        this.node = node;
        this.answers = answers;
    }

    /** Ends an actor's process at once, and waits until it has ended. */
    public void kill(ActorRef actor) {
        NodeStub.kill(node, actor.id());
        awaitEnd(caller.connections().to(actor.id()));
    }

    /** Ends an actor's process as if it had crashed, and waits until word of that is here. */
    public void killProcess(ActorRef actor) {
        int life = answers.await(
                NodeStub.killProcess(node, actor.id(), "Troupe.killProcess()"), "to kill the process of " + actor);
        Connection connection = caller.connections().to(actor.id());
        if (life >= 0 && connection != null) {
            connection.lives().awaitEnd(life);
        }
    }

    /** Ends an actor after all calls that this process made before, and waits until it has ended. */
    public void terminate(ActorRef actor) {
        if (caller.isOwnActor(actor.id()) && caller.isActorThread()) {
            throw new IllegalStateException(actor + " cannot wait for its own end."
                    + "\n    Fix: throw Troupe.exitActor() ends the actor from inside.");
        }
        Connection connection = caller.connections().to(actor.id());
        if (connection != null) {
            close(connection);
        }
    }

    /** Asks an actor to end after all calls before, and waits until it has. */
    void close(Connection connection) {
        connection.closing().ask();
        awaitEnd(connection);
    }

    /**
     * An actor is to look for calls that were cancelled; one that is to run one task and waits for that need not wait.
     *
     * @param answered what to do when the node has been told
     */
    void lookForCancelled(long actor, Runnable answered) {
        try {
            Call<?> asked = (Call<?>) NodeStub.lookForCancelled(node, actor);
            asked.flush();
            asked.add(new Waiter(answered));
        } catch (RuntimeException | Error e) { // No memory: one that runs goes on.
            LOG.log(Level.DEBUG, "The node could not be told of calls that were cancelled", e);
            answered.run();
        }
    }

    /** Takes an actor that waits for resources off those who do. */
    void withdraw(long actor) {
        NodeStub.withdraw(node, actor);
    }

    /**
     * Waits until an actor's process has ended, however long its calls take; an interrupt ends the wait. It is the node that
     * tells of the end: now and then it is asked whether it is there.
     */
    private void awaitEnd(@Nullable Connection connection) {
        while (connection != null && !connection.awaitEnd(answers.patience().toNanos())) {
            if (Thread.currentThread().isInterrupted() || caller.hasEnded()) {
                return;
            }
            try {
                answers.await(NodeStub.resources(node, true), "whether " + connection + " has ended");
            } catch (IllegalStateException | StartupException e) {
                return; // Troupe was shut down meanwhile, or the node is gone: all actors have ended with it.
            }
        }
    }
}

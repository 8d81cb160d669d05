package dev.troupe.runtime.internal.caller;

import dev.troupe.runtime.ActorDiedException;
import dev.troupe.runtime.CallFailedException;
import dev.troupe.runtime.CallInterruptedException;
import dev.troupe.runtime.ObjectRef;
import dev.troupe.runtime.TroupeException;

/** Waits for what the node answers. */
final class NodeAnswer {
    private NodeAnswer() {}

    /**
     * Returns the answer, or throws what the node refuses with, as if it were thrown here. The node answers at once, so an
     * interrupt does not end the wait; the flag stays set.
     */
    static <T> T await(ObjectRef<T> asked) {
        boolean interrupted = Thread.interrupted();
        try {
            while (true) {
                try {
                    return asked.get();
                } catch (CallInterruptedException e) {
                    interrupted |= Thread.interrupted();
                }
            }
        } catch (CallFailedException e) {
            if (e.getCause() instanceof TroupeException refused) {
                refused.fillInStackTrace();
                throw refused;
            }
            throw e;
        } catch (ActorDiedException e) {
            throw new IllegalStateException("The node did not answer: Troupe was shut down.", e);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}

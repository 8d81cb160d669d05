package dev.troupe.runtime.internal.control;

import dev.troupe.runtime.spi.WireInput;
import dev.troupe.runtime.spi.WireOutput;

/**
 * What is done about the death of an actor's process; each number may be -1, for without end.
 *
 * @param maxRestarts how often the actor is created again
 * @param maxTaskRetries how often a call is sent again that may have been lost with the process
 */
public record RestartPolicy(int maxRestarts, int maxTaskRetries) {
    /** A death is the end. */
    public static final RestartPolicy NONE = new RestartPolicy(0, 0);

    private static final int WITHOUT_END = -1;

    /** Without a restart there is nobody to send a call to. */
    public RestartPolicy {
        maxTaskRetries = maxRestarts == 0 ? 0 : maxTaskRetries;
    }

    /** Whether the actor is ever created again. */
    public boolean isRestartable() {
        return maxRestarts != 0;
    }

    /** Whether it is after so many restarts. */
    public boolean allowsAfter(int restarts) {
        return maxRestarts == WITHOUT_END || restarts < maxRestarts;
    }

    void write(WireOutput out) {
        out.writeInt(maxRestarts);
        out.writeInt(maxTaskRetries);
    }

    static RestartPolicy read(WireInput in) {
        return new RestartPolicy(in.readInt(), in.readInt());
    }
}

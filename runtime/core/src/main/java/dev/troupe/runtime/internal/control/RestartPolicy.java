package dev.troupe.runtime.internal.control;

import dev.troupe.runtime.spi.Codec;
import dev.troupe.runtime.spi.Codecs;
import dev.troupe.runtime.spi.WireInput;
import dev.troupe.runtime.spi.WireOutput;
import java.util.Set;

/**
 * What is done about the death of an actor's process, and about calls that fail; each number may be -1, for without end.
 *
 * @param maxRestarts how often the actor is created again
 * @param maxTaskRetries how often a call is sent again that may have been lost with the process, or threw such an exception
 * @param retryExceptions the names of those, of which each stands for its subclasses too
 */
public record RestartPolicy(int maxRestarts, int maxTaskRetries, Set<String> retryExceptions) {
    /** A death is the end. */
    public static final RestartPolicy NONE = new RestartPolicy(0, 0, Set.of());

    private static final int WITHOUT_END = -1;
    private static final Codec<Set<String>> NAMES = Codecs.set(Codecs.STRING);

    /** Keeps what has an effect: without a restart there is nobody to send a call to that did not throw. */
    public RestartPolicy {
        maxTaskRetries = maxRestarts == 0 && retryExceptions.isEmpty() ? 0 : maxTaskRetries;
        retryExceptions = maxTaskRetries == 0 ? Set.of() : Set.copyOf(retryExceptions);
    }

    /** Whether the actor is ever created again. */
    public boolean isRestartable() {
        return maxRestarts != 0;
    }

    /** Whether it is after so many restarts. */
    public boolean allowsAfter(int restarts) {
        return maxRestarts == WITHOUT_END || restarts < maxRestarts;
    }

    /** Whether a call that threw this may be made again. */
    public boolean isRetriedAfter(Throwable thrown) {
        for (Class<?> each = thrown.getClass(); each != null; each = each.getSuperclass()) {
            if (retryExceptions.contains(each.getName())) {
                return true;
            }
        }
        return false;
    }

    void write(WireOutput out) {
        out.writeInt(maxRestarts);
        out.writeInt(maxTaskRetries);
        NAMES.write(out, retryExceptions);
    }

    static RestartPolicy read(WireInput in) {
        return new RestartPolicy(in.readInt(), in.readInt(), NAMES.read(in));
    }
}

package dev.troupe.runtime.internal.caller;

import dev.troupe.runtime.spi.Codec;
import dev.troupe.runtime.spi.WireInput;
import dev.troupe.runtime.spi.WireOutput;
import org.jspecify.annotations.Nullable;

/**
 * Reads what the process answers that runs a call which gives back many results: its number for them. One for each such call,
 * which by this knows what it is. Safe for any thread.
 */
final class Opening extends Codec<Long> {
    private volatile @Nullable Connection worker;
    private volatile Runnable whenOver = () -> {};

    @Override
    public void write(WireOutput out, Long number) {
        throw new UnsupportedOperationException("No other process has any use for " + number + ".");
    }

    @Override
    public Long read(WireInput in) {
        return in.readLong();
    }

    /** This worker of tasks has the results. */
    void answeredBy(Connection ofTasks) {
        worker = ofTasks;
    }

    /** Who has the results of a call that was answered. */
    Connection source(Call<Long> call) {
        Connection ofTasks = worker;
        if (ofTasks != null) {
            return ofTasks;
        }
        if (call.target() instanceof Connection actor) {
            return actor;
        }
        throw new IllegalStateException(call + " was answered by nobody.");
    }

    /** Has something done when nobody takes results any more. To be said before the call can be answered. */
    void whenOver(Runnable action) {
        whenOver = action;
    }

    /** Nobody does. */
    void over() {
        whenOver.run();
    }
}

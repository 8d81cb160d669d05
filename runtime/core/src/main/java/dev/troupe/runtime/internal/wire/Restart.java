package dev.troupe.runtime.internal.wire;

import dev.troupe.runtime.spi.WireInput;
import dev.troupe.runtime.spi.WireOutput;

/**
 * What is told of an actor that is restarted.
 *
 * @param maxTaskRetries how often a call may be sent again that it may have seen; -1 is without end
 * @param death how its last process ended
 */
public record Restart(int maxTaskRetries, Death death) {
    public void write(WireOutput out) {
        out.writeInt(maxTaskRetries);
        death.write(out);
    }

    public static Restart read(WireInput in) {
        return new Restart(in.readInt(), Death.read(in));
    }
}

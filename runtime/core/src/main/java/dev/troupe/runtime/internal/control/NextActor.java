package dev.troupe.runtime.internal.control;

import dev.troupe.runtime.internal.wire.ActorId;
import dev.troupe.runtime.spi.WireInput;
import dev.troupe.runtime.spi.WireOutput;

/**
 * What a worker is told that waits for its actor: which one that is likely to be. Its queue is there already, to be opened
 * instead of the one that was named before.
 *
 * @param actor the number of the actor; {@link #NOBODY} for none
 */
public record NextActor(long actor) implements WorkerOrder {
    /** That one will not come. */
    public static final NextActor NOBODY = new NextActor(0);

    @Override
    public byte kind() {
        return NEXT_ACTOR;
    }

    @Override
    public void write(WireOutput out) {
        out.writeLong(actor);
    }

    static NextActor read(WireInput in) {
        return new NextActor(in.readLong());
    }

    /** The process that creates it. */
    public int creator() {
        return ActorId.creator(actor);
    }

    /** Whether there is one. */
    public boolean isSomebody() {
        return actor != NOBODY.actor();
    }
}

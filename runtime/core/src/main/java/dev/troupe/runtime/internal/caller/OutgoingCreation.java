package dev.troupe.runtime.internal.caller;

import dev.troupe.runtime.ActorOptions;
import dev.troupe.runtime.internal.wire.RequestHeader;
import dev.troupe.runtime.spi.ActorRef;
import dev.troupe.runtime.spi.ActorType;
import dev.troupe.runtime.spi.Creation;

/** An actor that is being created, by one thread. */
final class OutgoingCreation extends Creation {
    private static final int INITIAL_CAPACITY = 512;

    private final Creator creator;
    private final ActorType type;
    private final ActorOptions<?> options;
    private final int constructor;

    OutgoingCreation(Creator creator, ActorType type, ActorOptions<?> options, int constructor) {
        super(INITIAL_CAPACITY);
        this.creator = creator;
        this.type = type;
        this.options = options;
        this.constructor = constructor;
        reset(RequestHeader.LENGTH);
    }

    @Override
    public ActorRef start() {
        return creator.start(this, type, options, constructor);
    }

    /** The same, with nothing written yet. */
    OutgoingCreation again() {
        return new OutgoingCreation(creator, type, options, constructor);
    }

    @Override
    public void close() {
        forgetRefs();
    }
}

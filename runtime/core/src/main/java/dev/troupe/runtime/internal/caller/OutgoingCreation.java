package dev.troupe.runtime.internal.caller;

import dev.troupe.runtime.ActorOptions;
import dev.troupe.runtime.internal.wire.RequestHeader;
import dev.troupe.runtime.spi.ActorRef;
import dev.troupe.runtime.spi.ActorType;
import dev.troupe.runtime.spi.Creation;

/** An actor that is being created, by one thread. */
final class OutgoingCreation extends Creation {
    private static final int INITIAL_CAPACITY = 512;

    private final Caller caller;
    private final ActorType type;
    private final ActorOptions<?> options;
    private final int constructor;

    OutgoingCreation(Caller caller, ActorType type, ActorOptions<?> options, int constructor) {
        super(INITIAL_CAPACITY);
        this.caller = caller;
        this.type = type;
        this.options = options;
        this.constructor = constructor;
        reset(RequestHeader.LENGTH);
    }

    @Override
    public ActorRef start() {
        return caller.start(this, type, options, constructor);
    }

    /** The same, with nothing written yet. */
    OutgoingCreation again() {
        return new OutgoingCreation(caller, type, options, constructor);
    }

    @Override
    public void close() {}
}

package dev.troupe.runtime.internal.caller;

import dev.troupe.runtime.Demand;
import dev.troupe.runtime.ObjectRef;
import dev.troupe.runtime.ObjectRefStream;
import dev.troupe.runtime.spi.ActorType;
import dev.troupe.runtime.spi.Codec;
import dev.troupe.runtime.spi.Request;
import org.jspecify.annotations.Nullable;

/** A call of a task whose arguments are being written, by one thread. */
final class OutgoingTask extends Request {
    private static final int INITIAL_CAPACITY = 512;

    private final Creator creator;
    private final ActorType type;
    private final Demand demand;
    private final int task;

    OutgoingTask(Creator creator, ActorType type, Demand demand, int task) {
        super(INITIAL_CAPACITY);
        this.creator = creator;
        this.type = type;
        this.demand = demand;
        this.task = task;
    }

    @Override
    public <T extends @Nullable Object> ObjectRef<T> send(Codec<T> result) {
        return creator.run(type, demand, task, detach(0), result);
    }

    @Override
    public <T extends @Nullable Object> ObjectRefStream<T> stream(Codec<T> result) {
        throw OutgoingCall.noStreams();
    }

    @Override
    public void close() {}
}

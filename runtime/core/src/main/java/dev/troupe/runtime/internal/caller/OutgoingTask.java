package dev.troupe.runtime.internal.caller;

import dev.troupe.runtime.ObjectRef;
import dev.troupe.runtime.ObjectRefStream;
import dev.troupe.runtime.spi.Codec;
import dev.troupe.runtime.spi.Request;
import org.jspecify.annotations.Nullable;

/** A call of a task whose arguments are being written, by one thread, which uses it again for its next one. */
final class OutgoingTask extends Request {
    private static final int INITIAL_CAPACITY = 512;
    private static final ThreadLocal<OutgoingTask> OF_THREAD = ThreadLocal.withInitial(OutgoingTask::new);

    /** For arguments that are written once more, to be copied. */
    static final Destination NOWHERE = new Destination() {
        @Override
        public <T extends @Nullable Object> ObjectRef<T> send(OutgoingTask written, Codec<T> result) {
            throw new IllegalStateException("This call goes nowhere.");
        }
    };

    private @Nullable Destination destination;

    private OutgoingTask() {
        super(INITIAL_CAPACITY);
        takeBulks();
    }

    /** Where a task goes when it is written. */
    interface Destination {
        /** Sends it, now or when its refs have their values. */
        <T extends @Nullable Object> ObjectRef<T> send(OutgoingTask written, Codec<T> result);
    }

    /** Begins one; a new one where the code that writes arguments calls a task itself. */
    static OutgoingTask begin(Destination destination) {
        OutgoingTask task = OF_THREAD.get();
        if (task.destination != null) {
            task = new OutgoingTask();
        }
        task.reset(0);
        task.destination = destination;
        return task;
    }

    @Override
    public <T extends @Nullable Object> ObjectRef<T> send(Codec<T> result) {
        return destination().send(this, result);
    }

    private Destination destination() {
        Destination to = destination;
        if (to == null) {
            throw new IllegalStateException("This call was sent or closed already.");
        }
        return to;
    }

    @Override
    public <T extends @Nullable Object> ObjectRefStream<T> stream(Codec<T> result) {
        Opening opening = new Opening();
        Call<Long> opens = (Call<Long>) destination().send(this, opening);
        return ResultStream.of(opens, opening, result, null);
    }

    @Override
    public void close() {
        destination = null;
        forgetRefs();
        shrink(OutgoingFrame.KEPT_CAPACITY);
    }
}

package dev.troupe.runtime.internal.door;

import dev.troupe.runtime.ObjectRef;
import dev.troupe.runtime.ObjectRefStream;
import dev.troupe.runtime.spi.Codec;
import dev.troupe.runtime.spi.Request;
import org.jspecify.annotations.Nullable;

/** A question to a node at its door, written like any call. */
final class Question extends Request {
    private final Visit visit;

    Question(Visit visit, int method) {
        super(256);
        this.visit = visit;
        writeByte(Wish.ASK);
        writeInt(method);
    }

    @Override
    public <T extends @Nullable Object> ObjectRef<T> send(Codec<T> result) {
        try {
            return Answer.of(result.read(visit.ask(this)));
        } catch (Throwable e) { // What the node threw, or that it is gone: the ref says so.
            return Answer.failed(e);
        }
    }

    @Override
    public <T extends @Nullable Object> ObjectRefStream<T> stream(Codec<T> result) {
        throw new UnsupportedOperationException("A node is asked for one answer at a time.");
    }

    @Override
    public void close() {}
}

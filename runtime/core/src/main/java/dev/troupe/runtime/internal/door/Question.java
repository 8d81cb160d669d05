package dev.troupe.runtime.internal.door;

import dev.troupe.runtime.ObjectRef;
import dev.troupe.runtime.ObjectRefStream;
import dev.troupe.runtime.internal.wire.Thrown;
import dev.troupe.runtime.spi.Codec;
import dev.troupe.runtime.spi.Request;
import dev.troupe.runtime.spi.WireInput;
import java.io.IOException;
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
        String node = visit.node().describe();
        try {
            WireInput in = visit.exchange(this);
            if (in.readByte() == Wish.FAILED) {
                Throwable thrown = Thrown.read(in, getClass().getClassLoader());
                return Answer.failed(node + " answered with " + thrown, thrown);
            }
            return Answer.of(result.read(in));
        } catch (IOException | RuntimeException e) { // It is gone, or was stopped by a signal: the ref says so.
            return Answer.failed(node + " cannot be asked: " + e.getMessage(), e);
        }
    }

    @Override
    public <T extends @Nullable Object> ObjectRefStream<T> stream(Codec<T> result) {
        throw new UnsupportedOperationException("A node is asked for one answer at a time.");
    }

    @Override
    public void close() {}
}

package dev.troupe.runtime.internal.door;

import dev.troupe.runtime.internal.wire.Thrown;
import dev.troupe.runtime.spi.Codec;
import dev.troupe.runtime.spi.Reply;
import java.util.Iterator;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** What a visitor is answered: at once, because that is how a node answers. */
public final class DoorReply extends Reply {
    private DoorReply(byte kind) {
        super(4096);
        writeByte(kind);
    }

    /** The beginning of an answer. */
    public static DoorReply done() {
        return new DoorReply(Wish.DONE);
    }

    /** What was thrown, as an answer. */
    static DoorReply failed(Throwable failure) {
        DoorReply reply = new DoorReply(Wish.FAILED);
        Thrown.write(reply, failure);
        return reply;
    }

    @Override
    public <T extends @Nullable Object> void later(Codec<T> codec, CompletionStage<? extends T> stage) {
        throw atOnce();
    }

    @Override
    protected <T extends @Nullable Object> void stream(
            Codec<T> codec, Iterator<? extends T> results, AutoCloseable source) {
        throw atOnce();
    }

    @Override
    protected <T extends @Nullable Object> void publish(Codec<T> codec, Flow.Publisher<? extends T> results) {
        throw atOnce();
    }

    private static UnsupportedOperationException atOnce() {
        return new UnsupportedOperationException("A visitor is answered at once.");
    }
}

package dev.troupe.runtime.internal.caller;

import dev.troupe.runtime.ObjectRef;
import dev.troupe.runtime.spi.Codec;
import dev.troupe.runtime.spi.Request;
import org.jspecify.annotations.Nullable;

/** A call whose arguments are being written, by the one thread that began it. */
final class OutgoingCall extends Request {
    private final OutgoingFrame frames;
    private @Nullable Connection connection;
    private int method;

    OutgoingCall(OutgoingFrame frames, int capacity) {
        super(capacity);
        this.frames = frames;
    }

    void begin(Connection connection, int method) {
        this.connection = connection;
        this.method = method;
    }

    int method() {
        return method;
    }

    long correlation() {
        return frames.correlation();
    }

    @Override
    public <T extends @Nullable Object> ObjectRef<T> send(Codec<T> result) {
        Connection to = connection;
        if (to == null) {
            throw new IllegalStateException("This call was sent or closed already.");
        }
        Call<T> call = new Call<>(to, method, result);
        to.send(this, call);
        return call;
    }

    @Override
    public void close() {
        if (connection != null) {
            connection = null;
            shrink(OutgoingFrame.KEPT_CAPACITY);
            frames.end();
        }
    }
}

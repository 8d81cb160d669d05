package dev.troupe.runtime.internal.caller;

import dev.troupe.runtime.ObjectRef;
import dev.troupe.runtime.ObjectRefStream;
import dev.troupe.runtime.spi.Codec;
import dev.troupe.runtime.spi.Request;
import org.jspecify.annotations.Nullable;

/** A call whose arguments are being written, by the one thread that began it. */
final class OutgoingCall extends Request {
    private final OutgoingFrame frames;
    private @Nullable Connection connection;
    private int method;
    private long correlation;

    OutgoingCall(OutgoingFrame frames, int capacity) {
        super(capacity);
        this.frames = frames;
    }

    void begin(Connection connection, int method) {
        this.connection = connection;
        this.method = method;
        correlation = frames.correlation();
    }

    int method() {
        return method;
    }

    long correlation() {
        return correlation;
    }

    /** Goes out in the name of another thread. */
    void correlation(long ofThread) {
        correlation = ofThread;
    }

    @Override
    public <T extends @Nullable Object> ObjectRef<T> send(Codec<T> result) {
        Connection to = connection;
        if (to == null) {
            throw new IllegalStateException("This call was sent or closed already.");
        }
        Call<T> call = new Call<>(to.callee(method, result));
        to.send(this, call);
        return call;
    }

    @Override
    public <T extends @Nullable Object> ObjectRefStream<T> stream(Codec<T> result) {
        throw noStreams();
    }

    static UnsupportedOperationException noStreams() {
        return new UnsupportedOperationException("Results that come one after the other do not travel yet."
                + "\n    Fix: return a List, or offer a method that returns the next part.");
    }

    @Override
    public void close() {
        if (connection != null) {
            connection = null;
            forgetRefs();
            shrink(OutgoingFrame.KEPT_CAPACITY);
            frames.end();
        }
    }
}

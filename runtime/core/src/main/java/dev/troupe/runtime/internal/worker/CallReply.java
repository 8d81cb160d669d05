package dev.troupe.runtime.internal.worker;

import dev.troupe.runtime.RemoteFailure;
import dev.troupe.runtime.internal.queue.Lane;
import dev.troupe.runtime.internal.wire.Death;
import dev.troupe.runtime.internal.wire.ReplyHeader;
import dev.troupe.runtime.internal.wire.RequestHeader;
import dev.troupe.runtime.internal.wire.Thrown;
import dev.troupe.runtime.spi.Codec;
import dev.troupe.runtime.spi.Reply;
import dev.troupe.runtime.spi.Transfer;
import dev.troupe.runtime.spi.TroupeRuntime;
import java.util.Iterator;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** The reply to the call that a thread runs, one after the other. */
final class CallReply extends Reply {
    /** A buffer that grew beyond this for one large result is not kept. */
    static final int KEPT_CAPACITY = 128 << 10;

    /** The flags of a failure that the call was cancelled before. */
    static final short CANCELLED = ReplyHeader.FAILED | ReplyHeader.CANCELLED;

    private static final short RETRIED = ReplyHeader.FAILED | ReplyHeader.RETRIED;

    private final PromisedReplies promised;
    private final boolean storesLarge;
    private final Streams streams;
    private final ResultHandles handles = new ResultHandles();
    private byte @Nullable [] header;
    private int receiver;
    private boolean isPromised;

    /** @param storesLarge whether large results become objects, or else go beside the queue */
    CallReply(PromisedReplies promised, Streams streams, boolean storesLarge) {
        super(1024);
        this.promised = promised;
        this.streams = streams;
        this.storesLarge = storesLarge;
        if (storesLarge) {
            takeBulks();
        }
    }

    void begin(byte @Nullable [] ofRequest, int caller) {
        header = ofRequest;
        receiver = caller;
        isPromised = false;
        reset(ReplyHeader.LENGTH);
    }

    @Override
    protected void carry(Transfer handle) {
        handles.add(handle);
    }

    /**
     * The result is whole: it becomes an object if it is large, or if refs are in it, which are let go of with that, read
     * or not. Returns the flags of such a reply.
     */
    short complete() {
        if (storesLarge && (position() > Lane.MAX_FRAME || hasBulks() || handles.areOfObjects())) {
            long size = position() + bulkBytes();
            long object = TroupeRuntime.current().store(this, ReplyHeader.LENGTH, receiver, handles.take());
            reset(ReplyHeader.LENGTH);
            writeLong(object);
            writeLong(size);
            return ReplyHeader.STORED;
        }
        handles.announce(receiver);
        return 0;
    }

    boolean isPromised() {
        return isPromised;
    }

    /** Writes what a stage completed with; returns the flags of such a reply. */
    <T extends @Nullable Object> short write(PromisedReplies.Promised<T> completed, RetryRule retried) {
        boolean wasCancelled = promised.wasCancelled(completed.to());
        begin(null, completed.to().caller());
        try {
            Throwable failure = completed.failure();
            if (failure != null) {
                throw failure;
            }
            completed.codec().write(this, completed.value());
            return complete();
        } catch (Throwable e) { // What the stage completed with, or the user's code that writes it.
            short flags = writeFailure(e, retried, completed.to().method());
            return wasCancelled ? CANCELLED : flags;
        }
    }

    /** Writes what a method threw; returns the flags of such a reply. */
    short writeFailure(Throwable thrown, RetryRule retried, int method) {
        handles.forget();
        try {
            reset(ReplyHeader.LENGTH);
            Thrown.write(this, thrown);
            if (hasBulks()) {
                throw new IllegalStateException("What is thrown has large arrays beside it.");
            }
        } catch (Throwable e) { // Even if it cannot be told in full, the caller must hear of it.
            String name = thrown.getClass().getName();
            reset(ReplyHeader.LENGTH);
            Thrown.write(this, new RemoteFailure(name, name, null, null));
        }
        return method != PromisedReplies.NO_METHOD && retried.isRetriedAfter(method, thrown)
                ? RETRIED
                : ReplyHeader.FAILED;
    }

    /** Writes that the call came after the actor's end was asked for; returns the flags of such a reply. */
    short writeTooLate(RequestLoop.End end) {
        handles.forget();
        reset(ReplyHeader.LENGTH);
        (end == RequestLoop.End.EXITED ? Death.EXITED : Death.CLOSED).write(this);
        return ReplyHeader.TOO_LATE;
    }

    @Override
    public <T extends @Nullable Object> void later(Codec<T> codec, CompletionStage<? extends T> stage) {
        if (stage == null) {
            throw new NullPointerException("The method returned null in place of a CompletionStage.");
        }
        promise(codec, stage, RequestHeader.method(request()));
    }

    /** Answers the call with the stage's result, which is no method's. */
    <T extends @Nullable Object> void promise(Codec<T> codec, CompletionStage<? extends T> stage) {
        promise(codec, stage, PromisedReplies.NO_METHOD);
    }

    private <T extends @Nullable Object> void promise(Codec<T> codec, CompletionStage<? extends T> stage, int method) {
        byte[] request = request();
        promised.add(
                new PromisedReplies.Address(
                        receiver, RequestHeader.connection(request), RequestHeader.call(request), method),
                codec,
                stage);
        isPromised = true;
    }

    private byte[] request() {
        byte[] request = header;
        if (request == null) {
            throw new IllegalStateException("no call is running");
        }
        return request;
    }

    @Override
    protected <T extends @Nullable Object> void stream(
            Codec<T> codec, Iterator<? extends T> results, AutoCloseable source) {
        writeLong(streams.open(receiver, codec, results, source));
    }

    @Override
    protected <T extends @Nullable Object> void publish(Codec<T> codec, Flow.Publisher<? extends T> results) {
        writeLong(streams.open(receiver, codec, results));
    }
}

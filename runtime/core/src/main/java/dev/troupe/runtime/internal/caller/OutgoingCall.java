package dev.troupe.runtime.internal.caller;

import dev.troupe.runtime.ObjectRef;
import dev.troupe.runtime.ObjectRefStream;
import dev.troupe.runtime.internal.wire.RequestHeader;
import dev.troupe.runtime.spi.Codec;
import dev.troupe.runtime.spi.Request;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A call whose arguments are being written, by the one thread that began it. */
final class OutgoingCall extends Request {
    private final OutgoingFrame frames;

    /** Until it is sent, this keeps the actor: the handle itself may be garbage by then. */
    private @Nullable RemoteActor actor;

    private int method;
    private byte kind;
    private long correlation;
    private short flags;

    /** What it took of shared memory besides the frame. */
    private long movedOut;

    OutgoingCall(OutgoingFrame frames, int capacity) {
        super(capacity);
        this.frames = frames;
        takeBulks();
    }

    void begin(RemoteActor actor, int method) {
        this.actor = actor;
        this.method = method;
        kind = RequestHeader.CALL;
        flags = 0;
        movedOut = 0;
        correlation = frames.correlation();
    }

    /** What it is for. */
    RemoteActor actor() {
        RemoteActor open = actor;
        if (open == null) {
            throw new IllegalStateException("This call was sent or closed already.");
        }
        return open;
    }

    int method() {
        return method;
    }

    /** What kind of request it is. */
    byte kind() {
        return kind;
    }

    /** It is of another kind than a call of a method. */
    void kind(byte other) {
        kind = other;
    }

    long correlation() {
        return correlation;
    }

    /** How the frame is to be read. */
    short flags() {
        return flags;
    }

    /** It was written before, to be read like this. */
    void flags(short ofWritten) {
        flags = ofWritten;
    }

    /** Says at its end what it belongs to, when all else is written. Returns its flags then. */
    short correlate() {
        if (correlation == 0) {
            return flags;
        }
        writeLong(correlation);
        return (short) (flags | RequestHeader.CORRELATED);
    }

    /** What it takes of the credit. */
    int credit() {
        long beside = hasBulks() ? bulkBytes() : movedOut;
        return (int) Math.min(Integer.MAX_VALUE, position() + beside);
    }

    /** Goes out in the name of another thread. */
    void correlation(long ofThread) {
        correlation = ofThread;
    }

    @Override
    public <T extends @Nullable Object> ObjectRef<T> send(Codec<T> result) {
        return send(actor().connection().callee(method, result));
    }

    /** Sends it for a result that comes as this says. */
    <T extends @Nullable Object> Call<T> send(Callee<T> callee) {
        Call<T> call = sendForNobody(callee);
        frames.made(call);
        return call;
    }

    /** The same of a call that is no part of the one that the thread runs, and not cancelled with that. */
    <T extends @Nullable Object> Call<T> sendForNobody(Callee<T> callee) {
        Connection to = actor().connection();
        Call<T> call = new Call<>(callee);
        try {
            to.checkLimit(this, call);
            if (isPending()) {
                copyBulks(); // Before any lock is taken.
            } else {
                moveOutIfNeeded(to, call);
                announceHandles(to, call);
            }
            to.send(this, call);
        } catch (RuntimeException | Error e) {
            call.lost(Cause.notSent(call, e)); // Nobody has it; what it has kept is free.
            throw e;
        }
        return call;
    }

    private void moveOutIfNeeded(Connection to, Call<?> call) {
        if (flags == 0 && MovedOut.isNeeded(this, RequestHeader.LENGTH)) {
            flags = RequestHeader.SPLICED;
            movedOut = MovedOut.moveOut(this, RequestHeader.LENGTH, to.caller(), call);
        }
    }

    private void announceHandles(Connection to, Call<?> call) {
        if (carriesHandles()) {
            SentHandles.announce(takeHandles(), to, call);
        }
    }

    /** Sends a call that was held, and whose arguments are complete now. */
    void sendHeld(Connection to, Call<?> call) throws IOException {
        moveOutIfNeeded(to, call);
        announceHandles(to, call);
        to.sendHeld(this, call);
    }

    @Override
    public <T extends @Nullable Object> ObjectRefStream<T> stream(Codec<T> result) {
        RemoteActor kept = actor().another(); // As long as somebody takes results.
        try {
            Opening opening = new Opening();
            Call<Long> opens = send(new Callee<>(actor().connection(), method, opening));
            return ResultStream.of(opens, opening, result, kept);
        } catch (RuntimeException | Error e) {
            kept.close();
            throw e;
        }
    }

    @Override
    public void close() {
        if (actor != null) {
            actor = null;
            forgetRefs();
            shrink(OutgoingFrame.KEPT_CAPACITY);
            frames.end();
        }
    }
}

package dev.troupe.runtime.internal.caller;

import dev.troupe.runtime.internal.wire.Correlation;
import dev.troupe.runtime.internal.wire.RequestHeader;
import java.util.ArrayList;
import java.util.List;

/**
 * The buffers that one thread writes its requests into, reused from call to call. There is more than one only while the
 * arguments of a call are written by code that makes calls itself.
 */
final class OutgoingFrame {
    /** A buffer that grew beyond this for one large call is not kept. */
    static final int KEPT_CAPACITY = 128 << 10;

    private static final int INITIAL_CAPACITY = 512;

    private static final ThreadLocal<OutgoingFrame> OF_THREAD = ThreadLocal.withInitial(OutgoingFrame::new);

    private final Correlation correlation = Correlation.ofThisThread();
    private final List<OutgoingCall> calls = new ArrayList<>();
    private int open;

    private OutgoingFrame() {}

    /** Begins a call in the first buffer that is free. */
    static OutgoingCall begin(RemoteActor actor, int method) {
        OutgoingFrame frames = OF_THREAD.get();
        if (frames.open == frames.calls.size()) {
            frames.calls.add(new OutgoingCall(frames, INITIAL_CAPACITY));
        }
        OutgoingCall call = frames.calls.get(frames.open++);
        call.reset(RequestHeader.LENGTH);
        call.begin(actor, method);
        return call;
    }

    /** The call that this thread's calls belong to; 0 if none. */
    static long correlationOfThread() {
        return OF_THREAD.get().correlation();
    }

    /** The thread has made a call. */
    void made(Call<?> call) {
        correlation.made(call);
    }

    /** This thread has made a call. */
    static void madeByThread(Call<?> call) {
        OF_THREAD.get().made(call);
    }

    void end() {
        open--;
    }

    long correlation() {
        return correlation.value();
    }
}

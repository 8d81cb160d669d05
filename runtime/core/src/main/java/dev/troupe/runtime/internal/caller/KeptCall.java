package dev.troupe.runtime.internal.caller;

import dev.troupe.runtime.internal.wire.RequestHeader;
import java.util.Arrays;

/** A call with what it says, so that it can be sent again. Under its connection's lock. */
final class KeptCall {
    private final Call<?> call;
    private final int method;
    private final long correlation;
    private final byte[] arguments;
    private int timesSent;

    KeptCall(OutgoingCall out, Call<?> call) {
        this.call = call;
        method = out.method();
        correlation = out.correlation();
        arguments = Arrays.copyOfRange(out.array(), RequestHeader.LENGTH, out.position());
    }

    Call<?> call() {
        return call;
    }

    int method() {
        return method;
    }

    /** It is being sent once more. */
    void sent() {
        timesSent++;
    }

    /** Whether the actor may have seen it, and it may not be sent again; -1 retries are without end. */
    boolean isLost(int retries) {
        return timesSent > 0 && retries >= 0 && timesSent > retries;
    }

    /** Writes what it says. */
    void writeTo(OutgoingCall out) {
        out.correlation(correlation);
        out.writeBytes(arguments, 0, arguments.length);
    }
}

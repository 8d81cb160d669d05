package dev.troupe.runtime.internal.caller;

import dev.troupe.runtime.internal.wire.RequestHeader;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A call with what it says, so that it can be sent again. Once it has finished nothing is held here, neither its arguments
 * nor its result, however long nobody looks.
 *
 * <p>Under its connection's lock, but for {@link #forget}.
 */
final class KeptCall {
    private final int method;
    private final long correlation;
    private final short flags;
    private final byte kind;
    private volatile @Nullable Content content;
    private int timesSent;
    private boolean isToBeSent;
    private boolean isCancelled;

    /** What is kept, as long as the call is pending; so is its actor. */
    private record Content(Call<?> call, byte[] arguments, RemoteActor actor) {}

    KeptCall(OutgoingCall out, Call<?> call) {
        method = out.method();
        correlation = out.correlation();
        flags = out.flags();
        kind = out.kind();
        byte[] arguments = Arrays.copyOfRange(out.array(), RequestHeader.LENGTH, out.position());
        content = new Content(call, arguments, out.actor().another());
    }

    /** Null once it has finished. */
    @Nullable
    Call<?> call() {
        Content now = content;
        return now == null ? null : now.call();
    }

    boolean isFinished() {
        return content == null;
    }

    /** It has finished, or was not made. Any thread may say so. */
    void forget() {
        Content now = content;
        content = null;
        if (now != null) {
            now.actor().close();
        }
    }

    int method() {
        return method;
    }

    /** It was answered, and is to be sent once more all the same. */
    void again() {
        isToBeSent = true;
    }

    /** Whether it is on its way to no process, until somebody sends it. */
    boolean isToBeSent() {
        return isToBeSent;
    }

    /** It is not to be sent any more. */
    void cancel() {
        isCancelled = true;
    }

    boolean isCancelled() {
        return isCancelled;
    }

    /** How often it was sent. */
    int timesSent() {
        return timesSent;
    }

    /** It is being sent once more. */
    void sent() {
        timesSent++;
        isToBeSent = false;
    }

    /** Whether the actor may have seen it, and it may not be sent again; -1 retries are without end. */
    boolean isUsedUp(int retries) {
        boolean isForOneLife = kind == RequestHeader.NEXT; // The next one has no such stream.
        return timesSent > 0 && (isForOneLife || retries >= 0 && timesSent > retries);
    }

    /** Writes what it says. */
    void writeTo(OutgoingCall out) {
        out.correlation(correlation);
        out.flags(flags);
        out.kind(kind);
        Content now = content;
        if (now != null) {
            out.writeBytes(now.arguments(), 0, now.arguments().length);
        }
    }
}

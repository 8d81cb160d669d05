package dev.troupe.runtime.internal.worker;

import dev.troupe.runtime.RemoteFailure;
import dev.troupe.runtime.internal.wire.Correlation;
import dev.troupe.runtime.internal.wire.ReplyHeader;
import dev.troupe.runtime.internal.wire.RequestHeader;
import dev.troupe.runtime.internal.wire.Thrown;
import dev.troupe.runtime.spi.Dispatcher;
import dev.troupe.runtime.spi.WireFormatException;
import dev.troupe.runtime.spi.WireInput;
import dev.troupe.runtime.spi.WireOutput;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.jspecify.annotations.Nullable;

/**
 * Serves one actor: takes a request, runs it, writes the reply.
 *
 * <p>Has no thread of its own: its owner calls {@link #doWork()} in turn with whatever else it has to do, so a test can
 * step it by hand. Nothing here knows where the frames come from.
 *
 * @param <A> the actor's class
 */
public final class RequestLoop<A> {
    private static final Logger LOG = System.getLogger("dev.troupe");

    /** A buffer that grew beyond this for one large result is not kept. */
    private static final int KEPT_CAPACITY = 128 << 10;

    /** Why the loop does not go on. */
    public enum End {
        /** All calls before {@code close()} have run. */
        CLOSED,
        /** The actor asked for it. */
        EXITED,
        /** The node asked for it. */
        STOPPED
    }

    private final RequestReader requests;
    private final ReplyWriters replies;
    private final Dispatcher<A> dispatcher;
    private final A actor;
    private final WireOutput out = new WireOutput(1024);
    private final Correlation correlation = Correlation.ofThisThread();
    private @Nullable End end;

    /** A loop for the current thread. */
    public RequestLoop(RequestReader requests, ReplyWriters replies, Dispatcher<A> dispatcher, A actor) {
        this.requests = requests;
        this.replies = replies;
        this.dispatcher = dispatcher;
        this.actor = actor;
    }

    /** Runs the next request if there is one; returns how many were run. */
    public int doWork() {
        if (requests.isStopRequested()) {
            end = End.STOPPED;
            return 0;
        }
        if (!requests.read()) {
            return 0;
        }
        byte[] header = requests.header();
        switch (RequestHeader.kind(header)) {
            case RequestHeader.CALL -> call(header);
            case RequestHeader.CLOSE -> end = End.CLOSED;
            case RequestHeader.CALLER_GONE -> replies.forget(RequestHeader.caller(header));
            default -> LOG.log(Level.WARNING, "A request of kind {0} was skipped.", RequestHeader.kind(header));
        }
        return 1;
    }

    /** Why the loop has come to its end; null while it has not. */
    public @Nullable End end() {
        return end;
    }

    private void call(byte[] header) {
        int caller = RequestHeader.caller(header);
        int connection = RequestHeader.connection(header);
        long call = RequestHeader.call(header);
        int method = RequestHeader.method(header);
        correlation.set(RequestHeader.correlation(header));
        out.reset(ReplyHeader.LENGTH);
        short flags = 0;
        try {
            dispatcher.dispatch(actor, method, body(), out);
        } catch (ExitRequest e) {
            end = End.EXITED;
            return;
        } catch (Throwable e) { // Whatever the user's method throws is its answer.
            if (e instanceof WireFormatException) {
                LOG.log(Level.WARNING, "A request of method {0} was rejected: {1}", method, e.getMessage());
            }
            writeFailure(e);
            flags = ReplyHeader.FAILED;
        } finally {
            correlation.set(0);
            // An interrupt that the method left behind is not for the next one.
            Thread.interrupted();
        }
        replies.reply(out, flags, caller, connection, call);
        out.shrink(KEPT_CAPACITY);
    }

    private void writeFailure(Throwable thrown) {
        try {
            out.reset(ReplyHeader.LENGTH);
            Thrown.write(out, thrown);
        } catch (Throwable e) { // Even if it cannot be told in full, the caller must hear of it.
            String name = thrown.getClass().getName();
            out.reset(ReplyHeader.LENGTH);
            Thrown.write(out, new RemoteFailure(name, name, null, null));
        }
    }

    private WireInput body() {
        try {
            return requests.body();
        } catch (IOException e) {
            throw new WireFormatException("The arguments could not be read: " + e.getMessage());
        }
    }
}

package dev.troupe.runtime.internal.door;

import dev.troupe.runtime.internal.jdk.TroupeThreads;
import dev.troupe.runtime.spi.WireInput;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** A visitor says something and hears what the node says: on a thread of its own, whose channel no interrupt closes. */
final class Conversation {
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(10);

    private Conversation() {}

    /** What is said and heard. */
    interface Exchange {
        WireInput run() throws IOException;
    }

    /**
     * Returns what was heard.
     *
     * @throws SocketTimeoutException when nothing was for 10 seconds; the connection is closed then
     */
    static WireInput hold(Frames frames, Exchange exchange) throws IOException {
        return hold(frames, PATIENCE_NANOS, exchange);
    }

    static WireInput hold(Frames frames, long patienceNanos, Exchange exchange) throws IOException {
        CompletableFuture<WireInput> heard = new CompletableFuture<>();
        new TroupeThreads().start("troupe-visit", () -> {
            try {
                heard.complete(exchange.run());
            } catch (Throwable e) { // Whatever it is, it belongs to whoever waits.
                heard.completeExceptionally(e);
            }
        });
        boolean interrupted = false;
        long deadline = System.nanoTime() + patienceNanos;
        try {
            while (true) {
                try {
                    return heard.get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } catch (TimeoutException e) {
            frames.close();
            throw new SocketTimeoutException("it has not answered for " + TimeUnit.NANOSECONDS.toSeconds(patienceNanos)
                    + " s; its process may have been stopped by a signal");
        } catch (ExecutionException e) {
            throw rethrown(e.getCause());
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static IOException rethrown(@Nullable Throwable failure) throws IOException {
        if (failure instanceof RuntimeException unchecked) {
            throw unchecked;
        }
        if (failure instanceof Error error) {
            throw error;
        }
        if (failure instanceof IOException io) {
            return io;
        }
        return new IOException(failure);
    }
}

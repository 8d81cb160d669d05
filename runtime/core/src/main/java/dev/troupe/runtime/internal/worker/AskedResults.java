package dev.troupe.runtime.internal.worker;

import dev.troupe.runtime.internal.wire.StreamStep;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Those who wait for the next results of a stream, in order. Safe for any thread; what waits completes without its lock. */
final class AskedResults<T extends @Nullable Object> {
    private static final Logger LOG = System.getLogger("dev.troupe");

    private final Deque<CompletableFuture<StreamStep<T>>> waiting = new ArrayDeque<>();

    /** What everybody hears who asks now; null while there may be more. */
    private @Nullable StreamStep<T> last;

    /** The next to come. */
    synchronized CompletableFuture<StreamStep<T>> ask() {
        StreamStep<T> end = last;
        if (end != null) {
            return CompletableFuture.completedFuture(end);
        }
        CompletableFuture<StreamStep<T>> asked = new CompletableFuture<>();
        waiting.add(asked);
        notifyAll();
        return asked;
    }

    /** Who is to get the next result; null if nobody waits. */
    synchronized @Nullable CompletableFuture<StreamStep<T>> poll() {
        return waiting.poll();
    }

    /** The same, and waits until there is somebody, whatever interrupts come; null when all is over. */
    synchronized @Nullable CompletableFuture<StreamStep<T>> take() {
        while (waiting.isEmpty() && last == null) {
            try {
                wait();
            } catch (InterruptedException e) {
                LOG.log(Level.TRACE, "late, or the end", e);
            }
        }
        return waiting.poll();
    }

    synchronized boolean isOver() {
        return last != null;
    }

    /** There are no more: whoever waits hears this, and whoever asks. Says whether somebody waited. */
    boolean end(StreamStep<T> how) {
        Deque<CompletableFuture<StreamStep<T>>> left;
        synchronized (this) {
            if (last == null) {
                last = how;
            }
            left = new ArrayDeque<>(waiting);
            waiting.clear();
            notifyAll();
        }
        left.forEach(each -> each.complete(how));
        return !left.isEmpty();
    }
}

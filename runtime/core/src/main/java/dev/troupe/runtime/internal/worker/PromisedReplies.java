package dev.troupe.runtime.internal.worker;

import dev.troupe.runtime.spi.Codec;
import java.util.Queue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/**
 * The calls of one actor that will be answered when a stage of the user's completes.
 *
 * <p>For the actor's thread, which also sends the answers; stages complete on any thread and only queue up here.
 */
final class PromisedReplies {
    private final Queue<Promised<?>> completed = new ConcurrentLinkedQueue<>();
    private final Runnable wake;
    private int open;

    /** Wakes the actor's thread when a stage has completed. */
    PromisedReplies(Runnable wake) {
        this.wake = wake;
    }

    /** Whether calls are not answered yet. */
    boolean areOpen() {
        return open > 0;
    }

    <T extends @Nullable Object> void add(Address to, Codec<T> codec, CompletionStage<? extends T> stage) {
        var unused = stage.whenComplete((value, thrown) -> {
            completed.add(new Promised<T>(to, codec, value, thrown));
            wake.run();
        });
        open++; // Not before: a stage of the user's may refuse, and then fails the call at once.
    }

    /** The next call that can be answered; null if there is none. */
    @Nullable
    Promised<?> next() {
        Promised<?> next = open > 0 ? completed.poll() : null;
        if (next != null) {
            open--;
        }
        return next;
    }

    /** Where an answer goes. */
    record Address(int caller, int connection, long call, int method) {}

    /** A call whose stage has completed. */
    record Promised<T extends @Nullable Object>(
            Address to,
            Codec<T> codec,
            @Nullable T value,
            @Nullable Throwable thrown) {
        /** What the user's code threw, if it did; a stage that depends on another wraps it. */
        @Nullable
        Throwable failure() {
            return thrown instanceof CompletionException wrapped && wrapped.getCause() != null
                    ? wrapped.getCause()
                    : thrown;
        }
    }
}

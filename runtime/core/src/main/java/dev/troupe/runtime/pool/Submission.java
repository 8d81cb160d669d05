package dev.troupe.runtime.pool;

import dev.troupe.runtime.ObjectRef;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A call that is to be made of some actor.
 *
 * @param call makes it
 * @param result is completed as its ref is
 */
record Submission<H, R extends @Nullable Object>(Function<? super H, ObjectRef<R>> call, CompletableFuture<R> result) {
    /** Whether nobody wants it any more. */
    boolean isDone() {
        return result.isDone();
    }

    /**
     * Makes the call.
     *
     * @param done what to do before anybody sees the result: with the failure, null if there is none
     */
    void start(H actor, BiConsumer<H, @Nullable Throwable> done) {
        CompletableFuture<R> answer;
        try {
            answer = call.apply(actor).toCompletableFuture();
        } catch (RuntimeException | Error e) { // An argument that cannot be sent, for example.
            done.accept(actor, e);
            result.completeExceptionally(e);
            return;
        }
        var unused = answer.whenComplete((value, failure) -> {
            done.accept(actor, failure);
            if (failure == null) {
                result.complete(value);
            } else {
                result.completeExceptionally(failure);
            }
        });
    }

    void fail(Throwable reason) {
        result.completeExceptionally(reason);
    }
}

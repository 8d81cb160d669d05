package dev.troupe.runtime.pool;

import dev.troupe.runtime.ObjectRef;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A call that is to be made of some actor.
 *
 * @param call makes it
 * @param result is completed as its ref is
 * @param then what is to be done after that, which waits for nothing
 */
record Submission<H, R extends @Nullable Object>(
        Function<? super H, ObjectRef<R>> call, CompletableFuture<R> result, Runnable then) {
    /** What to do when the call is done: this, or what it does in between, completes the result. */
    interface Done<H> {
        void accept(
                H actor, @Nullable Throwable failure, boolean wasMade, Submission<H, ?> submission, Runnable complete);
    }

    /** Whether nobody wants it any more. */
    boolean isDone() {
        return result.isDone();
    }

    /** Whether code of the user may run when the result is completed. */
    boolean hasDependents() {
        return result.getNumberOfDependents() > 0;
    }

    /** Makes the call. */
    void start(H actor, Done<H> done) {
        CompletableFuture<R> answer;
        try {
            answer = call.apply(actor).toCompletableFuture();
        } catch (RuntimeException | Error e) { // An argument that cannot be sent, for example.
            done.accept(actor, e, false, this, () -> fail(e));
            return;
        }
        var unused = answer.whenComplete((value, failure) -> done.accept(actor, failure, true, this, () -> {
            if (failure == null) {
                complete(value);
            } else {
                fail(failure);
            }
        }));
    }

    private void complete(R value) {
        try {
            result.complete(value);
        } finally {
            then.run();
        }
    }

    void fail(Throwable reason) {
        try {
            result.completeExceptionally(reason);
        } finally {
            then.run();
        }
    }

    /** It is not to be made any more. */
    void cancel() {
        try {
            result.cancel(false);
        } finally {
            then.run();
        }
    }
}

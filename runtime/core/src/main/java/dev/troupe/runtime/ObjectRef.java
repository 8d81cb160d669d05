package dev.troupe.runtime;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The result of a call that may still be on its way, or a value that was {@linkplain Troupe#put put}.
 *
 * <p>Any thread may use it, and any number of times. The result is a copy of what the method returned; its type is checked
 * by javac. What takes more than 64 KB lies in shared memory and is read when it is asked for, as long as Troupe runs. What
 * was asked for must not be changed: who asks again may get the same object, or another copy. Refs may be sent to other
 * processes, also before they have a value. Implemented by Troupe only. A method that waits for it, of an actor that holds no
 * CPU for life, gives the one back meanwhile that its call has.
 *
 * @param <T> what the method returns; {@link Void} for a method that returns nothing
 */
public interface ObjectRef<T extends @Nullable Object> {
    /**
     * Waits for the result.
     *
     * @throws CallFailedException when the method threw; the cause is what it threw
     * @throws CallCancelledException when {@link #cancel()} was called before there was a result
     * @throws ActorDiedException when the actor's process ended before it answered
     * @throws WorkerDiedException when the processes that ran the task ended before it had a result
     * @throws ObjectLostException when the process that was to get the result ended before that was there
     * @throws CallInterruptedException when the waiting thread was interrupted; its flag stays set
     */
    T get();

    /**
     * Waits for the result, at most as long as given; zero only looks.
     *
     * @throws CallTimeoutException when the result was not there in time; the call itself goes on. Where the actor waits for
     *     its resources, it says for what, and asks the node for that, 0.1 seconds at most
     * @throws CallFailedException when the method threw; the cause is what it threw
     * @throws ActorDiedException when the actor's process ended before it answered
     * @throws WorkerDiedException when the processes that ran the task ended before it had a result
     * @throws ObjectLostException when the process that was to get the result ended before that was there
     * @throws CallInterruptedException when the waiting thread was interrupted; its flag stays set
     */
    T get(Duration timeout);

    /**
     * Waits for the result, and throws what the method threw if it is of the type given: so a checked exception keeps
     * its type. Its stack trace is the worker's, followed by the caller's.
     *
     * @throws X when the method threw an {@code X}
     * @throws CallFailedException when the method threw anything else
     * @throws ActorDiedException when the actor's process ended before it answered
     * @throws WorkerDiedException when the processes that ran the task ended before it had a result
     * @throws ObjectLostException when the process that was to get the result ended before that was there
     * @throws CallInterruptedException when the waiting thread was interrupted; its flag stays set
     */
    <X extends Throwable> T getOrThrow(Class<X> type) throws X;

    /** Says whether the result, or the failure, is here. */
    boolean isDone();

    /**
     * Asks for the call to be given up, and returns at once. As Ray's {@code ray.cancel}, in these rules:
     *
     * <ul>
     *   <li>A call that has not begun is not run: it waits for its arguments, for a worker, or for others before it.
     *   <li>One that runs has its thread interrupted, and {@link ActorContext#isCancelled()} is true meanwhile. If it throws
     *       then, whatever it is, it was cancelled; if it returns all the same, that is its result. What it has called itself
     *       and not waited for is cancelled when it ends.
     *   <li>Of one that was promised the stage is cancelled, where that can be.
     *   <li>It is not run again, whatever {@code maxTaskRetries} or {@code maxRetries} say.
     * </ul>
     *
     * <p>The actor serves on. {@link #get()} throws a {@link CallCancelledException} as soon as it is known that the call will have no
     * result. Of the refs to the parts of one result it is the one call. A process that was sent a ref cannot cancel the call.
     *
     * @return whether it was asked: not if the result, or the failure, is here already
     * @throws SharedMemoryException when shared memory is full
     */
    boolean cancel();

    /**
     * Returns a future that completes as this ref does, with the exceptions that {@link #get()} throws. What is chained
     * to it runs on a thread of Troupe's, or on yours where the result is here already, unless you name an executor; cancelling it does not cancel the call.
     * A method that waits for the future, and not for this ref, keeps its CPU.
     */
    CompletableFuture<T> toCompletableFuture();
}

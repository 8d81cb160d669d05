package dev.troupe.runtime.internal.caller;

import dev.troupe.runtime.ObjectRef;
import dev.troupe.runtime.TaskRetries;
import dev.troupe.runtime.internal.control.TaskHostStub.Introduction;
import dev.troupe.runtime.internal.wire.RequestHeader;
import dev.troupe.runtime.spi.ActorType;
import dev.troupe.runtime.spi.Codec;
import dev.troupe.runtime.spi.PendingArguments;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** The tasks of one class, whose calls go to whichever worker of a pool has room. Safe for any thread. */
final class TaskTarget extends Target {
    private final TaskPool pool;
    private final ActorType type;
    private final AtomicInteger numbers;
    private final Callees callees = new Callees(this);
    private final Map<Kind, Introduction> introductions = new ConcurrentHashMap<>();

    /** What calls have in common for the workers. */
    private record Kind(int task, Set<String> retryExceptions) {}

    /** Takes the numbers for its tasks from those of all the pool's. */
    TaskTarget(TaskPool pool, ActorType type, AtomicInteger numbers) {
        this.pool = pool;
        this.type = type;
        this.numbers = numbers;
    }

    /** Whether it has the tasks of this type. */
    boolean isOf(ActorType other) {
        return type.equals(other);
    }

    /** Calls a task, now or when the refs among its arguments have their values. */
    <T extends @Nullable Object> ObjectRef<T> call(
            int task, OutgoingTask written, Codec<T> result, TaskRetries retries, long patienceNanos) {
        Call<T> call = new Call<>(callees.get(task, result));
        OutgoingFrame.madeByThread(call);
        Introduction introduction = introduction(task, retries.retryExceptions());
        long correlation = OutgoingFrame.correlationOfThread();
        if (!written.isPending()) {
            try {
                submit(call, introduction, written, correlation, retries, patienceNanos);
            } catch (RuntimeException | Error e) {
                call.lost(Cause.notSent(call, e)); // Nobody has it; what it has kept is free.
                throw e;
            }
            return call;
        }
        written.copyBulks();
        PendingArguments arguments = written.detach(0);
        AllDone.then(arguments.refs(), () -> {
            try (OutgoingTask whole = OutgoingTask.begin(OutgoingTask.NOWHERE)) {
                arguments.writeTo(whole);
                submit(call, introduction, whole, correlation, retries, patienceNanos);
            } catch (Throwable e) { // Whatever a ref failed with, or the user's code that writes its value.
                arguments.letGo();
                call.notMade(HeldCall.failure(arguments, e));
                caller().replies().finishedWithoutReply();
            }
        });
        return call;
    }

    private void submit(
            Call<?> call,
            Introduction task,
            OutgoingTask arguments,
            long correlation,
            TaskRetries retries,
            long patienceNanos) {
        short flags = 0;
        if (MovedOut.isNeeded(arguments, 0)) {
            long unused = MovedOut.moveOut(arguments, 0, caller(), call); // By who calls, before any lock is taken.
            flags = RequestHeader.SPLICED;
        }
        SentHandles.keep(arguments.takeHandles(), call);
        byte[] copy = Arrays.copyOf(arguments.array(), arguments.position());
        pool.submit(new TaskCall(call, task, copy, flags, correlation, retries.maxRetries(), patienceNanos));
    }

    /** What workers have to know of a task before they can run it. */
    private Introduction introduction(int task, Set<String> retryExceptions) {
        return introductions.computeIfAbsent(
                new Kind(task, retryExceptions),
                kind -> new Introduction(
                        numbers.incrementAndGet(),
                        type.dispatcherName(),
                        kind.task(),
                        kind.retryExceptions(),
                        type.signatures()));
    }

    @Override
    Caller caller() {
        return pool.caller();
    }

    @Override
    @Nullable
    ClassLoader loader() {
        return type.stub().getClassLoader();
    }

    @Override
    String methodName(int task) {
        return type.method(task);
    }

    @Override
    boolean cancel(Call<?> call) {
        return pool.cancel(call);
    }

    @Override
    void flushFor(Call<?> call) {
        pool.flush();
    }

    @Override
    String waitsFor(Call<?> call) {
        return pool.waitsFor(call);
    }

    /** The class as messages name it. */
    @Override
    public String toString() {
        return type.simpleName();
    }
}

package dev.troupe.runtime.internal.caller;

import dev.troupe.runtime.internal.control.TaskHostStub.Introduction;
import dev.troupe.runtime.spi.ActorType;
import dev.troupe.runtime.spi.Codec;
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

    TaskPool pool() {
        return pool;
    }

    <T extends @Nullable Object> Callee<T> callee(int task, Codec<T> codec) {
        return callees.get(task, codec);
    }

    /** What workers have to know of a task before they can run it. */
    Introduction introduction(int task, Set<String> retryExceptions) {
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
    boolean isCalledByItself() {
        return false;
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

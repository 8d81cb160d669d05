package dev.troupe.runtime.pool;

import dev.troupe.runtime.ActorDiedException;
import dev.troupe.runtime.ActorHandle;
import dev.troupe.runtime.ObjectRef;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** An actor whose calls a test answers by hand. */
final class FakeActor implements ActorHandle<Object> {
    final String name;
    final List<Integer> called = new ArrayList<>();
    final Deque<Answer> open = new ArrayDeque<>();
    boolean closed;

    FakeActor(String name) {
        this.name = name;
    }

    /** A call that is open until {@link #answer}. */
    synchronized ObjectRef<Integer> call(int value) {
        assertOneAtATime();
        called.add(value);
        Answer answer = new Answer(value, new CompletableFuture<>());
        open.add(answer);
        return answer;
    }

    private void assertOneAtATime() {
        if (!open.isEmpty()) {
            throw new AssertionError(name + " is called while it runs a call.");
        }
    }

    /** Ten times what it was called with. */
    void answer() {
        Answer next = next();
        next.future.complete(next.value * 10);
    }

    void fail(RuntimeException failure) {
        next().future.completeExceptionally(failure);
    }

    void die() {
        fail(new ActorDiedException(name + " died", null));
    }

    private synchronized Answer next() {
        return open.remove();
    }

    @Override
    public void close() {
        closed = true;
    }

    @Override
    public String toString() {
        return name;
    }

    /** What it will return. */
    record Answer(int value, CompletableFuture<Integer> future) implements ObjectRef<Integer> {
        @Override
        public Integer get() {
            return future.join();
        }

        @Override
        public Integer get(Duration timeout) {
            return future.join();
        }

        @Override
        public <X extends Throwable> Integer getOrThrow(Class<X> type) {
            return future.join();
        }

        @Override
        public boolean isDone() {
            return future.isDone();
        }

        @Override
        public boolean cancel() {
            return future.cancel(false);
        }

        @Override
        public CompletableFuture<Integer> toCompletableFuture() {
            return future;
        }
    }
}

package dev.troupe.runtime.pool;

import dev.troupe.runtime.CallInterruptedException;
import dev.troupe.runtime.CallTimeoutException;
import dev.troupe.runtime.spi.TroupeRuntime;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Waiting for results in the way of refs: with their exceptions. */
final class Results {
    private Results() {}

    /** Waits until something is done, and takes it. */
    static <T> T takeFirst(BlockingQueue<T> done, @Nullable Duration timeout) {
        try {
            return done.isEmpty() ? TroupeRuntime.current().await(() -> poll(done, timeout)) : poll(done, timeout);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static <T> T poll(BlockingQueue<T> done, @Nullable Duration timeout) throws InterruptedException {
        T first = timeout == null ? done.take() : done.poll(nanos(timeout), TimeUnit.NANOSECONDS);
        if (first == null) {
            throw timedOut(timeout, null);
        }
        return first;
    }

    /** What is left of a timeout, which the user must not have given as less than nothing. */
    static Duration notNegative(Duration left, Duration timeout) {
        return timeout.isNegative() ? timeout : left.isNegative() ? Duration.ZERO : left;
    }

    private static long nanos(Duration timeout) {
        if (timeout.isNegative()) {
            throw new IllegalArgumentException("A timeout must be 0 or more, was " + timeout + ".");
        }
        try {
            return timeout.toNanos();
        } catch (ArithmeticException e) {
            return Long.MAX_VALUE;
        }
    }

    private static CallTimeoutException timedOut(@Nullable Duration timeout, @Nullable Throwable cause) {
        return new CallTimeoutException(
                "No result of the pool was there within " + timeout + "; the calls themselves go on.", cause);
    }

    private static CallInterruptedException interrupted(InterruptedException cause) {
        Thread.currentThread().interrupt();
        return new CallInterruptedException(
                "Interrupted while waiting for a result of a pool; the calls themselves go on.", cause);
    }

    /** Of one that is done. */
    static <T extends @Nullable Object> T of(CompletableFuture<T> result) {
        try {
            return result.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            if (e.getCause() instanceof Error failure) {
                throw failure;
            }
            throw e;
        }
    }
}

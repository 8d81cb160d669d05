package dev.troupe.runtime.pool;

import dev.troupe.runtime.CallInterruptedException;
import dev.troupe.runtime.CallTimeoutException;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Waiting for results in the way of refs: with their exceptions. */
final class Results {
    private Results() {}

    /** Waits until there is one, or a failure. */
    static void await(CompletableFuture<?> result, @Nullable Duration timeout) {
        try {
            if (timeout == null) {
                Object unused = result.get();
            } else {
                Object unused = result.get(nanos(timeout), TimeUnit.NANOSECONDS);
            }
        } catch (TimeoutException e) {
            throw timedOut(timeout, e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        } catch (ExecutionException | CancellationException e) {
            // For whoever asks for it.
        }
    }

    /** Waits until something is done, and takes it. */
    static <T> T takeFirst(BlockingQueue<T> done, @Nullable Duration timeout) {
        try {
            T first = timeout == null ? done.take() : done.poll(nanos(timeout), TimeUnit.NANOSECONDS);
            if (first == null) {
                throw timedOut(timeout, null);
            }
            return first;
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
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

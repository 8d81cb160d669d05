package dev.troupe.runtime.internal.node;

import dev.troupe.runtime.internal.worker.UnreachableWord;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Tells actors that nobody can reach them, on other threads than the node's: to open a queue takes milliseconds, and who
 * holds its lock may be stopped. Safe for any thread.
 */
final class UnreachableWords implements AutoCloseable {
    private static final Logger LOG = System.getLogger("dev.troupe");
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
    private static final long PATIENCE_MILLIS = 1000;

    private final ExecutorService threads;

    /** Uses these few threads, which end with it. */
    UnreachableWords(ExecutorService threads) {
        this.threads = threads;
    }

    /** Tells an actor, as long as it has this queue, how often it was told. */
    void tell(Path queue, long told) {
        threads.execute(() -> {
            if (!threads.isShutdown() && Files.exists(queue) && !isTold(queue, told)) {
                tellLater(queue, told);
            }
        });
    }

    private static boolean isTold(Path queue, long told) {
        try {
            UnreachableWord.tell(queue, told);
            return true;
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.DEBUG, "An actor is to be told once more that nobody can reach it", e);
            return false;
        }
    }

    /** After the others. */
    private void tellLater(Path queue, long told) {
        LockSupport.parkNanos(this, PAUSE_NANOS);
        try {
            tell(queue, told);
        } catch (RejectedExecutionException e) {
            LOG.log(Level.DEBUG, "The node ends", e);
        }
    }

    /** Returns when none is being told, so that no queue is opened while it is deleted; a second later at most. */
    @Override
    public void close() {
        threads.shutdown();
        try {
            boolean unused = threads.awaitTermination(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

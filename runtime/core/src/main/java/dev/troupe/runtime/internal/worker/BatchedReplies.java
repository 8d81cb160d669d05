package dev.troupe.runtime.internal.worker;

import dev.troupe.runtime.internal.jdk.TroupeThreads;
import dev.troupe.runtime.spi.WireOutput;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Sends the replies to calls that came together back together, as long as those calls are short: a document costs more
 * than a small reply.
 *
 * <p>What is kept back must not wait for a call that turns out to be long, and may even wait for whoever is to get it. So
 * a thread looks every millisecond while replies are kept back, and sends those that it saw the last time. It sleeps while
 * calls come alone.
 *
 * <p>For the actor's thread, or for those that share it.
 */
final class BatchedReplies implements AutoCloseable {
    /** A call that takes longer than this on average gains nothing from it. */
    private static final long SHORT_NANOS = TimeUnit.MICROSECONDS.toNanos(5);

    private static final long TAKEN_NANOS = TimeUnit.MICROSECONDS.toNanos(10);
    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(1);
    private static final int LOOKS_BEFORE_SLEEP = 100;

    private final ReplyWriters replies;
    private final boolean keeps;

    /** Taken for each reply, and hardly ever by two at once: a lock that does more would cost as much as the reply. */
    private final AtomicBoolean lock = new AtomicBoolean();

    // By the actor's thread, or by the one that takes up what came together.
    private long began;
    private int calls;
    private boolean areShort;
    private @Nullable Thread watch;

    /** Written under the lock; while it is not set, the watch leaves the writers alone. */
    private volatile boolean batched;

    /** The number of the batch whose calls are run. */
    private volatile long batch;

    private volatile boolean watchSleeps;
    private volatile boolean closed;

    /**
     * @param keeps whether to keep any back; where not, every reply is sent at once, and only by the actor's thread
     */
    BatchedReplies(ReplyWriters replies, boolean keeps) {
        this.replies = replies;
        this.keeps = keeps;
    }

    /** A call is about to be run, the first of several that came together. */
    @SuppressWarnings("NonAtomicVolatileUpdate") // By the actor's thread alone.
    void batchBegins() {
        batch++;
        calls = 0;
        began = System.nanoTime();
    }

    /** The last of them has been run. */
    void batchEnds() {
        flush();
        areShort = keeps && System.nanoTime() - began < calls * SHORT_NANOS;
    }

    /** Answers a call; with the next ones, if more of them came together with it. */
    void reply(WireOutput out, short flags, int caller, int connection, int call, boolean more) {
        calls++;
        boolean batch = more && areShort;
        if (!batch && !batched) {
            replies.reply(out, flags, caller, connection, call);
            return;
        }
        replyUnderLock(batch, out, flags, caller, connection, call);
    }

    /** The same where several threads answer calls, of which one at a time takes up what came together. */
    void replyWithOthers(WireOutput out, short flags, int caller, int connection, int call, boolean more) {
        if (more) {
            calls++;
        }
        replyUnderLock(more && areShort, out, flags, caller, connection, call);
    }

    private void replyUnderLock(boolean batch, WireOutput out, short flags, int caller, int connection, int call) {
        lock();
        try {
            if (batch) {
                replies.batch(out, flags, caller, connection, call);
            } else {
                replies.flush();
                replies.reply(out, flags, caller, connection, call);
            }
            if (batched != batch) {
                batched = batch;
            }
        } finally {
            unlock();
        }
        if (batch) {
            wakeWatch();
        }
    }

    /** Sends what is kept back: the actor is about to wait, or has nothing left to do. */
    void flush() {
        if (!batched) {
            return;
        }
        lock();
        try {
            replies.flush();
            batched = false;
        } finally {
            unlock();
        }
    }

    /** Does something with the writers that no other thread may use meanwhile. */
    void withWriters(Consumer<ReplyWriters> action) {
        lock();
        try {
            replies.flush();
            batched = false;
            action.accept(replies);
        } finally {
            unlock();
        }
    }

    private void lock() {
        while (!lock.compareAndSet(false, true)) {
            if (Thread.currentThread().isInterrupted()) {
                Thread.yield(); // It would not park, and a virtual thread would keep others from running.
            }
            LockSupport.parkNanos(this, TAKEN_NANOS);
        }
    }

    private void unlock() {
        lock.setRelease(false);
    }

    private void wakeWatch() {
        if (watch == null) {
            watch = new TroupeThreads().start("troupe-batched-replies", this::watch);
        } else if (watchSleeps) {
            LockSupport.unpark(watch);
        }
    }

    private void watch() {
        long seen = -1;
        int looks = 0;
        while (!closed) {
            if (looks < LOOKS_BEFORE_SLEEP) {
                LockSupport.parkNanos(this, LOOK_NANOS);
            } else {
                watchSleeps = true;
                if (!batched && !closed) {
                    LockSupport.park(this);
                }
                watchSleeps = false;
                looks = 0;
            }
            long now = batch;
            looks = batched ? 0 : looks + 1;
            if (batched && now == seen) {
                flushFromAside();
            }
            seen = now;
        }
    }

    private void flushFromAside() {
        lock();
        try {
            if (batched && !closed) {
                replies.flush();
                batched = false;
            }
        } catch (RuntimeException | Error e) {
            // The actor's thread meets the same, and is where it is told.
            System.getLogger("dev.troupe").log(System.Logger.Level.DEBUG, "Replies could not be sent yet", e);
        } finally {
            unlock();
        }
    }

    @Override
    public void close() {
        flush();
        closed = true;
        if (watch != null) {
            LockSupport.unpark(watch);
        }
    }
}

package dev.troupe.runtime.internal.caller;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * The lock around what a connection sends: like a {@code ReentrantLock}, and unfair like one, but where no other thread wants it
 * it costs less, by an eighth of a call among many. It notes a number in place of the thread, because a reference in an old object
 * costs a fence where G1 collects; and who gives it back does not wait until others see that.
 *
 * <p>So a thread that is about to sleep may not be seen by the one that gives it back just then. It sleeps for a short time
 * first, after which both have seen each other.
 */
final class SendLock {
    private static final VarHandle OWNER;
    private static final long NOBODY = 0;
    private static final int LOOKS = 50;
    private static final long SHORT_NANOS = TimeUnit.MICROSECONDS.toNanos(20);
    private static final long LONG_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    private static final AtomicLong THREADS = new AtomicLong();
    private static final ThreadLocal<Me> ME = ThreadLocal.withInitial(Me::new);

    static {
        try {
            OWNER = MethodHandles.lookup().findVarHandle(SendLock.class, "owner", long.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    /** A thread's number, which no other ever has. */
    private static final class Me {
        private final long number = THREADS.incrementAndGet();
    }

    @SuppressWarnings("unused") // Through OWNER.
    private volatile long owner;

    /** How often its owner has taken it, beyond the first time. */
    private int again;

    private final AtomicInteger sleepers = new AtomicInteger();
    private final Queue<Thread> sleeping = new ConcurrentLinkedQueue<>();

    /** Takes it, now or when it is free. An interrupt does not end the wait, and stays set. */
    void lock() {
        long me = ME.get().number;
        if (!tryLock(me)) {
            lockLater(me);
        }
    }

    private boolean tryLock(long me) {
        return owner == NOBODY && OWNER.compareAndSet(this, NOBODY, me);
    }

    private void lockLater(long me) {
        if (owner == me) {
            again++;
            return;
        }
        for (int look = 0; look < LOOKS; look++) {
            Thread.onSpinWait();
            if (tryLock(me)) {
                return;
            }
        }
        boolean interrupted = false;
        Thread thread = Thread.currentThread();
        boolean isListed = mayBeWoken(thread);
        try {
            long nanos = SHORT_NANOS;
            while (!tryLock(me)) {
                LockSupport.parkNanos(this, nanos);
                nanos = Math.min(2 * nanos, LONG_NANOS);
                interrupted |= Thread.interrupted();
            }
        } finally {
            if (isListed) {
                sleeping.remove(thread);
                sleepers.decrementAndGet();
            }
            if (interrupted) {
                thread.interrupt();
            }
        }
    }

    /** Where there is no memory for that, it looks by itself: this must not fail, or who called would give back what it has not. */
    private boolean mayBeWoken(Thread thread) {
        try {
            sleeping.add(thread);
        } catch (OutOfMemoryError e) {
            return false;
        }
        sleepers.incrementAndGet();
        return true;
    }

    /** By the thread that has it. */
    void unlock() {
        assert owner == ME.get().number : "Given back by a thread that does not have it.";
        if (again > 0) {
            again--;
            return;
        }
        OWNER.setRelease(this, NOBODY);
        if (sleepers.get() > 0) {
            LockSupport.unpark(sleeping.peek()); // Nobody where it has just woken.
        }
    }
}

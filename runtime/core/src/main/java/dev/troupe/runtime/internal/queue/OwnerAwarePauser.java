package dev.troupe.runtime.internal.queue;

import dev.troupe.runtime.internal.jdk.ProcessState;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import net.openhft.chronicle.core.values.LongValue;
import net.openhft.chronicle.threads.TimingPauser;
import org.jspecify.annotations.Nullable;

/**
 * Waits for the queue's lock, and takes it from a process that died holding it.
 *
 * <p>Chronicle itself would wait for seconds. The lock word is the owner's process id; when that process is gone, the very
 * value seen is replaced by "unlocked", so that a lock which changed hands meanwhile is never taken from the living. What
 * a killed writer left unfinished is invisible to readers and overwritten by the next writer. From a process that was stopped
 * ({@code SIGSTOP}) the lock cannot be taken: it would go on writing later; see {@link StoppedOwner}.
 */
final class OwnerAwarePauser implements TimingPauser {
    static final long UNLOCKED = Long.MIN_VALUE;
    private static final int SPINS = 200;
    private static final int YIELDS = 100;
    private static final long NAP_NANOS = 50_000;
    private static final long CHECK_NANOS = 1_000_000;

    /** So long nobody holds the lock who runs. */
    private static final long STOPPED_NANOS = 20_000_000;

    private final Lane lane;
    private int pauses;
    private long started;
    private long nextCheck;

    OwnerAwarePauser(Lane lane) {
        this.lane = lane;
    }

    @Override
    public void pause(long timeout, TimeUnit unit) throws TimeoutException {
        if (++pauses < SPINS) {
            Thread.onSpinWait();
            return;
        }
        if (pauses < SPINS + YIELDS) {
            Thread.yield();
        } else {
            LockSupport.parkNanos(NAP_NANOS);
        }
        long now = System.nanoTime();
        if (started == 0) {
            started = now;
            nextCheck = now + CHECK_NANOS;
        }
        if (now - nextCheck < 0) {
            return;
        }
        nextCheck = now + CHECK_NANOS;
        LongValue lock = lane.lockWord();
        if (releaseIfOwnerDied(lock)) {
            return;
        }
        if (lock != null && now - started > STOPPED_NANOS) {
            StoppedOwner.letGo(lock);
        }
        if (now - started > unit.toNanos(timeout)) {
            throw new TimeoutException("The queue at " + lane.directory() + " has been locked for " + timeout + " ms.");
        }
    }

    /** Releases a lock whose owner is gone. */
    static boolean releaseIfOwnerDied(@Nullable LongValue lock) {
        if (lock == null) {
            return false;
        }
        long owner = lock.getVolatileValue();
        return owner != UNLOCKED && !ProcessState.isAlive(pid(owner)) && lock.compareAndSwapValue(owner, UNLOCKED);
    }

    /** The process whose value a lock word is. */
    static long pid(long owner) {
        return owner & 0x7fffffffL;
    }

    @Override
    public void reset() {
        pauses = 0;
        started = 0;
    }

    @Override
    public void pause() {
        LockSupport.parkNanos(NAP_NANOS);
    }

    @Override
    public void unpause() {}

    @Override
    public long timePaused() {
        return 0;
    }

    @Override
    public long countPaused() {
        return 0;
    }
}

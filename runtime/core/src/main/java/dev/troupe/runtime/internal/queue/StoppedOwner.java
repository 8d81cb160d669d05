package dev.troupe.runtime.internal.queue;

import dev.troupe.runtime.internal.jdk.ProcessState;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import net.openhft.chronicle.core.values.LongValue;

/**
 * A process that was stopped, by a {@code SIGSTOP} or the terminal, while it held a queue's lock: for the others to go on,
 * it is let run until it has released the lock, a fraction of a millisecond, and stopped again.
 */
final class StoppedOwner {
    private static final int TRIES = 20;
    private static final long RUN_NANOS = TimeUnit.MILLISECONDS.toNanos(200);
    private static final long LOOK_NANOS = 20_000;

    private StoppedOwner() {}

    /** Has the lock released if its owner is stopped; else does nothing. */
    static void letGo(LongValue lock) {
        long owner = lock.getVolatileValue();
        long pid = OwnerAwarePauser.pid(owner);
        // Stopped again while it held the lock again: once more.
        for (int i = 0; i < TRIES && isHeldBy(lock, owner) && ProcessState.isStopped(pid); i++) {
            signal("-CONT", pid);
            long deadline = System.nanoTime() + RUN_NANOS;
            while (isHeldBy(lock, owner) && System.nanoTime() - deadline < 0) {
                LockSupport.parkNanos(LOOK_NANOS);
            }
            signal("-STOP", pid);
        }
    }

    private static boolean isHeldBy(LongValue lock, long owner) {
        return owner != OwnerAwarePauser.UNLOCKED && lock.getVolatileValue() == owner;
    }

    private static void signal(String signal, long pid) {
        boolean interrupted = Thread.interrupted();
        try {
            new ProcessBuilder("kill", signal, Long.toString(pid))
                    .redirectOutput(Redirect.DISCARD)
                    .redirectError(Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            // Without the program the lock is waited for as long as any other.
        } catch (InterruptedException e) {
            interrupted = true;
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}

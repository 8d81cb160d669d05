package dev.troupe.runtime.internal.caller;

import dev.troupe.runtime.SharedMemoryException;
import dev.troupe.runtime.internal.wire.RequestHeader;
import dev.troupe.runtime.spi.WireOutput;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * How one connection asks its actor to end: after all calls before, also those that are held, and once more in each life
 * that begins before it has.
 *
 * <p>Safe for any thread.
 */
final class Closing {
    private static final Logger LOG = System.getLogger("dev.troupe");
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private final Connection connection;
    private final Caller caller;
    private final SendLock lock;
    private final HeldSender held;
    private final Resender resender;
    private final Credit credit;

    // Under the lock.
    private boolean isAsked;
    private boolean waitsForHeld;

    Closing(Connection connection, Caller caller, SendLock lock, HeldSender held, Resender resender, Credit credit) {
        this.connection = connection;
        this.caller = caller;
        this.lock = lock;
        this.held = held;
        this.resender = resender;
        this.credit = credit;
    }

    /** Under the lock: whether the actor is to end. */
    boolean isAsked() {
        return isAsked;
    }

    /** Asks the actor to end, and does not wait. */
    void ask() {
        boolean now;
        lock.lock();
        try {
            now = !isAsked && (connection.isDead() || held.calls().isEmpty());
            waitsForHeld |= !isAsked && !now;
            isAsked = true;
        } finally {
            lock.unlock();
        }
        if (!now) {
            return;
        }
        try {
            send();
        } catch (IOException | RuntimeException e) {
            withdrawQuestion();
            throw new SharedMemoryException(connection + " was not closed: " + e.getMessage(), e);
        }
    }

    /** It may be asked once more. */
    private void withdrawQuestion() {
        lock.lock();
        try {
            isAsked = false;
        } finally {
            lock.unlock();
        }
    }

    private void send() throws IOException {
        WireOutput frame = new WireOutput(RequestHeader.LENGTH);
        frame.reset(RequestHeader.LENGTH);
        resender.sendWaiting(); // They were made before.
        boolean isIdle = isIdle();
        connection.sendControl(RequestHeader.CLOSE, 0, frame);
        if (isIdle) {
            // It may wait for what is held until this very method returns; with nothing to do it need not.
            caller.endings().withdraw(connection.id());
        }
    }

    private boolean isIdle() {
        lock.lock();
        try {
            return credit.inFlight() == 0;
        } finally {
            lock.unlock();
        }
    }

    /** Where nobody is there to be told that it fails. */
    private void sendAtLast() {
        while (!connection.isDead()) {
            try {
                send();
                return;
            } catch (IOException | RuntimeException e) {
                LOG.log(Level.WARNING, "{0} was not closed: {1}; it is tried again.", connection, e.getMessage());
                LockSupport.parkNanos(this, PAUSE_NANOS);
            }
        }
    }

    /** A call is held no longer: the last of them lets the actor end. */
    void heldEnded() {
        boolean now;
        lock.lock();
        try {
            now = waitsForHeld && held.calls().isEmpty() && !connection.isDead();
            waitsForHeld &= !now;
        } finally {
            lock.unlock();
        }
        if (now) {
            caller.execute(this::sendAtLast);
        }
    }

    /** The actor is being restarted: where it was asked to end, and nothing waits for it, it need not be. */
    void lifeEnded() {
        if (wasSent() && isIdle()) {
            caller.execute(() -> caller.endings().withdraw(connection.id()));
        }
    }

    /** The actor was restarted: where it was asked to end, that is still so. */
    void lifeBegan() {
        if (wasSent()) {
            sendAtLast();
        }
    }

    private boolean wasSent() {
        lock.lock();
        try {
            return isAsked && !waitsForHeld && !connection.isDead();
        } finally {
            lock.unlock();
        }
    }
}

package dev.troupe.runtime.internal.caller;

import dev.troupe.runtime.internal.wire.Death;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * How one connection follows an actor that is restarted from one life to the next. The node says when a life has ended and
 * when the next one has begun; its words may come twice, late, or, to those who ask for them late, not at all.
 *
 * <p>Safe for any thread. What says "under the lock" is called under the connection's; the rest takes it.
 */
final class Lives {
    private static final Logger LOG = System.getLogger("dev.troupe");
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private final Connection connection;
    private final Caller caller;
    private final SendLock lock;
    private final Outbox outbox;
    private final Resender resender;

    // Under the lock.
    private int life;
    private boolean isBetween;

    /** Begins with the life that the actor is in as far as is known. */
    Lives(Connection connection, Caller caller, int life, SendLock lock, Outbox outbox, Resender resender) {
        this.connection = connection;
        this.caller = caller;
        this.life = life;
        this.lock = lock;
        this.outbox = outbox;
        this.resender = resender;
    }

    // By the reader of replies.

    /** A life has ended, and there will be another. */
    void ended(int which, int retries, Death why) {
        lock.lock();
        try {
            if (connection.isDead() || which < life) {
                return;
            }
            String actor = connection.toString();
            leave(which + 1, retries, Cause.lost(actor, why));
            if (retries == 0) {
                Cause refused = Cause.refused(actor, why);
                connection.refuse(refused);
                outbox.refuse(refused);
            }
        } finally {
            lock.unlock();
        }
        caller.replies().finishedWithoutReply();
        connection.closing().lifeEnded();
    }

    /** A life has begun, after the end of another. */
    void began(int which, int retries, Death before) {
        lock.lock();
        try {
            if (connection.isDead() || which < life || (which == life && !isBetween)) {
                return;
            }
            if (which > life) {
                // Its end was not told, or will be later.
                leave(which, retries, Cause.lost(connection.toString(), before));
            }
        } finally {
            lock.unlock();
        }
        caller.replies().finishedWithoutReply();
        // It may take a while, and perhaps memory has to be waited for.
        try {
            caller.execute(() -> enter(which));
        } catch (RuntimeException | Error e) { // No thread is left for it: now or never.
            boolean unused = tryToEnter(which);
        }
    }

    private void leave(int next, int retries, Cause lost) {
        life = next;
        isBetween = true;
        outbox.pause(caller.session().actor(connection.id(), next), retries, lost);
    }

    // By any other thread.

    /** Waits until the end of a life was told; an interrupt ends the wait. */
    void awaitEnd(int which) {
        caller.cpu().runWithout(() -> {
            while (!isOver(which) && !Thread.currentThread().isInterrupted()) {
                caller.replies().awaitProgress(PAUSE_NANOS);
            }
        });
    }

    private boolean isOver(int which) {
        lock.lock();
        try {
            return life > which || connection.isDead();
        } finally {
            lock.unlock();
        }
    }

    private void enter(int which) {
        while (!tryToEnter(which)) {
            LockSupport.parkNanos(this, PAUSE_NANOS);
        }
    }

    /** Sends what was kept, and lets others send; says whether it need not be tried again. */
    private boolean tryToEnter(int which) {
        lock.lock();
        try {
            if (connection.isDead() || which != life || !isBetween) {
                return true;
            }
            List<KeptCall> waiting;
            try {
                waiting = outbox.resume();
            } catch (IOException | RuntimeException | Error e) {
                LOG.log(Level.WARNING, "{0} cannot be called yet: {1}; it is tried again.", connection, e.getMessage());
                return false;
            }
            try {
                resender.send(waiting);
            } finally {
                // The actor is there, whatever became of these calls; nobody says so once more.
                isBetween = false;
                connection.refuse(null);
            }
        } finally {
            lock.unlock();
        }
        caller.replies().finishedWithoutReply();
        connection.closing().lifeBegan();
        return true;
    }
}

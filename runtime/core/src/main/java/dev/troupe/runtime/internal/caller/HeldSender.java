package dev.troupe.runtime.internal.caller;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Sends the calls of one connection that had to be held, each when its arguments are there and its turn has come.
 *
 * <p>Safe for any thread. What says "under the lock" is called under the connection's; the rest takes it, and runs code
 * of the user without it: what writes the arguments.
 */
final class HeldSender {
    private final Connection connection;
    private final SendLock lock;
    private final HeldCalls held = new HeldCalls();

    HeldSender(Connection connection, SendLock lock) {
        this.connection = connection;
        this.lock = lock;
    }

    /** The calls themselves, under the lock. */
    HeldCalls calls() {
        return held;
    }

    /** From here on every call is held, until {@link #release}: the actor is not created yet. */
    void holdAll() {
        locked(calls -> {
            calls.holdAll();
            return null;
        });
    }

    /** The actor's creation was sent: its calls may follow. */
    void release() {
        locked(calls -> {
            calls.release();
            return null;
        });
        for (HeldCall next = locked(HeldCalls::beginOfRow); next != null; next = locked(HeldCalls::beginOfRow)) {
            send(next);
        }
        List<Thread> threads = new ArrayList<>();
        locked(calls -> threads.addAll(calls.threads()));
        threads.forEach(this::sendAll);
    }

    /** What is held is not sent: each fails with what one of its arguments failed with. */
    void fail(Throwable failure) {
        List<HeldCall> all = new ArrayList<>();
        locked(calls -> {
            calls.drain(all::add);
            return null;
        });
        all.forEach(each -> each.notMade(failure));
        connection.caller().replies().finishedWithoutReply();
    }

    /** Sends a call that was just added, and what its thread held after it, as soon as its arguments are there. */
    void sendWhenReady(HeldCall call) {
        AllDone.then(call.arguments().refs(), () -> {
            locked(calls -> {
                call.ready();
                return null;
            });
            sendAll(call.thread());
        });
    }

    /** Sends what one thread has held, as far as its arguments are there. */
    private void sendAll(Thread thread) {
        for (HeldCall next = begin(thread); next != null; next = begin(thread)) {
            send(next);
        }
    }

    private @Nullable HeldCall begin(Thread thread) {
        return locked(calls -> calls.begin(thread));
    }

    /** Whether a call is held: then it is not sent, and holds up no other. */
    boolean cancel(Call<?> call) {
        HeldCall found = locked(calls -> {
            HeldCall each = calls.find(call);
            if (each == null || call.number() != 0) {
                return null; // It was sent this moment, with a number.
            }
            each.ready();
            call.cancelled("before it ran");
            return each;
        });
        if (found != null) {
            connection.caller().replies().finishedWithoutReply();
            // It runs code of the user, and may have to wait.
            connection.caller().execute(() -> sendAll(found.thread()));
        }
        return found != null;
    }

    /** Sends one call, or fails it. */
    private void send(HeldCall next) {
        if (next.call().isFinished()) { // Cancelled.
            next.arguments().letGo();
            connection.endHeld(next);
            next.end();
            return;
        }
        try (OutgoingCall out = OutgoingFrame.begin(next.actor(), next.method())) {
            out.correlation(next.correlation());
            out.flags(next.flags());
            try {
                next.arguments().writeTo(out);
            } catch (Throwable e) { // Whatever a ref failed with, or the user's code that writes its value.
                next.notMade(e);
                return;
            }
            out.sendHeld(connection, next.call());
        } catch (Throwable e) { // No memory, or no credit.
            next.call().lost(Cause.notSent(next.call(), e));
        } finally {
            if (next.call().isFinished()) {
                connection.caller().replies().finishedWithoutReply();
            }
            connection.endHeld(next);
            next.end();
        }
    }

    private <T> @Nullable T locked(Function<HeldCalls, @Nullable T> action) {
        lock.lock();
        try {
            return action.apply(held);
        } finally {
            lock.unlock();
        }
    }
}

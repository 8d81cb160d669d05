package dev.troupe.runtime.internal.caller;

import java.io.IOException;
import java.util.List;

/**
 * Sends calls of one connection once more: to the next process of its actor, or to the same one after they threw.
 *
 * <p>Safe for any thread. What says "under the lock" is called under the connection's; the rest takes it.
 */
final class Resender {
    private final Connection connection;
    private final Caller caller;
    private final SendLock lock;
    private final Outbox outbox;

    /** Under the lock: calls that are to be made again are sent soon, however many there will be. */
    private boolean isGoingToSend;

    Resender(Connection connection, Caller caller, SendLock lock, Outbox outbox) {
        this.connection = connection;
        this.caller = caller;
        this.lock = lock;
        this.outbox = outbox;
    }

    /** Under the lock: sends what could not be sent before, or has to be once more. */
    void send(List<KeptCall> calls) {
        for (KeptCall each : calls) {
            send(each);
        }
        boolean unused = outbox.flush(); // Whoever waits for one of them has done that before.
    }

    private void send(KeptCall kept) {
        Call<?> call = kept.call();
        if (call == null) {
            return;
        }
        if (kept.isCancelled()) {
            outbox.giveUp(call);
            call.cancelled("while its actor was being restarted, and may have run");
            return;
        }
        int sent = kept.timesSent();
        try (OutgoingCall out = OutgoingFrame.begin(RemoteActor.weak(connection), kept.method())) {
            kept.writeTo(out);
            outbox.sendAgain(out, kept, call);
        } catch (IOException | RuntimeException | Error e) { // No memory.
            if (kept.timesSent() == sent) {
                outbox.giveUp(call);
            }
            call.lost(sent == 0 ? Cause.notSent(call, e) : Cause.notSentAgain(call, e));
        }
    }

    /** By the reader of replies: a call threw what it may be made again for. Says whether it is; not of one that is to end. */
    boolean makesAgain(Call<?> threw) {
        boolean isFirst;
        lock.lock();
        try {
            if (connection.closing().isAsked() || !outbox.again(threw)) {
                return false;
            }
            isFirst = !isGoingToSend;
            isGoingToSend = true;
        } finally {
            lock.unlock();
        }
        if (isFirst) {
            // It may take a while, for which replies must not wait.
            try {
                caller.execute(this::sendWaiting);
            } catch (RuntimeException | Error e) { // No thread is left for it.
                sendWaiting();
            }
        }
        return true;
    }

    /** Sends the calls that were to be made again. */
    void sendWaiting() {
        lock.lock();
        try {
            isGoingToSend = false;
            List<KeptCall> waiting = outbox.toBeSent();
            if (waiting.isEmpty()) {
                return;
            }
            send(waiting);
        } finally {
            lock.unlock();
        }
        caller.replies().finishedWithoutReply();
    }
}

package dev.troupe.runtime.internal.caller;

import dev.troupe.runtime.internal.queue.LaneWriter;
import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The calls of one connection that wait to go out together: pending like any other, but not in the queue yet.
 *
 * <p>A call goes out with others where there are many before it: then it gains more from company than it loses by
 * waiting for that. Whoever waits for one of them, or is about to sleep, sends them, and an idle actor asks for them.
 *
 * <p>Only under the connection's lock, but for {@link #isEmpty} and {@link #mayContain}.
 */
final class BatchedCalls {
    /** With so many calls on their way, the next ones go out together. */
    private static final int MANY_CALLS = 32;

    /** With so few, the actor is not behind, and to look how far it has come costs as much as a third of a call. */
    private static final int FEW_CALLS = 4;

    private static final long BATCHES_IN_FLIGHT = 16;
    private static final long LEAST_TOGETHER = 32;

    private final Caller caller;
    private final ActorQueue queue;
    private final PendingCalls pending;
    private final Credit credit;
    private int[] numbers = new int[0];
    private volatile int first;
    private final AtomicInteger count = new AtomicInteger();

    BatchedCalls(Caller caller, ActorQueue queue, PendingCalls pending, Credit credit) {
        this.caller = caller;
        this.queue = queue;
        this.pending = pending;
        this.credit = credit;
    }

    /** Any thread may ask. */
    boolean isEmpty() {
        return count.get() == 0;
    }

    /** Whether a call that was made is among them; any thread may ask, and hear of one that has just been sent. */
    boolean mayContain(Call<?> call) {
        return count.get() != 0 && call.number() - first >= 0;
    }

    /** Sends one frame after those that wait. Says whether the actor was woken. */
    boolean append(LaneWriter to, OutgoingCall out) throws IOException {
        boolean woke = flush(to);
        return to.append(out.array(), out.position()) || woke;
    }

    /** Sends a call, alone or after those that wait, or has it wait with them. Says whether the actor was woken. */
    boolean appendOrAdd(LaneWriter to, OutgoingCall out, Call<?> call, int number) throws IOException {
        int length = out.position();
        boolean waits = mayWait(to);
        if (!waits && isEmpty()) {
            return to.append(out.array(), length);
        }
        boolean woke = (count.getPlain() >= mostTogether() || !to.canBatch(length)) && flush(to);
        if (!to.canBatch(length)) {
            return append(to, out) || woke;
        }
        to.batch(out.array(), length);
        if (add(number) && waits) {
            caller.batches();
            to.tellReader(caller.number());
        }
        // The reader may have gone to sleep just before it could see that there is a batch.
        return (!waits || !to.isReaderAwake()) && flush(to) || woke;
    }

    /** The actor has several batches before it, so that it need not wait for the next one to fill. */
    private long mostTogether() {
        return Math.max(LEAST_TOGETHER, credit.inFlight() / BATCHES_IN_FLIGHT);
    }

    /** Whether a call gains more from company than it loses by waiting for that: there are many before it. */
    private boolean mayWait(LaneWriter to) {
        long inFlight = credit.inFlight();
        return (inFlight >= MANY_CALLS || inFlight > FEW_CALLS && to.isReaderBehind())
                && to.isReaderAwake()
                && LaneWriter.canTellReader(caller.number());
    }

    /** Says whether it is the first. */
    private boolean add(int number) {
        int at = count.getPlain();
        if (at == numbers.length) {
            numbers = Arrays.copyOf(numbers, Math.max(32, at * 2));
        }
        numbers[at] = number;
        if (at == 0) {
            first = number;
            count.set(1);
        } else {
            // That there are some is known; a fence for each would take a twentieth of the time that a call does.
            count.setRelease(at + 1);
        }
        return at == 0;
    }

    /** They have been sent, or are lost with their actor. */
    void clear() {
        if (count.getPlain() != 0) {
            count.set(0);
        }
    }

    /** Sends the calls that wait for company; those that cannot be sent fail. Says whether the actor was woken for them. */
    boolean flush(LaneWriter to) {
        if (isEmpty()) {
            return false;
        }
        try {
            boolean woke = to.flush();
            clear();
            return woke;
        } catch (IOException | RuntimeException | Error e) {
            to.discardBatch();
            if (queue.isGone()) {
                clear(); // It died in this very moment; they are pending until the word of that comes.
                return false;
            }
            fail(e);
            caller.replies().finishedWithoutReply();
            if (e instanceof Error error) {
                throw error;
            }
            return false;
        }
    }

    private void fail(Throwable reason) {
        for (int i = 0; i < count.getPlain(); i++) {
            Call<?> call = pending.remove(numbers[i]);
            if (call != null) {
                credit.takeBack(call.bytes());
                call.lost(Cause.notSent(call, reason));
            }
        }
        clear();
    }
}

package dev.troupe.runtime.internal.caller;

import dev.troupe.runtime.internal.objects.LargeValues;
import dev.troupe.runtime.internal.queue.Lane;
import dev.troupe.runtime.internal.queue.LaneWriter;
import dev.troupe.runtime.internal.wire.RequestHeader;
import dev.troupe.runtime.spi.WireOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Puts one connection's requests into its actor's queue, one by one or many together, and knows which calls are pending.
 *
 * <p>A call goes out with others where there are many before it: then it gains more from company than it loses by
 * waiting for that. Whoever waits for one of them, or is about to sleep, sends them, and an idle actor asks for them.
 *
 * <p>Only under the connection's lock, but for {@link #complete}, {@link #hasBatch} and {@link #mayBatch}.
 */
final class Outbox {
    /** With so many calls on their way, the next ones go out together. */
    private static final int MANY_CALLS = 32;

    private static final long BATCHES_IN_FLIGHT = 16;
    private static final long LEAST_TOGETHER = 32;

    private final Caller caller;
    private final int connection;
    private final short build;
    private final Path queue;
    private final PendingCalls pending = new PendingCalls();
    private final Credit credit = new Credit();
    private final BatchedCalls batched = new BatchedCalls();
    private @Nullable Lane lane;
    private @Nullable LaneWriter writer;

    Outbox(Caller caller, long actor, int connection, short build) {
        this.caller = caller;
        this.connection = connection;
        this.build = build;
        queue = caller.session().actor(actor);
    }

    /** What may be under way at once. */
    Credit credit() {
        return credit;
    }

    /** The queue to write to, where it is open already. */
    void attach(Lane made) {
        lane = made;
        writer = made.writer();
    }

    /** Sends a call that there is credit for. Says whether the actor was woken for it. */
    boolean send(OutgoingCall out, Call<?> call) throws IOException {
        int bytes = out.position();
        boolean large = bytes > Lane.MAX_FRAME;
        LaneWriter to = writer();
        if (large && to != null) {
            LargeValues.moveOut(lane().directory(), out, RequestHeader.LENGTH);
        }
        call.bytes(bytes);
        long number = pending.add(call, credit.inFlight());
        credit.take(bytes);
        if (to == null) {
            return false; // The actor is gone; the node's notice is on its way and says why.
        }
        RequestHeader.write(
                out.array(),
                RequestHeader.CALL,
                large ? RequestHeader.LARGE : 0,
                RequestHeader.method(out.method(), build),
                number,
                caller.number(),
                connection,
                correlation(out, number));
        try {
            return large ? append(to, out) : batchOrAppend(to, out, call, number);
        } catch (IOException | RuntimeException | Error e) {
            if (isGone()) {
                return false; // It died in this very moment; the call is pending until the word of that comes.
            }
            takeBack(call, number, large, out);
            throw e;
        }
    }

    /** After the batch. */
    private boolean append(LaneWriter to, OutgoingCall out) throws IOException {
        boolean woke = flush();
        return to.append(out.array(), out.position()) || woke;
    }

    private boolean batchOrAppend(LaneWriter to, OutgoingCall out, Call<?> call, long number) throws IOException {
        int length = out.position();
        boolean waits = mayWait(to);
        if (!waits && batched.isEmpty()) {
            return to.append(out.array(), length);
        }
        boolean woke = (batched.count() >= mostTogether() || !to.canBatch(length)) && flush();
        if (!to.canBatch(length)) {
            return append(to, out) || woke;
        }
        to.batch(out.array(), length);
        if (batched.add(call, number) && waits) {
            caller.batches();
            to.tellReader(caller.number());
        }
        // The reader may have gone to sleep just before it could see that there is a batch.
        return (!waits || !to.isReaderAwake()) && flush() || woke;
    }

    /** The actor has several batches before it, so that it need not wait for the next one to fill. */
    private long mostTogether() {
        return Math.max(LEAST_TOGETHER, credit.inFlight() / BATCHES_IN_FLIGHT);
    }

    /** Whether a call gains more from company than it loses by waiting for that: there are many before it. */
    private boolean mayWait(LaneWriter to) {
        return (credit.inFlight() >= MANY_CALLS || to.isReaderBehind())
                && to.isReaderAwake()
                && LaneWriter.canTellReader(caller.number());
    }

    private long correlation(OutgoingCall out, long number) {
        long ofThread = out.correlation();
        return ofThread != 0 ? ofThread : (long) caller.number() << 48 ^ (long) connection << 32 ^ number;
    }

    private void takeBack(Call<?> call, long number, boolean large, OutgoingCall out) throws IOException {
        if (pending.remove(number) == call) {
            credit.takeBack(call.bytes());
        }
        if (large) {
            LargeValues.discard(lane().directory(), out.array(), RequestHeader.LENGTH);
        }
    }

    /** Whether calls wait for company. Any thread may ask. */
    boolean hasBatch() {
        return !batched.isEmpty();
    }

    /** Whether a call may be among those that wait for company. Any thread may ask. */
    boolean mayBatch(Call<?> call) {
        return batched.mayContain(call);
    }

    /** Sends the calls that wait for company; those that cannot be sent fail. Says whether the actor was woken for them. */
    boolean flush() {
        LaneWriter to = writer;
        if (to == null || batched.isEmpty()) {
            return false;
        }
        try {
            boolean woke = to.flush();
            batched.clear();
            return woke;
        } catch (IOException | RuntimeException | Error e) {
            to.discardBatch();
            if (isGone()) {
                batched.clear(); // It died in this very moment; they are pending until the word of that comes.
                return false;
            }
            batched.drain((call, number) -> {
                if (pending.remove(number) == call) {
                    credit.takeBack(call.bytes());
                    call.lost(Cause.notSent(call, e));
                }
            });
            caller.replies().finishedWithoutReply();
            if (e instanceof Error error) {
                throw error;
            }
            return false;
        }
    }

    /** Sends a frame that no reply belongs to. */
    void sendControl(byte kind, int method, WireOutput frame) throws IOException {
        LaneWriter to = writer();
        if (to == null) {
            return;
        }
        flush();
        boolean large = frame.position() > Lane.MAX_FRAME;
        if (large) {
            LargeValues.moveOut(lane().directory(), frame, RequestHeader.LENGTH);
        }
        RequestHeader.write(
                frame.array(), kind, large ? RequestHeader.LARGE : 0, method, 0, caller.number(), connection, 0);
        to.append(frame.array(), frame.position());
    }

    /** Takes the call that a reply belongs to; null if there is none. For the reader of replies, without the lock. */
    @Nullable
    Call<?> complete(long number) {
        Call<?> call = pending.remove(number);
        if (call != null) {
            credit.giveBack(call.bytes());
        }
        return call;
    }

    /** Nothing is sent any more, and what is pending is lost. */
    void close(Cause cause) {
        pending.drain(call -> call.lost(cause));
        batched.clear();
        if (writer != null) {
            writer.close();
        }
        if (lane != null) {
            lane.close();
        }
        writer = null;
        lane = null;
    }

    /** The way to the actor's queue; null if the actor is gone. */
    private @Nullable LaneWriter writer() throws IOException {
        if (writer == null) {
            if (isGone()) {
                return null;
            }
            Lane opened;
            try {
                opened = Lane.open(queue);
            } catch (IOException | RuntimeException e) {
                if (isGone()) {
                    return null; // It went in this very moment.
                }
                throw e;
            }
            attach(opened);
        }
        return writer;
    }

    private Lane lane() {
        if (lane == null) {
            throw new IllegalStateException("not connected");
        }
        return lane;
    }

    private boolean isGone() {
        return !Files.exists(queue);
    }
}

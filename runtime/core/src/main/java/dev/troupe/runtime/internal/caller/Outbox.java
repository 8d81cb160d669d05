package dev.troupe.runtime.internal.caller;

import dev.troupe.runtime.internal.objects.LargeValues;
import dev.troupe.runtime.internal.queue.Lane;
import dev.troupe.runtime.internal.queue.LaneWriter;
import dev.troupe.runtime.internal.wire.RequestHeader;
import dev.troupe.runtime.spi.WireOutput;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts one connection's requests into its actor's queue, one by one or many together, and knows which calls are pending.
 *
 * <p>A call goes out with others where there are many before it: then it gains more from company than it loses by
 * waiting for that. Whoever waits for one of them, or is about to sleep, sends them, and an idle actor asks for them.
 *
 * <p>An actor that is restarted has a queue for each of its lives; between two of them nothing is sent. Calls that may be
 * sent again, or could not be sent yet, are kept.
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
    private final ActorQueue queue;
    private final PendingCalls pending = new PendingCalls();
    private final Credit credit = new Credit();
    private final BatchedCalls batched = new BatchedCalls();
    private @Nullable Lane lane;
    private @Nullable LaneWriter writer;

    /** Null for an actor whose calls are sent once, as long as they can be sent. */
    private @Nullable KeptCalls kept;

    Outbox(Caller caller, Path queue, int connection, short build) {
        this.caller = caller;
        this.queue = new ActorQueue(queue);
        this.connection = connection;
        this.build = build;
    }

    /** What may be under way at once. */
    Credit credit() {
        return credit;
    }

    /** The queue to write to, where it is open already. */
    void attach(Lane made) {
        lane = made;
        writer = made.writer();
        keepFor(made.note());
    }

    /** From now on calls are kept if they may be sent again. */
    private void keepFor(int retries) {
        if (kept != null || retries != 0) {
            keeping().retries(retries);
        }
    }

    private KeptCalls keeping() {
        if (kept == null) {
            kept = new KeptCalls();
        }
        return kept;
    }

    /** Sends a call that there is credit for. Says whether the actor was woken for it. */
    boolean send(OutgoingCall out, Call<?> call) throws IOException {
        LaneWriter to = writer();
        return to == null || kept != null ? keepAndSend(to, out, call) : send(to, out, call);
    }

    /** Without a queue the actor is gone, or is being restarted; the node's notice is on its way and says what it is. */
    private boolean keepAndSend(@Nullable LaneWriter to, OutgoingCall out, Call<?> call) throws IOException {
        KeptCall added = keeping().add(out, call);
        if (to == null) {
            call.bytes(out.position());
            long unused = pending.add(call, credit.inFlight());
            credit.take(call.bytes());
            return false;
        }
        try {
            added.sent();
            return send(to, out, call);
        } catch (IOException | RuntimeException | Error e) {
            keeping().removeLast();
            throw e;
        }
    }

    private boolean send(LaneWriter to, OutgoingCall out, Call<?> call) throws IOException {
        int bytes = out.position();
        boolean large = bytes > Lane.MAX_FRAME;
        if (large) {
            LargeValues.moveOut(lane().directory(), out, RequestHeader.LENGTH);
        }
        call.bytes(bytes);
        long number = pending.add(call, credit.inFlight());
        credit.take(bytes);
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
            if (queue.isGone()) {
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
            if (queue.isGone()) {
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

    // Restarts.

    /**
     * The process that read the queue is gone, and another will read the next one: until {@link #resume} nothing is sent.
     *
     * @param retries how often a call may be sent again
     * @param lost why those calls fail that may not
     */
    void pause(Path next, int retries, Cause lost) {
        keepFor(retries);
        if (kept == null) {
            pending.drain(call -> lose(call, lost));
        } else {
            kept.takeLost(call -> lose(call, lost));
        }
        batched.clear();
        closeLane();
        queue.await(next);
    }

    /** Does not wait for the next queue with the calls that could not be sent yet. */
    void refuse(Cause cause) {
        if (kept != null) {
            kept.drain(call -> lose(call, cause));
        }
    }

    private void lose(Call<?> call, Cause cause) {
        credit.takeBack(call.bytes());
        call.lost(cause);
    }

    /** The actor reads the next queue. Returns what is to be sent there before anything else, with {@link #sendAgain}. */
    List<KeptCall> resume() throws IOException {
        queue.isThere();
        KeptCalls waiting = kept;
        if (waiting == null) {
            return List.of();
        }
        try {
            if (writer() == null) {
                return List.of(); // It is gone again; they wait for word of that.
            }
        } catch (IOException | RuntimeException e) {
            queue.isNotThere(); // Nobody else may open it first.
            throw e;
        }
        pending.drain(call -> {}); // They get new numbers.
        if (waiting.retries() == 0) {
            kept = null;
        }
        return waiting.unfinished();
    }

    /** Sends a call that has its part of the credit already. */
    void sendAgain(OutgoingCall out, KeptCall again) throws IOException {
        LaneWriter to = writer();
        if (to == null) {
            throw new IllegalStateException("not connected");
        }
        credit.takeBack(again.call().bytes());
        again.sent();
        boolean unused = send(to, out, again.call());
    }

    private void closeLane() {
        if (writer != null) {
            writer.close();
        }
        if (lane != null) {
            lane.close();
        }
        writer = null;
        lane = null;
    }

    /** Nothing is sent any more, and what is pending is lost. */
    void close(Cause cause) {
        pending.drain(call -> call.lost(cause));
        refuse(cause);
        batched.clear();
        closeLane();
    }

    /** The way to the actor's queue; null if the actor is gone, or is being restarted. */
    private @Nullable LaneWriter writer() throws IOException {
        if (writer == null) {
            Lane opened = queue.open();
            if (opened == null) {
                return null;
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
}

package dev.troupe.runtime.internal.caller;

import dev.troupe.runtime.internal.control.CallPolicy;
import dev.troupe.runtime.internal.control.QueueNote;
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
 * <p>An actor that is restarted has a queue for each of its lives; between two of them nothing is sent. Calls that may be
 * sent again, or could not be sent yet, are kept.
 *
 * <p>Only under the connection's lock, but for {@link #complete}, {@link #hasBatch}, {@link #mayBatch}, {@link #mayHaveLimit} and
 * {@link #knownLimit}.
 */
final class Outbox {
    private final Caller caller;
    private final int connection;
    private final short build;
    private final ActorQueue queue;
    private final PendingCalls pending = new PendingCalls();
    private final Credit credit = new Credit();
    private final BatchedCalls batched;
    private @Nullable LaneWriter writer;
    private volatile @Nullable PendingLimit limit;
    private volatile boolean mayHaveLimit = true;

    /** Null for an actor whose calls are sent once, as long as they can be sent. */
    private @Nullable KeptCalls kept;

    Outbox(Caller caller, Path queue, int connection, short build) {
        this.caller = caller;
        this.queue = new ActorQueue(queue);
        this.connection = connection;
        this.build = build;
        batched = new BatchedCalls(caller, this.queue, pending, credit);
    }

    /** What may be under way at once. */
    Credit credit() {
        return credit;
    }

    /** The queue to write to, where it is open already. */
    void attach(Lane made) {
        queue.attach(made);
        writer = made.writer();
        QueueNote note = QueueNote.of(made.note());
        keepFor(note.maxTaskRetries());
        if (mayHaveLimit && limit == null) {
            int most = note.maxPendingCalls();
            limit = most == CallPolicy.WITHOUT_LIMIT ? null : new PendingLimit(most);
            mayHaveLimit = limit != null;
        }
    }

    /** Whether the actor has a limit of pending calls, or its queue was not opened yet. Any thread may ask. */
    boolean mayHaveLimit() {
        return mayHaveLimit;
    }

    /** How many calls may be pending; null where that is not known, or there is no limit. Any thread may ask. */
    @Nullable
    PendingLimit knownLimit() {
        return limit;
    }

    /** How many calls may be pending; null for as many as there is credit for, or where that cannot be found out now. */
    @Nullable
    PendingLimit limit() throws IOException {
        if (limit == null) {
            LaneWriter unused = writer();
        }
        return limit;
    }

    /** From now on calls are kept if they may be sent again. */
    private void keepFor(int retries) {
        if (kept != null || retries != 0) {
            keeping().retries(retries);
        }
    }

    private KeptCalls keeping() {
        if (kept == null) {
            kept = new KeptCalls(credit);
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
            call.bytes(out.credit());
            int unused = pending.add(call, credit.inFlight());
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
        int bytes = out.credit();
        call.bytes(bytes);
        int number = pending.add(call, credit.inFlight());
        credit.take(bytes);
        try {
            short flags = out.correlate();
            RequestHeader.write(
                    out.array(),
                    out.kind(),
                    flags,
                    RequestHeader.method(out.method(), build),
                    number,
                    caller.number(),
                    connection);
            return batched.appendOrAdd(to, out, call, number);
        } catch (IOException | RuntimeException | Error e) {
            if (queue.isGone()) {
                return false; // It died in this very moment; the call is pending until the word of that comes.
            }
            if (pending.remove(number) == call) {
                credit.takeBack(call.bytes());
            }
            throw e;
        }
    }

    /** Says whether it was. */
    private boolean moveOutIfLarge(WireOutput out) throws IOException {
        if (out.position() <= Lane.MAX_FRAME) {
            return false;
        }
        LargeValues.moveOut(queue.lane().directory(), out, RequestHeader.LENGTH);
        return true;
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
        return writer != null && batched.flush(writer);
    }

    /** Sends a frame that no reply belongs to. */
    void sendControl(byte kind, int method, WireOutput frame) throws IOException {
        LaneWriter to = writer();
        if (to == null) {
            return;
        }
        try {
            batched.flush(to);
            short flags = moveOutIfLarge(frame) ? RequestHeader.LARGE : 0;
            RequestHeader.write(frame.array(), kind, flags, method, 0, caller.number(), connection);
            to.append(frame.array(), frame.position());
        } catch (IOException | RuntimeException e) {
            if (!queue.isGone()) {
                throw e;
            }
        }
    }

    /** Takes the call that a reply belongs to; null if there is none. For the reader of replies, without the lock. */
    @Nullable
    Call<?> complete(int number) {
        Call<?> call = pending.remove(number);
        if (call != null) {
            credit.giveBack(call.bytes());
        }
        return call;
    }

    // What is sent again.

    /**
     * The process that read the queue is gone, and another will read the next one: until {@link #resume} nothing is sent.
     *
     * @param retries how often a call may be sent again
     * @param lost why those calls fail that may not
     */
    void pause(Path next, int retries, Cause lost) {
        keepFor(retries);
        if (kept != null) {
            kept.lose(lost);
        } else {
            pending.drain(call -> {
                credit.takeBack(call.bytes());
                call.lost(lost);
            });
        }
        closeQueue();
        queue.await(next);
    }

    /** Does not wait for the next queue with the calls that could not be sent yet. */
    void refuse(Cause cause) {
        if (kept != null) {
            kept.loseAll(cause);
        }
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
        } catch (IOException | RuntimeException | Error e) {
            queue.isNotThere(); // Nobody else may open it first.
            throw e;
        }
        pending.drain(call -> {}); // They get new numbers.
        if (waiting.retries() == 0) {
            kept = null;
        }
        return waiting.unfinished();
    }

    /** A call was answered with what it may be made again for; says whether it was not yet made as often as it may be. */
    boolean again(Call<?> answered) {
        return kept != null && kept.again(answered);
    }

    /** The calls of which that was said, and that have not been sent since. */
    List<KeptCall> toBeSent() {
        return kept == null ? List.of() : kept.toBeSent();
    }

    /** A call that was made is not to be run, or not to the end; nor once more. Says whether its actor is to look for it. */
    boolean cancel(Call<?> call) throws IOException {
        LaneWriter to = writer();
        if (to != null) {
            boolean unused = batched.flush(to); // The worker must not have come to it when it hears of that.
            boolean isOnList = putOnList(call);
            if (kept != null) {
                unused = kept.cancel(call);
            }
            return isOnList;
        }
        if (kept != null) { // The actor is being restarted; it knows nothing of the call then.
            if (kept.cancel(call)) {
                giveUp(call);
            } else {
                takeBack(call);
            }
            call.cancelled("while its actor was being restarted, and may have run");
        }
        return false;
    }

    private boolean putOnList(Call<?> call) throws IOException {
        try {
            queue.lane().cancelled().add(caller.number(), connection, call.number());
            return true;
        } catch (IOException e) {
            if (queue.isGone()) {
                return false; // Word of what becomes of the call is on its way.
            }
            throw e;
        }
    }

    /** The calls that are pending were cancelled, and there will be no other word of them. */
    void loseCancelled() {
        pending.drain(call -> call.cancelled("before it ran to its end"));
    }

    /** How many calls are in no queue, though they were made. */
    int unsent() {
        if (kept == null) {
            return 0;
        }
        return writer == null ? kept.unfinished().size() : kept.toBeSent().size();
    }

    /** A call could not be sent once more, and will not be. */
    void giveUp(Call<?> call) {
        credit.takeBack(call.bytes());
    }

    /** Sends a call that has its part of the credit already; without a queue it waits for the next one. */
    void sendAgain(OutgoingCall out, KeptCall again, Call<?> call) throws IOException {
        LaneWriter to = writer();
        if (to != null) {
            credit.takeBack(call.bytes());
            again.sent();
            boolean unused = send(to, out, call);
        }
    }

    // Tasks.

    /** A call will not be run. */
    void takeBack(Call<?> call) {
        if (pending.remove(call.number()) == call) {
            credit.takeBack(call.bytes());
        }
    }

    /** Nothing is sent any more. What becomes of tasks somebody else knows; of those that were begun, the rest is lost. */
    void closeForTasks(Cause cause) {
        pending.drain(call -> {
            if (call.target() instanceof StreamTarget) {
                call.lost(cause);
            }
        });
        closeQueue();
    }

    /** Nothing is sent any more, and what is pending is lost. */
    void close(Cause cause) {
        pending.drain(call -> call.lost(cause));
        refuse(cause);
        closeQueue();
    }

    private void closeQueue() {
        batched.clear();
        if (writer != null) {
            writer.close();
            writer = null;
        }
        queue.close();
    }

    /** The way to the actor's queue; null if the actor is gone, or is being restarted. */
    private @Nullable LaneWriter writer() throws IOException {
        if (writer == null) {
            Lane opened = queue.open();
            if (opened != null) {
                attach(opened);
            }
        }
        return writer;
    }
}

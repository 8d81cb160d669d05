package dev.troupe.runtime.internal.caller;

import dev.troupe.runtime.BackPressureException;
import dev.troupe.runtime.CallInterruptedException;
import dev.troupe.runtime.SharedMemoryException;
import dev.troupe.runtime.internal.objects.LargeValues;
import dev.troupe.runtime.internal.queue.Lane;
import dev.troupe.runtime.internal.queue.LaneWriter;
import dev.troupe.runtime.internal.wire.ActorId;
import dev.troupe.runtime.internal.wire.Death;
import dev.troupe.runtime.internal.wire.RequestHeader;
import dev.troupe.runtime.spi.ActorType;
import dev.troupe.runtime.spi.Codecs;
import dev.troupe.runtime.spi.WireOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * This process's way to one actor: sends its calls in the order in which they come, and knows which of them are pending.
 *
 * <p>Safe for any thread. Everything about sending happens under one lock, which is held for the copy of one frame; the
 * arguments were written before. The number of completed calls is written by whoever reads replies.
 */
final class Connection {
    /** Calls and bytes that may be pending at once; a caller beyond it waits, so that memory stays bounded. */
    static final int MAX_CALLS = 10_000;

    static final long MAX_BYTES = 64 << 20;

    /** How long an actor waits for another that does not get on with its calls; a property for tests of that. */
    private static final int MAX_SECONDS_ON_ACTOR_THREAD = Integer.getInteger("dev.troupe.backPressureSeconds", 30);

    private static final long CREDIT_LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private final Caller caller;
    private final long id;
    private final int number;
    private final ActorType type;
    private final ReentrantLock lock = new ReentrantLock();
    private final PendingCalls pending = new PendingCalls();
    private final Call<@Nullable Void> end;

    // Under the lock.
    private @Nullable Lane lane;
    private @Nullable LaneWriter writer;
    private boolean closing;
    private long sent;
    private long sentBytes;
    private Call.@Nullable Cause death;

    // By the reader of replies.
    private final AtomicLong completed = new AtomicLong();
    private final AtomicLong completedBytes = new AtomicLong();

    Connection(Caller caller, long id, int number, ActorType type) {
        this.caller = caller;
        this.id = id;
        this.number = number;
        this.type = type;
        end = new Call<>(this, 0, Codecs.VOID);
    }

    Caller caller() {
        return caller;
    }

    long id() {
        return id;
    }

    int number() {
        return number;
    }

    @Nullable
    ClassLoader loader() {
        return type.stub().getClassLoader();
    }

    /** Whether the current thread is that of the actor itself. */
    boolean isCalledByItself() {
        return caller.isOwnActor(id) && caller.isActorThread();
    }

    String methodName(int method) {
        return type.method(method);
    }

    /** The creator has made the queue already; where Troupe was shut down meanwhile, it is let go of. */
    void attach(Lane made) {
        lock.lock();
        try {
            if (death != null) {
                made.close();
                return;
            }
            lane = made;
            writer = made.writer();
        } finally {
            lock.unlock();
        }
    }

    // Sending.

    void send(OutgoingCall out, Call<?> call) {
        if (sendOrFail(out, call)) {
            caller.replies().rang();
        }
    }

    private boolean sendOrFail(OutgoingCall out, Call<?> call) {
        boolean interrupted = Thread.interrupted();
        lock.lock();
        try {
            long bytes = out.position();
            while (death == null && !hasCredit(bytes)) {
                lock.unlock();
                try {
                    awaitCredit(bytes, interrupted);
                } finally {
                    lock.lock();
                }
            }
            if (death != null) {
                call.lost(death);
                return false;
            }
            boolean large = out.position() > Lane.MAX_FRAME;
            LaneWriter to = writer();
            if (large && to != null) {
                LargeValues.moveOut(lane().directory(), out, RequestHeader.LENGTH);
            }
            call.bytes((int) bytes);
            long callNumber = pending.add(call, inFlight());
            sent++;
            sentBytes += bytes;
            if (to == null) {
                return false; // The actor is gone; the node's notice is on its way and says why.
            }
            RequestHeader.write(
                    out.array(),
                    RequestHeader.CALL,
                    large ? RequestHeader.LARGE : 0,
                    out.method(),
                    callNumber,
                    caller.number(),
                    number,
                    correlation(out, callNumber));
            try {
                return to.append(out.array(), out.position());
            } catch (IOException | RuntimeException | Error e) {
                if (!Files.exists(caller.session().actor(id))) {
                    return false; // It died in this very moment; the call is pending until the word of that comes.
                }
                takeBack(call, callNumber, large, out);
                throw e;
            }
        } catch (IOException e) {
            throw new SharedMemoryException(
                    call + " was not sent: " + e.getMessage()
                            + "\n    Fix: free space there, or give it more (a container: --shm-size).",
                    e);
        } finally {
            lock.unlock();
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void takeBack(Call<?> call, long callNumber, boolean large, OutgoingCall out) throws IOException {
        if (pending.remove(callNumber) == call) {
            sent--;
            sentBytes -= call.bytes();
        }
        if (large) {
            LargeValues.discard(lane().directory(), out.array(), RequestHeader.LENGTH);
        }
    }

    private long correlation(OutgoingCall out, long callNumber) {
        long ofThread = out.correlation();
        return ofThread != 0 ? ofThread : (long) caller.number() << 48 ^ (long) number << 32 ^ callNumber;
    }

    private boolean hasCredit(long bytes) {
        long calls = inFlight();
        return calls < MAX_CALLS && (calls == 0 || sentBytes - completedBytes.getAcquire() + bytes <= MAX_BYTES);
    }

    /** Waits without the lock, reading replies meanwhile; somebody else may take what becomes free. */
    private void awaitCredit(long bytes, boolean interrupted) {
        if (caller.isOwnActor(id)) {
            throw new BackPressureException(
                    this + " has " + MAX_CALLS + " calls to itself waiting, and cannot run them while it makes another."
                            + "\n    Fix: return from the method before so many are made.",
                    null);
        }
        long limit =
                caller.isActorThread() ? System.nanoTime() + TimeUnit.SECONDS.toNanos(MAX_SECONDS_ON_ACTOR_THREAD) : 0;
        while (true) {
            if (interrupted || Thread.currentThread().isInterrupted()) {
                throw new CallInterruptedException(
                        "Interrupted while " + this + " had " + inFlight() + " calls waiting.", null);
            }
            caller.replies().awaitProgress(CREDIT_LOOK_NANOS);
            lock.lock();
            try {
                if (death != null || hasCredit(bytes)) {
                    return;
                }
            } finally {
                lock.unlock();
            }
            if (limit != 0 && System.nanoTime() - limit > 0) {
                throw new BackPressureException(
                        this + " has had " + inFlight() + " calls of this actor waiting for "
                                + MAX_SECONDS_ON_ACTOR_THREAD + " s; an actor does"
                                + " not wait longer, because they may be waiting for each other."
                                + "\n    Fix: wait for results as you go, or let both do less inside one method.",
                        null);
            }
        }
    }

    private long inFlight() {
        return sent - completed.getAcquire();
    }

    /** Under the lock: the way to the actor's queue; null if the actor is gone. */
    private @Nullable LaneWriter writer() throws IOException {
        if (writer == null) {
            if (!Files.exists(caller.session().actor(id))) {
                return null;
            }
            Lane opened;
            try {
                opened = Lane.open(caller.session().actor(id));
            } catch (IOException | RuntimeException e) {
                if (!Files.exists(caller.session().actor(id))) {
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

    /** Appends a frame that no reply belongs to. */
    void sendControl(byte kind, int method, WireOutput frame) throws IOException {
        boolean interrupted = Thread.interrupted();
        lock.lock();
        try {
            if (death != null) {
                return;
            }
            LaneWriter to = writer();
            if (to == null) {
                return;
            }
            boolean large = frame.position() > Lane.MAX_FRAME;
            if (large) {
                LargeValues.moveOut(lane().directory(), frame, RequestHeader.LENGTH);
            }
            RequestHeader.write(
                    frame.array(), kind, large ? RequestHeader.LARGE : 0, method, 0, caller.number(), number, 0);
            to.append(frame.array(), frame.position());
        } finally {
            lock.unlock();
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    // Ending.

    /** Asks the actor to end after all calls before, and waits until it has. */
    void close() {
        boolean first;
        lock.lock();
        try {
            first = !closing;
            closing = true;
        } finally {
            lock.unlock();
        }
        if (first) {
            WireOutput frame = new WireOutput(RequestHeader.LENGTH);
            frame.reset(RequestHeader.LENGTH);
            try {
                sendControl(RequestHeader.CLOSE, 0, frame);
            } catch (IOException | RuntimeException e) {
                lock.lock();
                try {
                    closing = false;
                } finally {
                    lock.unlock();
                }
                throw new SharedMemoryException(this + " was not closed: " + e.getMessage(), e);
            }
            if (inFlight() == 0) {
                // It may wait for what is held until this very method returns; with nothing to do it need not.
                caller.withdraw(id);
            }
        }
        awaitEnd();
    }

    /** Waits until the actor's process has ended; an interrupt ends the wait. */
    void awaitEnd() {
        if (!end.isFinished()) {
            caller.replies().awaitQuietly(end);
        }
    }

    // By the reader of replies.

    /** Takes the call that a reply belongs to; null if there is none. */
    @Nullable
    Call<?> complete(long callNumber) {
        Call<?> call = pending.remove(callNumber);
        if (call != null) {
            completedBytes.setRelease(completedBytes.getPlain() + call.bytes());
            completed.setRelease(completed.getPlain() + 1);
        }
        return call;
    }

    /** The actor is no more: whatever is pending fails, and so does whatever comes. */
    void die(Death notice) {
        Call.Cause cause = new Call.Cause(toString(), notice, loader());
        lock.lock();
        try {
            if (death != null) {
                return;
            }
            death = cause;
            pending.drain(call -> call.lost(cause));
            if (writer != null) {
                writer.close();
            }
            if (lane != null) {
                lane.close();
            }
            writer = null;
            lane = null;
        } finally {
            lock.unlock();
        }
        caller.forget(this);
        end.lost(cause);
    }

    /** The actor as messages name it. */
    @Override
    public String toString() {
        return ActorId.display(type.simpleName(), id);
    }
}

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
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * This process's way to one actor: sends its calls in the order in which they come, and knows which of them are pending.
 *
 * <p>Safe for any thread. Everything about sending happens under one lock, which is held for the copy of one frame; the
 * arguments were written before. The number of completed calls is written by whoever reads replies.
 */
final class Connection {
    private static final Logger LOG = System.getLogger("dev.troupe");

    /** How long an actor waits for another that does not get on with its calls; a property for tests of that. */
    private static final int MAX_SECONDS_ON_ACTOR_THREAD = Integer.getInteger("dev.troupe.backPressureSeconds", 30);

    /** With so many calls on their way, the next ones go out together. */
    private static final int MANY_CALLS = 32;

    private static final long CREDIT_LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private final Caller caller;
    private final long id;
    private final int number;
    private final ActorType type;
    private final short build;
    private final ReentrantLock lock = new ReentrantLock();
    private final PendingCalls pending = new PendingCalls();
    private final Credit credit = new Credit();
    private final HeldCalls held = new HeldCalls();
    private final KeptCalls kept = new KeptCalls();
    private final Call<@Nullable Void> end;

    // Under the lock.
    private @Nullable Lane lane;
    private @Nullable LaneWriter writer;
    private boolean closing;
    private boolean closesWhenSent;
    private Call.@Nullable Cause death;

    Connection(Caller caller, long id, int number, ActorType type) {
        this.caller = caller;
        this.id = id;
        this.number = number;
        this.type = type;
        build = type.build();
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
        if (sendOrHold(out, call)) {
            caller.replies().rang();
        }
    }

    /** Says whether the actor was woken for it. */
    private boolean sendOrHold(OutgoingCall out, Call<?> call) {
        boolean interrupted = Thread.interrupted();
        HeldCall later;
        lock.lock();
        try {
            long bytes = out.position();
            while (death == null && !credit.allows(bytes, held)) {
                sendKept();
                awaitCredit(bytes, false, interrupted);
            }
            if (death != null) {
                call.lost(death);
                return false;
            }
            if (!out.isPending() && !held.holds(Thread.currentThread())) {
                return append(out, call);
            }
            later = new HeldCall(out, call, out.detach(RequestHeader.LENGTH), (int) bytes);
            held.add(later);
        } catch (IOException e) {
            throw noMemory(call, e);
        } finally {
            lock.unlock();
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
        sendWhenReady(later);
        return false;
    }

    /** Under the lock, with credit. Says whether the actor was woken for it. */
    private boolean append(OutgoingCall out, Call<?> call) throws IOException {
        int bytes = out.position();
        boolean large = bytes > Lane.MAX_FRAME;
        LaneWriter to = writer();
        if (large && to != null) {
            LargeValues.moveOut(lane().directory(), out, RequestHeader.LENGTH);
        }
        call.bytes(bytes);
        long callNumber = pending.add(call, credit.inFlight());
        credit.take(bytes);
        if (to == null) {
            return false; // The actor is gone; the node's notice is on its way and says why.
        }
        RequestHeader.write(
                out.array(),
                RequestHeader.CALL,
                large ? RequestHeader.LARGE : 0,
                RequestHeader.method(out.method(), build),
                callNumber,
                caller.number(),
                number,
                correlation(out, callNumber));
        try {
            return large ? append(to, out) : keepOrAppend(to, out, call, callNumber);
        } catch (IOException | RuntimeException | Error e) {
            if (!Files.exists(caller.session().actor(id))) {
                return false; // It died in this very moment; the call is pending until the word of that comes.
            }
            takeBack(call, callNumber, large, out);
            throw e;
        }
    }

    /** After what is kept back. */
    private boolean append(LaneWriter to, OutgoingCall out) throws IOException {
        boolean woke = sendKept();
        return to.append(out.array(), out.position()) || woke;
    }

    /** Keeps a call back while the actor has enough to do, so that many travel at the price of one. */
    private boolean keepOrAppend(LaneWriter to, OutgoingCall out, Call<?> call, long callNumber) throws IOException {
        int length = out.position();
        boolean waits = mayWait(to);
        if (!waits && kept.isEmpty()) {
            return to.append(out.array(), length);
        }
        boolean woke = !to.canKeep(length) && sendKept();
        if (!to.canKeep(length)) {
            return append(to, out) || woke;
        }
        to.keep(out.array(), length);
        if (kept.add(call, callNumber) && waits) {
            caller.keepsBack();
            to.tellReader(caller.number());
        }
        // The reader may have gone to sleep just before it could see that something is kept back.
        return (!waits || !to.isReaderAwake()) && sendKept() || woke;
    }

    /** Whether a call gains more from company than it loses by waiting for that: there are many before it. */
    private boolean mayWait(LaneWriter to) {
        return (credit.inFlight() >= MANY_CALLS || to.isReaderBehind())
                && to.isReaderAwake()
                && LaneWriter.canTellReader(caller.number());
    }

    /** Whether calls are kept back. Any thread may ask. */
    boolean keepsCalls() {
        return !kept.isEmpty();
    }

    /** Sends what is kept back, if a call that somebody waits for is among it. */
    void flushFor(Call<?> call) {
        if (kept.mayContain(call)) {
            flush();
        }
    }

    /** Sends what is kept back. */
    void flush() {
        boolean woke;
        lock.lock();
        try {
            woke = sendKept();
        } finally {
            lock.unlock();
        }
        if (woke) {
            caller.replies().rang();
        }
    }

    /** Under the lock: sends what is kept back; what cannot be sent fails. Says whether the actor was woken for it. */
    private boolean sendKept() {
        LaneWriter to = writer;
        if (to == null || kept.isEmpty()) {
            return false;
        }
        try {
            boolean woke = to.flush();
            kept.clear();
            return woke;
        } catch (IOException | RuntimeException | Error e) {
            to.discardKept();
            if (!Files.exists(caller.session().actor(id))) {
                kept.clear(); // It died in this very moment; they are pending until the word of that comes.
                return false;
            }
            kept.drain((call, number) -> {
                if (pending.remove(number) == call) {
                    credit.takeBack(call.bytes());
                    call.lost(Call.Cause.notSent(call, e));
                }
            });
            caller.replies().finishedWithoutReply();
            if (e instanceof Error error) {
                throw error;
            }
            return false;
        }
    }

    private static SharedMemoryException noMemory(Call<?> call, IOException e) {
        return new SharedMemoryException(
                call + " was not sent: " + e.getMessage()
                        + "\n    Fix: free space there, or give it more (a container: --shm-size).",
                e);
    }

    private void takeBack(Call<?> call, long callNumber, boolean large, OutgoingCall out) throws IOException {
        if (pending.remove(callNumber) == call) {
            credit.takeBack(call.bytes());
        }
        if (large) {
            LargeValues.discard(lane().directory(), out.array(), RequestHeader.LENGTH);
        }
    }

    private long correlation(OutgoingCall out, long callNumber) {
        long ofThread = out.correlation();
        return ofThread != 0 ? ofThread : (long) caller.number() << 48 ^ (long) number << 32 ^ callNumber;
    }

    /** Under the lock, which it lets go of while it waits and reads replies; somebody else may take what is free then. */
    private void awaitCredit(long bytes, boolean isHeld, boolean interrupted) {
        lock.unlock();
        try {
            awaitCreditUnlocked(bytes, isHeld, interrupted);
        } finally {
            lock.lock();
        }
    }

    private void awaitCreditUnlocked(long bytes, boolean isHeld, boolean interrupted) {
        if (caller.isOwnActor(id) && !isHeld) {
            throw new BackPressureException(
                    this + " has " + Credit.MAX_CALLS
                            + " calls to itself waiting, and cannot run them while it makes another."
                            + "\n    Fix: return from the method before so many are made.",
                    null);
        }
        long limit =
                caller.isActorThread() ? System.nanoTime() + TimeUnit.SECONDS.toNanos(MAX_SECONDS_ON_ACTOR_THREAD) : 0;
        while (true) {
            if (interrupted || Thread.currentThread().isInterrupted()) {
                throw new CallInterruptedException(
                        "Interrupted while " + this + " had " + credit.inFlight() + " calls waiting.", null);
            }
            caller.replies().awaitProgress(CREDIT_LOOK_NANOS);
            lock.lock();
            try {
                if (death != null || (isHeld ? credit.allowsHeld(bytes) : credit.allows(bytes, held))) {
                    return;
                }
            } finally {
                lock.unlock();
            }
            if (limit != 0 && System.nanoTime() - limit > 0) {
                throw new BackPressureException(
                        this + " has had " + credit.inFlight() + " calls of this actor waiting for "
                                + MAX_SECONDS_ON_ACTOR_THREAD + " s; an actor does"
                                + " not wait longer, because they may be waiting for each other."
                                + "\n    Fix: wait for results as you go, or let both do less inside one method.",
                        null);
            }
        }
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

    // What is held.

    /** From here on every call is held, until {@link #release}: the actor is not created yet. */
    void holdAll() {
        lock.lock();
        try {
            held.holdAll();
        } finally {
            lock.unlock();
        }
    }

    /** The actor's creation was sent: its calls may follow. */
    void release() {
        lock.lock();
        try {
            held.release();
        } finally {
            lock.unlock();
        }
        for (HeldCall next = beginOfRow(); next != null; next = beginOfRow()) {
            send(next);
        }
        threadsOfHeld().forEach(this::sendHeld);
    }

    /** What is held is not sent: each fails with what one of its arguments failed with. */
    void failHeld(Throwable failure) {
        List<HeldCall> all = new ArrayList<>();
        lock.lock();
        try {
            held.drain(all::add);
        } finally {
            lock.unlock();
        }
        all.forEach(each -> each.call().notMade(HeldCall.failure(each.arguments(), failure)));
        caller.replies().finishedWithoutReply();
    }

    private @Nullable HeldCall beginOfRow() {
        lock.lock();
        try {
            return held.beginOfRow();
        } finally {
            lock.unlock();
        }
    }

    private List<Thread> threadsOfHeld() {
        lock.lock();
        try {
            return held.threads();
        } finally {
            lock.unlock();
        }
    }

    private void sendWhenReady(HeldCall kept) {
        AllDone.then(kept.arguments().refs(), () -> {
            lock.lock();
            try {
                kept.ready();
            } finally {
                lock.unlock();
            }
            sendHeld(kept.thread());
        });
    }

    /** Sends what one thread has held, as far as its arguments are there. */
    private void sendHeld(Thread thread) {
        for (HeldCall next = begin(thread); next != null; next = begin(thread)) {
            send(next);
        }
    }

    /** Sends one call, or fails it. Runs code of the user: what writes the arguments. */
    private void send(HeldCall next) {
        try (OutgoingCall out = OutgoingFrame.begin(this, next.method())) {
            out.correlation(next.correlation());
            try {
                next.arguments().writeTo(out);
            } catch (Throwable e) { // Whatever a ref failed with, or the user's code that writes its value.
                next.call().notMade(HeldCall.failure(next.arguments(), e));
                return;
            }
            send(out, next);
        } catch (Throwable e) { // No memory, or no credit.
            next.call().lost(Call.Cause.notSent(next.call(), e));
        } finally {
            if (next.call().isFinished()) {
                caller.replies().finishedWithoutReply();
            }
            end(next);
        }
    }

    private void send(OutgoingCall out, HeldCall next) throws IOException {
        lock.lock();
        try {
            while (death == null && !credit.allowsHeld(out.position())) {
                sendKept();
                awaitCredit(out.position(), true, false);
            }
            if (death != null) {
                next.call().lost(death);
            } else {
                append(out, next.call());
            }
        } finally {
            lock.unlock();
        }
    }

    private @Nullable HeldCall begin(Thread thread) {
        lock.lock();
        try {
            return held.begin(thread);
        } finally {
            lock.unlock();
        }
    }

    private void end(HeldCall sent) {
        boolean close;
        lock.lock();
        try {
            held.sent(sent);
            close = closesWhenSent && held.isEmpty() && death == null;
            closesWhenSent &= !close;
        } finally {
            lock.unlock();
        }
        if (close) {
            caller.execute(this::sendCloseAtLast);
        }
    }

    boolean isDead() {
        lock.lock();
        try {
            return death != null;
        } finally {
            lock.unlock();
        }
    }

    /** How many calls wait for their arguments. */
    int heldCalls() {
        lock.lock();
        try {
            return held.count();
        } finally {
            lock.unlock();
        }
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
            sendKept();
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
        closeSoon();
        awaitEnd();
    }

    /** Asks the actor to end after all calls before, also those that are held, and does not wait. */
    void closeSoon() {
        boolean now;
        lock.lock();
        try {
            now = !closing && (death != null || held.isEmpty());
            closesWhenSent |= !closing && !now;
            closing = true;
        } finally {
            lock.unlock();
        }
        if (now) {
            sendClose();
        }
    }

    /** Where nobody is there to be told that it fails. */
    private void sendCloseAtLast() {
        while (!isDead()) {
            try {
                sendClose();
                return;
            } catch (SharedMemoryException e) {
                LOG.log(Level.WARNING, "{0}; it is tried again.", e.getMessage());
                LockSupport.parkNanos(this, CREDIT_LOOK_NANOS);
            }
        }
    }

    private void sendClose() {
        WireOutput frame = new WireOutput(RequestHeader.LENGTH);
        frame.reset(RequestHeader.LENGTH);
        boolean idle;
        lock.lock();
        try {
            idle = credit.inFlight() == 0;
        } finally {
            lock.unlock();
        }
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
        if (idle) {
            // It may wait for what is held until this very method returns; with nothing to do it need not.
            caller.withdraw(id);
        }
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
            credit.giveBack(call.bytes());
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
            held.drain(each -> each.call().lost(cause));
            kept.clear();
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
        caller.replies().finishedWithoutReply();
    }

    /** The actor as messages name it. */
    @Override
    public String toString() {
        return ActorId.display(type.simpleName(), id);
    }
}

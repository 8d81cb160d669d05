package dev.troupe.runtime.internal.caller;

import dev.troupe.runtime.BackPressureException;
import dev.troupe.runtime.CallInterruptedException;
import dev.troupe.runtime.PendingCallsLimitException;
import dev.troupe.runtime.SharedMemoryException;
import dev.troupe.runtime.internal.queue.Lane;
import dev.troupe.runtime.internal.wire.ActorId;
import dev.troupe.runtime.internal.wire.Death;
import dev.troupe.runtime.internal.wire.RequestHeader;
import dev.troupe.runtime.spi.ActorType;
import dev.troupe.runtime.spi.Codec;
import dev.troupe.runtime.spi.Codecs;
import dev.troupe.runtime.spi.WireOutput;
import java.io.IOException;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * This process's way to one actor: sends its calls in the order in which they come, and knows which of them are pending.
 *
 * <p>Safe for any thread. Everything about sending happens under one lock, which is held for the copy of one frame; the
 * arguments were written before. The number of completed calls is written by whoever reads replies.
 */
final class Connection extends Target {
    /** How long an actor waits for another that does not get on with its calls; a property for tests of that. */
    private static final int MAX_SECONDS_ON_ACTOR_THREAD = Integer.getInteger("dev.troupe.backPressureSeconds", 30);

    private static final long CREDIT_LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private final Caller caller;
    private final long id;
    private final int number;
    private final ActorType type;
    private final SendLock lock = new SendLock();
    private final Outbox outbox;
    private final Credit credit;
    private final HeldSender held = new HeldSender(this, lock);
    private final Closing closing;
    private final Resender resender;
    private final Lives lives;
    private final Call<@Nullable Void> end;
    private final Callees callees = new Callees(this);

    private volatile @Nullable String name;

    /** Whose worker it leads to, if that runs tasks. */
    private volatile @Nullable TaskHost host;

    private volatile boolean runsTask;

    /** How many calls were cancelled since the node was told and has not answered; 0 if it has. */
    private final AtomicInteger looks = new AtomicInteger();

    // Under the lock.

    /** A call was cancelled, of an actor that perhaps runs one alone. */
    private boolean isCancelled;

    private @Nullable Cause death;

    /** Why calls fail at once: the death, or that the actor is being restarted. */
    private @Nullable Cause refusal;

    /**
     * A way to an actor.
     *
     * @param life how often it was restarted, as far as is known
     */
    Connection(Caller caller, long id, int life, int number, ActorType type) {
        this.caller = caller;
        this.id = id;
        this.number = number;
        this.type = type;
        outbox = new Outbox(caller, caller.session().actor(id, life), number, type.build());
        credit = outbox.credit();
        resender = new Resender(this, caller, lock, outbox);
        closing = new Closing(this, caller, lock, held, resender, credit);
        lives = new Lives(this, caller, life, lock, outbox, resender);
        end = new Call<>(new Callee<>(this, 0, Codecs.VOID));
    }

    @Override
    Caller caller() {
        return caller;
    }

    long id() {
        return id;
    }

    @Override
    int number() {
        return number;
    }

    @Override
    OptionalLong actor() {
        return OptionalLong.of(id);
    }

    @Override
    @Nullable
    ClassLoader loader() {
        return type.stub().getClassLoader();
    }

    /** The actor's name is known here, for messages. */
    void called(String known) {
        name = known;
    }

    <T extends @Nullable Object> Callee<T> callee(int method, Codec<T> codec) {
        return callees.get(method, codec);
    }

    @Override
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
            outbox.attach(made);
            TaskHost tasks = host;
            if (tasks != null) {
                tasks.opened(made.gate());
            }
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
            long bytes = out.credit();
            boolean isNext =
                    out.kind() == RequestHeader.NEXT; // What it is about was called already, and few are asked for.
            while (refusal == null && !isNext && !credit.allows(bytes, held.calls())) {
                outbox.flush();
                awaitCredit(bytes, false, interrupted);
            }
            if (refusal != null) {
                call.lost(refusal);
                return false;
            }
            if (!out.isPending() && (isNext || !held.calls().holds(Thread.currentThread()))) {
                return outbox.send(out, call);
            }
            later = new HeldCall(out, call, out.detach(RequestHeader.LENGTH), (int) bytes);
            held.calls().add(later);
        } catch (IOException e) {
            throw noMemory(call, e);
        } finally {
            lock.unlock();
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
        held.sendWhenReady(later);
        return false;
    }

    /** Where an actor has a limit, nobody waits until calls are answered; but those that were count no more. */
    void checkLimit(OutgoingCall out, Call<?> call) {
        PendingLimit limit = outbox.mayHaveLimit() && out.kind() != RequestHeader.NEXT ? limit() : null;
        if (limit == null || limit.admits(call)) {
            return;
        }
        caller.replies().look();
        if (!limit.admits(call)) {
            throw new PendingCallsLimitException(
                    call + " was not made: this process has " + limit.most()
                            + " calls of the actor pending, and with maxPendingCalls(" + limit.most()
                            + ") may have no more."
                            + "\n    Fix: wait for results before you make more calls, or give the actor a larger maxPendingCalls.",
                    null);
        }
    }

    /** How many calls may be pending, which stands in the queue: that is opened for it. Null where that is not known now. */
    private @Nullable PendingLimit limit() {
        PendingLimit known = outbox.knownLimit();
        if (known != null) {
            return known;
        }
        boolean interrupted = Thread.interrupted();
        lock.lock();
        try {
            return death == null ? outbox.limit() : null;
        } catch (IOException e) {
            return null; // The call itself fails with that, or not.
        } finally {
            lock.unlock();
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Whether calls wait for company. Any thread may ask. */
    boolean hasBatch() {
        return outbox.hasBatch();
    }

    /** Sends the calls that wait for company, if one that somebody waits for is among them. */
    @Override
    void flushFor(Call<?> call) {
        if (outbox.mayBatch(call)) {
            flush();
        }
    }

    /** Sends the calls that wait for company. */
    void flush() {
        boolean woke;
        lock.lock();
        try {
            woke = outbox.flush();
        } finally {
            lock.unlock();
        }
        if (woke) {
            caller.replies().rang();
        }
    }

    private static SharedMemoryException noMemory(Call<?> call, IOException e) {
        return new SharedMemoryException(
                call + " was not sent: " + e.getMessage()
                        + "\n    Fix: free space there, or give it more (a container: --shm-size).",
                e);
    }

    /** Under the lock, which it lets go of while it waits and reads replies; somebody else may take what is free then. */
    private void awaitCredit(long bytes, boolean isHeld, boolean interrupted) {
        lock.unlock();
        try {
            caller.cpu().runWithout(() -> awaitCreditUnlocked(bytes, isHeld, interrupted));
        } finally {
            lock.lock();
        }
    }

    private void awaitCreditUnlocked(long bytes, boolean isHeld, boolean interrupted) {
        if (caller.isOwnActor(id) && !isHeld && !caller.runsSeveral()) {
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
                if (refusal != null || (isHeld ? credit.allowsHeld(bytes) : credit.allows(bytes, held.calls()))) {
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

    /** Appends a frame that no reply belongs to. */
    void sendControl(byte kind, int method, WireOutput frame) throws IOException {
        boolean interrupted = Thread.interrupted();
        lock.lock();
        try {
            if (death != null) {
                return;
            }
            outbox.sendControl(kind, method, frame);
        } finally {
            lock.unlock();
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    // Tasks.

    /** The actor is a worker that runs one task. */
    void runsTask() {
        runsTask = true;
    }

    /** The actor is a worker that runs the tasks of a pool. */
    TaskHost hostTasks(TaskPool ofPool) {
        TaskHost made = new TaskHost(ofPool, this);
        host = made;
        return made;
    }

    /** Sends a task; says whether it could be, because the worker is there. */
    boolean sendTask(OutgoingCall out, Call<?> call) throws IOException {
        boolean interrupted = Thread.interrupted();
        boolean woke;
        lock.lock();
        try {
            if (refusal != null) {
                return false;
            }
            woke = outbox.send(out, call);
        } finally {
            lock.unlock();
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
        if (woke) {
            caller.replies().rang();
        }
        return true;
    }

    /** A task that was sent will not be run. */
    void takeBack(Call<?> call) {
        lock.lock();
        try {
            outbox.takeBack(call);
        } finally {
            lock.unlock();
        }
    }

    // Cancelling.

    @Override
    boolean cancel(Call<?> call) {
        if (id == ActorId.NODE) {
            return false; // The node does not wait for anything.
        }
        if (held.cancel(call)) {
            if (runsTask) {
                caller.endings().withdraw(id);
            }
            return true;
        }
        boolean isSent;
        lock.lock();
        try {
            if (call.isFinished()) {
                return false;
            }
            isCancelled = true;
            isSent = outbox.cancel(call);
        } catch (IOException e) {
            throw new SharedMemoryException(
                    call + " was not cancelled: " + e.getMessage()
                            + "\n    Fix: free space there, or give it more (a container: --shm-size).",
                    e);
        } finally {
            lock.unlock();
        }
        if (isSent) {
            if (looks.getAndIncrement() == 0) {
                haveItLook();
            }
        } else {
            caller.replies().finishedWithoutReply();
        }
        return true;
    }

    /** One word to the node is enough for all that are cancelled until it is answered, and then another. */
    private void haveItLook() {
        int before = looks.get();
        caller.endings().lookForCancelled(id, () -> {
            if (!looks.compareAndSet(before, 0)) {
                caller.execute(this::haveItLook);
            }
        });
    }

    // What is held.

    /** Its calls, where they had to wait. */
    HeldSender held() {
        return held;
    }

    /** How many calls wait for their arguments, or for their actor to be restarted. */
    int heldCalls() {
        lock.lock();
        try {
            return held.calls().count() + outbox.unsent();
        } finally {
            lock.unlock();
        }
    }

    /** Whether calls are pending. */
    boolean hasCalls() {
        lock.lock();
        try {
            return credit.inFlight() > 0 || held.calls().count() > 0;
        } finally {
            lock.unlock();
        }
    }

    /** Sends a held call whose turn has come. */
    void sendHeld(OutgoingCall out, Call<?> call) throws IOException {
        lock.lock();
        try {
            while (refusal == null && !credit.allowsHeld(out.credit())) {
                outbox.flush();
                awaitCredit(out.credit(), true, false);
            }
            if (refusal != null) {
                call.lost(refusal);
            } else if (!call.isFinished()) { // Cancelled, this moment.
                outbox.send(out, call);
            }
        } finally {
            lock.unlock();
        }
    }

    /** A call is held no longer: the last of them lets the actor be closed. */
    void endHeld(HeldCall sent) {
        lock.lock();
        try {
            held.calls().sent(sent);
        } finally {
            lock.unlock();
        }
        closing.heldEnded();
    }

    // Ending.

    /** How its actor is asked to end. */
    Closing closing() {
        return closing;
    }

    boolean isDead() {
        lock.lock();
        try {
            return death != null;
        } finally {
            lock.unlock();
        }
    }

    /** Waits until the actor has ended, at most so long; an interrupt ends the wait. Says whether it has. */
    boolean awaitEnd(long nanos) {
        return end.isFinished() || caller.replies().awaitQuietly(end, nanos);
    }

    // Restarts.

    /** Follows the actor from one life to the next. */
    Lives lives() {
        return lives;
    }

    /** Under the lock: from now on calls fail for this reason, or for none. */
    void refuse(@Nullable Cause reason) {
        refusal = reason;
    }

    // By the reader of replies.

    /** Takes the call that a reply belongs to; null if there is none. */
    @Nullable
    Call<?> complete(int callNumber) {
        Call<?> call = outbox.complete(callNumber);
        if (host != null && call != null) {
            call.answeredBy(this);
        }
        return call;
    }

    /** A call threw what it may be made again for: says whether it is. */
    boolean makesAgain(Call<?> threw) {
        TaskHost tasks = host;
        return tasks == null ? resender.makesAgain(threw) : tasks.pool().makesAgain(tasks, threw);
    }

    /** A call was answered, whatever with. */
    void answered(Call<?> call) {
        TaskHost tasks = host;
        if (tasks != null && !(call.target() instanceof StreamTarget)) {
            tasks.pool().answered(tasks, call);
        }
    }

    /** Nobody takes more results of a call. */
    void streamIsOver() {
        TaskHost tasks = host;
        if (tasks != null) {
            tasks.pool().streamIsOver(tasks);
        }
    }

    /** The actor has skipped a call that was taken back. */
    void skipped(int callNumber) {
        TaskHost tasks = host;
        if (tasks != null) {
            tasks.pool().skipped(tasks, callNumber);
        }
    }

    /** A call came after the actor's end was asked for; others, which came before, may still run there. */
    void cameTooLate(Call<?> call, Death why) {
        call.lost(new Cause(toString(), why, loader()));
    }

    /** The actor is no more: whatever is pending fails, and so does whatever comes. */
    void die(Death notice) {
        if (notice.name() != null) {
            called(notice.name());
        }
        Cause ofActor = new Cause(toString(), notice, loader());
        Cause cause = runsTask ? ofActor.ofTask(0) : ofActor;
        lock.lock();
        try {
            if (death != null) {
                return;
            }
            if (runsTask && isCancelled) {
                outbox.loseCancelled();
            }
            death = cause;
            refusal = host == null ? cause : cause.ofTask(0);
            held.calls().drain(each -> each.lost(cause));
            if (host == null) {
                outbox.close(cause);
            } else {
                outbox.closeForTasks(cause.ofTask(0)); // The pool knows what becomes of them.
            }
        } finally {
            lock.unlock();
        }
        TaskHost tasks = host;
        if (tasks != null) {
            tasks.pool().died(tasks, cause);
        }
        caller.connections().forget(this);
        end.lost(cause);
        caller.replies().finishedWithoutReply();
    }

    /** What is to be said of an actor that has not answered a call yet, after a blank: what it waits for, if it does. */
    @Override
    String waitsFor(Call<?> call) {
        if (id == ActorId.NODE || credit.hasGivenBack()) {
            return "";
        }
        String what = caller.lookup().waitsFor(id);
        return what.isEmpty() ? "" : " Its actor has been waiting for " + what + ".";
    }

    /** The actor as messages name it. */
    @Override
    public String toString() {
        return ActorId.display(type.simpleName(), id, name);
    }
}

package dev.troupe.runtime.internal.caller;

import dev.troupe.runtime.CallInterruptedException;
import dev.troupe.runtime.internal.cpus.CallCpu;
import dev.troupe.runtime.internal.queue.FrameBuffer;
import dev.troupe.runtime.internal.queue.LaneReader;
import dev.troupe.runtime.internal.queue.Patience;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * How the threads of this process share its reply queue.
 *
 * <p>Reading is a role that one thread at a time takes. A thread that waits for a result takes it, reads, and completes
 * whatever arrives, also for others, until its own result is there: so the reply reaches the thread that wants it without
 * a hand-over. Who finds the role taken stands by, and is woken by the result or by the role. Code of the user never runs
 * under the role.
 *
 * <p>When nobody waits, a background thread sees to callbacks and to deaths. It sleeps at a bell of its own
 * <em>without</em> the role, so that a caller need not wake it to read. A reader that leaves gives the bell back to it;
 * after some such turns in a row it is woken, and then only looks in now and then while others read.
 */
final class ReplyReader {
    private static final Logger LOG = System.getLogger("dev.troupe");
    private static final VarHandle ROLE;
    private static final VarHandle TURNS;

    private static final int CALLERS_BELL = 1;
    private static final int BACKGROUND_BELL = 2;

    /** How long a thread that stands by looks for its result before it parks. */
    private static final long STANDBY_LOOKS = 200;

    /** A thread that stands by looks by itself this often. */
    private static final long STANDBY_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    /**
     * Who leaves the role does not wait until all others see that, which would take as long as a thirtieth of a call. So whoever is
     * about to sleep until the role is left first sleeps for so long: it may have come in that very moment, unseen.
     */
    private static final long UNSEEN_NANOS = TimeUnit.MICROSECONDS.toNanos(50);

    /** A call of an actor that waits without end looks after this whether it does for ever; later, less often. */
    private static final long CYCLE_LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

    private static final int MOST_DOUBLINGS = 3;

    /** How often the background thread looks whether others still read. */
    private static final long NAP_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

    private static final long LONG_NAP_NANOS = TimeUnit.SECONDS.toNanos(1);

    /** So many turns in a row under a sleeping background thread, and it is woken to stay out of the way. */
    private static final int TURNS_BEFORE_WAKING = 8;

    static {
        try {
            ROLE = MethodHandles.lookup().findVarHandle(ReplyReader.class, "role", int.class);
            TURNS = MethodHandles.lookup().findVarHandle(ReplyReader.class, "turns", long.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    /** More than come together. */
    private static final int MOST_AT_ONCE = 1024;

    /** More than a process has in flight, most likely. */
    private static final int MOST_ROUNDS = 64;

    private final Caller caller;
    private final LaneReader reader;
    private final Replies replies;
    private final Executor callbacks;
    private final boolean isOfActor;
    private final Queue<Thread> standby = new ConcurrentLinkedQueue<>();
    private final AtomicInteger pendingCallbacks = new AtomicInteger();

    /** 1 while a thread reads. */
    @SuppressWarnings("unused") // Through ROLE.
    private volatile int role;

    // Under the role.
    private final FrameBuffer frame = new FrameBuffer();
    private final Patience patience;
    private int turnsUnderSleeper;

    /** When there was nothing to read, as far as that is known; written under the role, for an actor's process alone. */
    private volatile long lastEmpty;

    /** Counts the turns of readers, for the background thread to see that there are some: soon, so it costs no fence. */
    @SuppressWarnings("unused") // Through TURNS.
    private long turns;

    private volatile boolean backgroundSleeps;
    private volatile boolean backgroundStandsBack;
    private volatile boolean closed;

    /** A hint: an actor was just woken for a call, and needs the core more than a reader who looks for its reply. */
    private volatile boolean rang;

    private volatile Thread background = Thread.currentThread();

    ReplyReader(Caller caller, LaneReader reader, Executor callbacks) {
        this.caller = caller;
        this.reader = reader;
        patience = new Patience(reader::pause);
        replies = new Replies(caller);
        this.callbacks = callbacks;
        isOfActor = caller.isOfActor();
    }

    // What threads that wait do.

    /** Waits for a call, at most so long; 0 is without end. Says whether it is finished. */
    boolean await(Call<?> call, long nanos) {
        boolean finished = awaitUninterpreted(call, nanos);
        if (!finished && Thread.currentThread().isInterrupted()) {
            throw new CallInterruptedException(
                    "Interrupted while waiting for " + call + "; the call itself goes on.", null);
        }
        return finished;
    }

    /** Waits for a call, at most so long; an interrupt ends the wait and stays set. Says whether it is finished. */
    boolean awaitQuietly(Call<?> call, long nanos) {
        return awaitUninterpreted(call, nanos);
    }

    private boolean awaitUninterpreted(Call<?> call, long nanos) {
        CallCpu given = caller.cpu().giveBack();
        try {
            return awaitWithoutCpu(call, nanos);
        } finally {
            ActorCpu.takeAgain(given);
        }
    }

    /** Whether the current thread runs a call that may wait for ever, because others wait for it. */
    boolean looksForCycles() {
        return caller.isActorThread();
    }

    /** When to look, after so many looks. */
    static long nextLook(int looks) {
        return deadline(CYCLE_LOOK_NANOS << Math.min(MOST_DOUBLINGS, Math.max(0, looks - 1)));
    }

    /** After a while in vain: throws if it will be for ever. {@link #endLooks} is to follow. */
    void lookForCycle(Collection<? extends Call<?>> calls) {
        if (looksForCycles()) {
            readAll();
            caller.waits().look(calls, lastEmpty);
        }
    }

    /** The wait is over in which it was looked for cycles. */
    void endLooks() {
        caller.waits().end();
    }

    /** Reads what is there, or has the thread do so that reads: this one will see it the next time that it looks. */
    private void readAll() {
        if (!tryTakeRole()) {
            reader.interruptWait(CALLERS_BELL);
            return;
        }
        try {
            for (int read = 0; read < MOST_AT_ONCE; read++) {
                long now = System.nanoTime();
                if (!readOne()) {
                    lastEmpty = now;
                    return;
                }
            }
        } finally {
            leaveRole();
        }
    }

    private boolean awaitWithoutCpu(Call<?> call, long nanos) {
        long deadline = nanos == 0 ? 0 : deadline(nanos);
        long look = 0;
        int looks = 0;
        call.flush();
        try {
            while (!call.isFinished()) {
                if (tryTakeRole()) {
                    try {
                        look = readUntilFinished(call, deadline, look);
                    } finally {
                        leaveRole();
                    }
                } else {
                    look = standBy(call, deadline, look);
                }
                if (call.isFinished()) {
                    break;
                }
                if (Thread.currentThread().isInterrupted() || isOver(deadline) || closed) {
                    return call.isFinished();
                }
                if (isOver(look)) {
                    looks++;
                    lookForCycle(List.of(call));
                    look = nextLook(looks);
                }
            }
            return true;
        } finally {
            if (looks > 0) {
                endLooks();
            }
        }
    }

    private static long deadline(long nanos) {
        long deadline = System.nanoTime() + Math.min(nanos, Long.MAX_VALUE / 2);
        return deadline == 0 ? 1 : deadline;
    }

    private static boolean isOver(long deadline) {
        return deadline != 0 && System.nanoTime() - deadline >= 0;
    }

    /**
     * When it is to look for cycles, a call that waits until then; 0 if it need not. That is found out when it is about to
     * sleep, because a clock costs as much as a twentieth of a call.
     */
    private long lookOf(long deadline, long look) {
        return deadline == 0 && isOfActor && look == 0 ? nextLook(0) : look;
    }

    /** Under the role, at most until it is to look for cycles. Returns when that is. */
    private long readUntilFinished(Call<?> call, long deadline, long nextLook) {
        long look = nextLook;
        patience.begin();
        boolean impatient = rang;
        if (impatient) {
            rang = false;
        }
        while (true) {
            if (readOne()) {
                if (call.isFinished()) {
                    patience.end();
                    readRestOfBatch();
                    return look;
                }
                continue;
            }
            if (call.isFinished() || Thread.currentThread().isInterrupted() || isOver(deadline) || closed) {
                return look;
            }
            if (impatient) {
                impatient = false;
                patience.startClock();
            } else if (patience.looksAgain()) {
                continue;
            }
            caller.flush(); // What is waited for may depend on calls that are kept back.
            look = lookOf(deadline, look);
            sleep(deadline == 0 ? look : deadline);
            if (isOver(look)) {
                return look;
            }
        }
    }

    /** What came together is most likely looked at next: that is found finished then, without a turn at the role for each. */
    private void readRestOfBatch() {
        boolean more = true;
        while (more && reader.isInBatch()) {
            more = readOne();
        }
    }

    /** Under the role: until a reply comes, or the time is over; 0 is without end. */
    private void sleep(long deadline) {
        long now = isOfActor ? System.nanoTime() : 0;
        reader.raise(CALLERS_BELL);
        if (!readOne()) {
            if (isOfActor) {
                lastEmpty = now;
            }
            try {
                reader.await(CALLERS_BELL, deadline == 0 ? Long.MAX_VALUE : deadline - System.nanoTime());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        reader.lower();
    }

    /** Another thread reads: until it completes this call, or leaves, or it is to look for cycles. Returns when that is. */
    private long standBy(Call<?> call, long deadline, long nextLook) {
        for (int spin = 1; spin <= STANDBY_LOOKS; spin++) {
            if (call.isFinished() || role == 0) {
                return nextLook;
            }
            if (spin % 8 == 0) {
                Thread.yield();
            } else {
                Thread.onSpinWait();
            }
        }
        Thread me = Thread.currentThread();
        caller.flush();
        Waiter waiter = Waiter.thread(me);
        call.add(waiter);
        standby.add(me);
        long look = lookOf(deadline, nextLook);
        long end = deadline == 0 ? look : deadline;
        long unseen = System.nanoTime() + UNSEEN_NANOS;
        try {
            // Whether it is free is looked at after the clock: so it was, in any case, when it could be seen.
            long now = System.nanoTime();
            while (!call.isFinished() && role != 0 && !me.isInterrupted() && !isOver(end) && !closed) {
                long most = now - unseen < 0 ? unseen - now : STANDBY_NANOS;
                LockSupport.parkNanos(this, end == 0 ? most : Math.min(most, end - now));
                now = System.nanoTime();
            }
        } finally {
            standby.remove(me);
            waiter.cancel();
        }
        boolean isInNeed = !call.isFinished() && !me.isInterrupted() && !isOver(end) && !closed;
        if (!isInNeed && role == 0) {
            // Woken by the role perhaps, and no longer in need of it.
            wakeStandby();
        }
        return look;
    }

    private boolean tryTakeRole() {
        return role == 0 && ROLE.compareAndSet(this, 0, 1);
    }

    private void leaveRole() {
        try {
            if (backgroundSleeps) {
                giveBellBack();
            }
        } finally {
            countTurn();
            ROLE.setRelease(this, 0);
            if (!standby.isEmpty()) {
                VarHandle.fullFence(); // Who is woken, and needs it no longer, is to see that it is free.
                wakeStandby();
            }
        }
        if (backgroundStandsBack || pendingCallbacks.get() > 0) {
            LockSupport.unpark(background);
        }
    }

    /** Replies that come from now on are for the background thread's bell; one that came before rings nobody. */
    private void giveBellBack() {
        reader.raise(BACKGROUND_BELL);
        while (readOne()) {
            Thread.onSpinWait();
        }
        if (++turnsUnderSleeper >= TURNS_BEFORE_WAKING) {
            turnsUnderSleeper = 0;
            backgroundSleeps = false;
            reader.lower();
            reader.interruptWait(BACKGROUND_BELL);
        }
    }

    private void countTurn() {
        TURNS.setOpaque(this, turns() + 1);
    }

    /** Any thread may ask. */
    private long turns() {
        return (long) TURNS.getOpaque(this);
    }

    private void wakeStandby() {
        Thread next = standby.peek();
        if (next != null) {
            LockSupport.unpark(next);
        }
    }

    /** The thread that is about to wait has just woken the actor. */
    void rang() {
        rang = true;
    }

    /** A call was finished without a reply: a thread that waits for one may be waiting for that. */
    void finishedWithoutReply() {
        reader.interruptWait(CALLERS_BELL);
    }

    /** Reads what is there, and says whether the call is finished. */
    boolean look(Call<?> call) {
        caller.flush();
        if (!call.isFinished() && tryTakeRole()) {
            try {
                while (!call.isFinished() && readOne()) {
                    Thread.onSpinWait();
                }
            } finally {
                leaveRole();
            }
        }
        return call.isFinished();
    }

    /** Reads what is there. */
    void look() {
        caller.flush();
        if (tryTakeRole()) {
            try {
                for (int round = 0; round < MOST_ROUNDS && readMany(); round++) {
                    Thread.onSpinWait();
                }
            } finally {
                leaveRole();
            }
        }
    }

    /** Whether nothing is read any more. */
    boolean isClosed() {
        return closed;
    }

    /**
     * Waits until some reply was read, by this thread or perhaps by another, or something else came in between. Whoever calls
     * this has given the CPU back of the call that waits, because more may have to come.
     */
    void awaitProgress(long nanos) {
        awaitProgress(nanos, () -> false);
    }

    /**
     * The same, unless something is so when nobody else reads: another thread may have read the last reply just before, after
     * which no other would come.
     */
    void awaitProgress(long nanos, BooleanSupplier isThere) {
        caller.flush();
        if (!tryTakeRole()) {
            LockSupport.parkNanos(this, Math.min(nanos, TimeUnit.MICROSECONDS.toNanos(100)));
            return;
        }
        try {
            if (!isThere.getAsBoolean()) {
                readSome(nanos);
            }
        } finally {
            leaveRole();
        }
    }

    /** Under the role. */
    private void readSome(long nanos) {
        long deadline = deadline(nanos);
        patience.begin();
        while (!closed && !isOver(deadline) && !Thread.currentThread().isInterrupted()) {
            if (readMany()) {
                patience.end();
                return;
            }
            if (!patience.looksAgain()) {
                sleep(deadline);
                return; // A call may have finished without a reply.
            }
        }
    }

    /** Not all: others may be sending without a pause, and who waits is to look what is there. */
    private boolean readMany() {
        int read = 0;
        while (read < MOST_AT_ONCE && readOne()) {
            read++;
        }
        return read > 0;
    }

    /** Runs something once a call is finished, on a thread where code of the user may run. */
    void complete(Call<?> call, Runnable task) {
        caller.flush();
        pendingCallbacks.incrementAndGet();
        call.add(new Waiter(() -> {
            pendingCallbacks.decrementAndGet();
            try {
                callbacks.execute(task);
            } catch (RejectedExecutionException e) {
                task.run(); // Troupe was shut down: nobody reads any more whom the user's code could hold up.
            }
        }));
        if (role == 0 && !backgroundSleeps || backgroundStandsBack) {
            LockSupport.unpark(background);
        }
    }

    // What the background thread does.

    /** Reads while nobody waits, until closed. */
    void runInBackground() {
        background = Thread.currentThread();
        long seen = -1;
        while (!closed) {
            try {
                caller.unobserved().logGone();
                seen = tryTakeRole() ? turnInBackground(seen) : standBack(seen);
            } catch (Throwable e) { // Whatever one round does: without this thread nobody hears of a death.
                if (!closed) {
                    LOG.log(Level.WARNING, "The reader of replies goes on after an error", e);
                    LockSupport.parkNanos(this, NAP_NANOS);
                }
            }
        }
    }

    /** With the role. Returns the number of turns seen. */
    private long turnInBackground(long seen) throws IOException {
        long now;
        boolean othersRead;
        boolean sleeps;
        try {
            boolean any = false;
            while (readOne()) {
                any = true;
            }
            now = turns();
            othersRead = seen != now && pendingCallbacks.get() == 0;
            sleeps = !any && !othersRead && layDown();
        } finally {
            role = 0;
            wakeStandby();
        }
        if (sleeps) {
            sleepInBackground();
        } else if (othersRead) {
            LockSupport.parkNanos(this, NAP_NANOS);
        }
        return now;
    }

    /** Under the role: prepares to sleep. Says whether there was nothing left to read. */
    private boolean layDown() {
        backgroundSleeps = true;
        turnsUnderSleeper = 0;
        reader.raise(BACKGROUND_BELL);
        if (readOne()) {
            backgroundSleeps = false;
            reader.lower();
            return false;
        }
        return true;
    }

    private void sleepInBackground() throws IOException {
        try {
            reader.await(BACKGROUND_BELL, Long.MAX_VALUE);
        } finally {
            backgroundSleeps = false;
        }
        if (tryTakeRole()) {
            reader.lower();
            role = 0;
            wakeStandby();
        }
    }

    /** Somebody reads. Returns the number of turns seen. */
    private long standBack(long seen) {
        long now = turns();
        if (now != seen) {
            LockSupport.parkNanos(this, NAP_NANOS);
            return now;
        }
        // One reader for long: it will say when it leaves.
        backgroundStandsBack = true;
        long unseen = System.nanoTime() + UNSEEN_NANOS;
        for (long left = UNSEEN_NANOS; role != 0 && !closed && left > 0; left = unseen - System.nanoTime()) {
            LockSupport.parkNanos(this, left);
        }
        if (role != 0 && !closed) {
            LockSupport.parkNanos(this, LONG_NAP_NANOS);
        }
        backgroundStandsBack = false;
        return seen;
    }

    // Under the role.

    /** Takes one frame off the queue and completes what it is about. */
    private boolean readOne() {
        if (!reader.read(frame)) {
            return false;
        }
        try {
            replies.accept(frame.array(), frame.length());
        } catch (Throwable e) { // One frame that cannot be understood must not keep the others from being read.
            LOG.log(Level.WARNING, "A reply could not be read and was skipped.", e);
        }
        return true;
    }

    /** Ends the background thread, and lets go every thread that waits. */
    void close() {
        closed = true;
        reader.interruptWait(BACKGROUND_BELL);
        reader.interruptWait(CALLERS_BELL);
        LockSupport.unpark(background);
        standby.forEach(LockSupport::unpark);
    }

    /** After {@link #close()}: closes the queue once no thread reads it any more. */
    void release(Release action) throws IOException {
        long deadline = deadline(TimeUnit.SECONDS.toNanos(2));
        while (!tryTakeRole()) {
            if (isOver(deadline)) {
                return; // Mapped memory is better left to the process's end than taken from under a reader.
            }
            reader.interruptWait(CALLERS_BELL);
            LockSupport.parkNanos(this, TimeUnit.MILLISECONDS.toNanos(1));
        }
        action.run();
    }

    /** Closes things. */
    interface Release {
        void run() throws IOException;
    }
}

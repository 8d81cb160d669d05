package dev.troupe.runtime.internal.caller;

import dev.troupe.runtime.ActorDiedException;
import dev.troupe.runtime.CallCancelledException;
import dev.troupe.runtime.CallFailedException;
import dev.troupe.runtime.CallTimeoutException;
import dev.troupe.runtime.ObjectRef;
import dev.troupe.runtime.internal.wire.Correlation;
import dev.troupe.runtime.internal.wire.StreamStepCodec;
import dev.troupe.runtime.spi.Codec;
import dev.troupe.runtime.spi.SharedValue;
import dev.troupe.runtime.spi.Transfer;
import dev.troupe.runtime.spi.WireInput;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * One call, from the moment it is sent until its result is looked at: the {@link ObjectRef} that the user holds.
 *
 * <p>Safe for any thread. Kept small, because it is the only thing that a call allocates: the state is the result itself,
 * as soon as there is one. A result whose reading may run code of the user, such as a record's constructor, stays bytes
 * until a thread of the user asks for it.
 */
final class Call<T extends @Nullable Object> implements ObjectRef<T>, SharedValue, Correlation.Child {
    private static final Logger LOG = System.getLogger("dev.troupe");
    private static final VarHandle STATE;
    private static final VarHandle WAITERS;

    /** The value {@code null}, which as a state would mean that there is none yet. */
    private static final Object NULL = new Object();

    static {
        try {
            MethodHandles.Lookup lookup = MethodHandles.lookup();
            STATE = lookup.findVarHandle(Call.class, "state", Object.class);
            WAITERS = lookup.findVarHandle(Call.class, "waiters", Waiter.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    /** Of all callers: those who wait for many look for failures only when there are new ones. */
    private static final AtomicInteger FAILURES = new AtomicInteger();

    private final Callee<T> callee;
    private int number;
    private int bytes;

    /**
     * Null, then a result, {@link #NULL}, {@link Encoded}, {@link StoredResult}, {@link Failure}, {@link Gone} or
     * {@link Cancelled}.
     */
    @SuppressWarnings("unused") // Through STATE.
    private volatile @Nullable Object state;

    @SuppressWarnings("unused") // Through WAITERS.
    private volatile @Nullable Waiter waiters;

    Call(Callee<T> callee) {
        this.callee = callee;
    }

    /** The lower half of the call's number. */
    int number() {
        return number;
    }

    void number(int number) {
        this.number = number;
    }

    /** What the call took of the credit. */
    int bytes() {
        return bytes;
    }

    void bytes(int bytes) {
        this.bytes = bytes;
    }

    /** Whether the result is here. Unlike {@link #isDone()} it only looks. */
    @Override
    public boolean isFinished() {
        return state != null;
    }

    /** Whether it finished without a result. */
    boolean hasFailed() {
        Object now = state;
        return now instanceof Failure || now instanceof Gone || now instanceof Cancelled;
    }

    /** How many calls of this process have failed so far. */
    static int failures() {
        return FAILURES.get();
    }

    /** Who reads its reply. */
    ReplyReader replies() {
        return caller().replies();
    }

    /** What the call has in which it is waited for. */
    ActorCpu cpu() {
        return caller().cpu();
    }

    /** The call as its actor knows it; empty where that cannot be told. */
    Optional<Standstill.Awaited> awaited() {
        OptionalLong actor = target().actor();
        // No place of a call's is taken by what is computed beside them.
        boolean isBeside = callee.codec() instanceof StreamStepCodec<?> next && next.isBeside();
        return isBeside || actor.isEmpty()
                ? Optional.empty()
                : Optional.of(new Standstill.Awaited(
                        actor.getAsLong(),
                        new Standstill.CallId(
                                caller().number(), target().number(), number, callee.method(), toString())));
    }

    /** The number of what it calls. */
    int method() {
        return callee.method();
    }

    // What the reader of replies does.

    /** Of the calls that workers of tasks run: this one answers it, now. */
    void answeredBy(Connection worker) {
        if (callee.codec() instanceof Opening opening) {
            opening.answeredBy(worker);
        }
    }

    /** Nobody will look at what it failed with, and that is as it should be. */
    void disregard() {
        if (state instanceof Failure failure) {
            caller().unobserved().remove(failure);
        }
    }

    /** Whether it gives back many results. */
    boolean opens() {
        return callee.codec() instanceof Opening;
    }

    /** Whether it was answered with many, which are still to come. */
    boolean hasOpened() {
        return opens() && !hasFailed();
    }

    /** The method returned; the bytes are the reader's and only lent. */
    void returned(WireInput body) {
        if (!callee.codec().isPlain()) {
            finish(new Encoded(copy(body)));
            return;
        }
        Object value;
        try {
            value = callee.codec().read(body);
        } catch (RuntimeException e) { // Whatever the bytes make a reader of the JDK's types throw.
            finish(new Gone(new Cause(this + " returned what does not decode: " + e.getMessage(), e)));
            return;
        }
        finish(value == null ? NULL : value);
    }

    /** The method returned; what it did lies in shared memory. */
    void stored(ObjectHold hold, long size) {
        boolean unused = finish(new StoredResult(hold, size));
    }

    /** What the result takes of shared memory; 0 if it is not there. */
    long storedBytes() {
        return state instanceof StoredResult stored ? stored.bytes() : 0;
    }

    /** The method threw. */
    void threw(WireInput body) {
        byte[] thrown = copy(body);
        ClassLoader loader = target().loader();
        fail(new Failure(this + " threw", " ", false, () -> StackTraces.read(thrown, loader)));
    }

    /** It failed in the process where the ref came from. */
    void threwElsewhere(byte[] thrown) {
        finish(new Gone(Cause.relayed(thrown, target().loader())));
        FAILURES.incrementAndGet();
    }

    /** It was not sent at all, because an argument failed. */
    void notMade(Throwable cause) {
        fail(new Failure(this + " was not called, because an argument failed", ": ", true, () -> cause));
    }

    private void fail(Failure failure) {
        // Before it can be looked at: looking takes it off again.
        caller().unobserved().add(this, failure);
        if (!finish(failure)) {
            caller().unobserved().remove(failure);
        }
        FAILURES.incrementAndGet();
    }

    /** There will be no reply. */
    void lost(Cause cause) {
        finish(new Gone(cause));
        FAILURES.incrementAndGet();
    }

    /** It was cancelled before it ran, or at least there is no other word of it. */
    void cancelled(String when) {
        finish(new Cancelled(when, new byte[0]));
        FAILURES.incrementAndGet();
    }

    /** It was cancelled while it ran, and threw. */
    void cancelledAndThrew(WireInput body) {
        finish(new Cancelled("while it ran", copy(body)));
        FAILURES.incrementAndGet();
    }

    private static byte[] copy(WireInput body) {
        byte[] copy = new byte[body.remaining()];
        body.readBytes(copy, 0, copy.length);
        return copy;
    }

    private boolean finish(Object result) {
        if (!STATE.compareAndSet(this, (Object) null, result)) {
            return false;
        }
        if (waiters != null) {
            wakeAll();
        }
        return true;
    }

    private void wakeAll() {
        Waiter next = (Waiter) WAITERS.getAndSet(this, (Waiter) null);
        while (next != null) {
            try {
                next.wake();
            } catch (RuntimeException | Error e) { // No thread could be made for it; the others are to hear of it.
                LOG.log(Level.WARNING, "What was to follow " + this + " could not be started", e);
            }
            next = next.next();
        }
    }

    /** It is waited for: it must not be kept back any longer. */
    void flush() {
        target().flushFor(this);
    }

    /** Something to be woken when the result is here; at once if it is here already. */
    void add(Waiter waiter) {
        Waiter first;
        do {
            first = waiters;
            waiter.before(first);
        } while (!WAITERS.compareAndSet(this, first, waiter));
        if (isFinished()) {
            wakeAll();
        }
    }

    // What users do.

    @Override
    public T get() {
        if (state == null) {
            caller().replies().await(this, 0);
        }
        return result();
    }

    @Override
    public T get(Duration timeout) {
        if (state == null) {
            await(timeout);
        }
        return result();
    }

    private void await(Duration timeout) {
        if (timeout.isNegative()) {
            throw new IllegalArgumentException("A timeout must be 0 or more, was " + timeout + ".");
        }
        long nanos;
        try {
            nanos = timeout.toNanos();
        } catch (ArithmeticException e) {
            nanos = Long.MAX_VALUE;
        }
        if (!caller().replies().await(this, Math.max(1, nanos))) {
            throw new CallTimeoutException(
                    this + " had no result within " + timeout.toMillis() + " ms; the call itself goes on."
                            + (timeout.isZero() ? "" : waitsFor()),
                    null);
        }
    }

    /** What is to be said of its actor, where that waits. */
    String waitsFor() {
        return target().waitsFor(this);
    }

    @Override
    public <X extends Throwable> T getOrThrow(Class<X> type) throws X {
        try {
            return get();
        } catch (CallFailedException e) {
            Throwable cause = e.getCause();
            if (type.isInstance(cause)) {
                boolean isShared = state instanceof Failure failure && failure.isShared();
                throw type.cast(isShared ? cause : StackTraces.join(cause, e.getStackTrace()));
            }
            throw e;
        }
    }

    @Override
    public boolean isDone() {
        return state != null || caller().replies().look(this);
    }

    @Override
    public boolean cancel() {
        return !isDone() && target().cancel(this);
    }

    @Override
    public void cancelAlong() {
        try {
            boolean unused = cancel();
        } catch (RuntimeException | Error e) { // No memory: it goes on.
            LOG.log(Level.DEBUG, this + " could not be cancelled", e);
        }
    }

    @Override
    public CompletableFuture<T> toCompletableFuture() {
        CompletableFuture<T> future = new CompletableFuture<>();
        Object now = state;
        if (now == null || now instanceof Undecoded) {
            caller().replies().complete(this, () -> completeNow(future));
        } else {
            completeNow(future);
        }
        return future;
    }

    private void completeNow(CompletableFuture<T> future) {
        try {
            future.complete(result());
        } catch (Throwable e) { // Whatever get() would throw.
            future.completeExceptionally(e);
        }
    }

    @SuppressWarnings({"unchecked", "NullAway"}) // The codec read it; null is a value like any other.
    private T result() {
        Object now = state;
        if (now instanceof Undecoded undecoded) {
            now = decode(undecoded);
        }
        if (now instanceof Failure failure) {
            caller().unobserved().remove(failure);
            Throwable cause = failure.rebuild();
            throw new CallFailedException(failure.message(cause), cause);
        }
        if (now instanceof Gone gone) {
            throw gone.cause().toException(this);
        }
        if (now instanceof Cancelled cancelled) {
            byte[] thrown = cancelled.thrown();
            throw new CallCancelledException(
                    this + " was cancelled " + cancelled.when() + ".",
                    thrown.length == 0 ? null : StackTraces.read(thrown, target().loader()));
        }
        if (now == null) {
            throw new ActorDiedException(this + " has no result: Troupe was shut down.", null);
        }
        return (T) (now == NULL ? null : now);
    }

    /** Decoded once and kept, if it is not in shared memory; where two threads are at it, both see the first. */
    private @Nullable Object decode(Undecoded undecoded) {
        if (undecoded instanceof StoredResult stored) {
            Object value = stored.read(callee.codec());
            return value == null ? NULL : value;
        }
        Encoded encoded = (Encoded) undecoded;
        Object value = callee.codec().read(new WireInput(encoded.bytes, 0, encoded.bytes.length));
        Object kept = value == null ? NULL : value;
        Object before = STATE.compareAndExchange(this, encoded, kept);
        return before == encoded ? kept : before;
    }

    @Override
    public @Nullable Transfer share(Codec<?> codec) {
        if (state instanceof StoredResult stored && codec.writesLike(callee.codec())) {
            return caller().objects().transfer(stored.hold());
        }
        return null;
    }

    @Override
    public void free() {
        Object now = state;
        if (now instanceof StoredResult stored
                && STATE.compareAndSet(this, now, (Object) new Gone(Cause.lost(this + " was freed.")))) {
            stored.hold().letGo();
        }
    }

    Target target() {
        return callee.target();
    }

    private Caller caller() {
        return target().caller();
    }

    /** The call as messages name it, such as {@code Counter#3.add(int)}. */
    @Override
    public String toString() {
        return target().nameOf(this, callee.method());
    }

    /** A result that no thread of the user has asked for yet. */
    static final class Encoded extends Undecoded {
        private final byte[] bytes;

        Encoded(byte[] bytes) {
            this.bytes = bytes;
        }
    }

    /** The reason why there will be no reply. */
    private record Gone(Cause cause) {}

    /** It was cancelled; what it threw is empty if it did not run. */
    @SuppressWarnings("ArrayRecordComponent") // Nobody compares these.
    private record Cancelled(String when, byte[] thrown) {}
}

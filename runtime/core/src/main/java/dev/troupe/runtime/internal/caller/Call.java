package dev.troupe.runtime.internal.caller;

import dev.troupe.runtime.ActorDeadlockException;
import dev.troupe.runtime.ActorDiedException;
import dev.troupe.runtime.CallFailedException;
import dev.troupe.runtime.CallTimeoutException;
import dev.troupe.runtime.IncompatibleActorException;
import dev.troupe.runtime.ObjectRef;
import dev.troupe.runtime.TroupeException;
import dev.troupe.runtime.internal.wire.Death;
import dev.troupe.runtime.spi.Codec;
import dev.troupe.runtime.spi.WireInput;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One call, from the moment it is sent until its result is looked at: the {@link ObjectRef} that the user holds.
 *
 * <p>Safe for any thread. Kept small, because it is the only thing that a call allocates: the state is the result itself,
 * as soon as there is one. A result whose reading may run code of the user, such as a record's constructor, stays bytes
 * until a thread of the user asks for it.
 */
final class Call<T extends @Nullable Object> implements ObjectRef<T> {
    private static final Logger LOG = System.getLogger("dev.troupe");
    private static final VarHandle STATE;
    private static final VarHandle WAITERS;

    /** The value {@code null}, which as a state would mean that there is none yet. */
    private static final Object NULL = new Object();

    /** Much longer than a reply needs that is in the queue already. */
    private static final long OWN_REPLY_NANOS = TimeUnit.SECONDS.toNanos(1);

    static {
        try {
            MethodHandles.Lookup lookup = MethodHandles.lookup();
            STATE = lookup.findVarHandle(Call.class, "state", Object.class);
            WAITERS = lookup.findVarHandle(Call.class, "waiters", Waiter.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private final Connection connection;
    private final Codec<T> codec;
    private final int method;
    private int number;
    private int bytes;

    /** Null, then a result, {@link #NULL}, {@link Encoded}, {@link Failure} or {@link Gone}. */
    @SuppressWarnings("unused") // Through STATE.
    private volatile @Nullable Object state;

    @SuppressWarnings("unused") // Through WAITERS.
    private volatile @Nullable Waiter waiters;

    Call(Connection connection, int method, Codec<T> codec) {
        this.connection = connection;
        this.method = method;
        this.codec = codec;
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
    boolean isFinished() {
        return state != null;
    }

    /** Whether it finished without a result. */
    boolean hasFailed() {
        Object now = state;
        return now instanceof Failure || now instanceof Gone;
    }

    // What the reader of replies does.

    /** The method returned; the bytes are the reader's and only lent. */
    void returned(byte[] bytes, int offset, int length) {
        if (!codec.isPlain()) {
            finish(new Encoded(copy(bytes, offset, length)));
            return;
        }
        Object value;
        try {
            value = codec.read(new WireInput(bytes, offset, length));
        } catch (RuntimeException e) { // Whatever the bytes make a reader of the JDK's types throw.
            finish(new Gone(new Cause(
                    connection + "." + methodName() + " returned what does not decode: " + e.getMessage(), e)));
            return;
        }
        finish(value == null ? NULL : value);
    }

    /** The method threw. */
    void threw(byte[] bytes, int offset, int length) {
        byte[] thrown = copy(bytes, offset, length);
        ClassLoader loader = connection.loader();
        fail(new Failure(this + " threw", " ", false, () -> StackTraces.read(thrown, loader)));
    }

    /** It was not sent at all, because an argument failed. */
    void notMade(Throwable cause) {
        fail(new Failure(this + " was not called, because an argument failed", ": ", true, () -> cause));
    }

    private void fail(Failure failure) {
        // Before it can be looked at: looking takes it off again.
        connection.caller().unobserved().add(this, failure);
        if (!finish(failure)) {
            connection.caller().unobserved().remove(failure);
        }
    }

    /** There will be no reply. */
    void lost(Cause cause) {
        finish(new Gone(cause));
    }

    private static byte[] copy(byte[] bytes, int offset, int length) {
        byte[] copy = new byte[length];
        System.arraycopy(bytes, offset, copy, 0, length);
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
            next = next.next;
        }
    }

    /** It is waited for: it must not be kept back any longer. */
    void flush() {
        connection.flushFor(this);
    }

    /** Something to be woken when the result is here; at once if it is here already. */
    void add(Waiter waiter) {
        Waiter first;
        do {
            first = waiters;
            // Those who gave up are skipped, so that one who looks again and again leaves nothing behind.
            Waiter alive = first;
            while (alive != null && alive.wake == null) {
                alive = alive.next;
            }
            waiter.next = alive;
        } while (!WAITERS.compareAndSet(this, first, waiter));
        if (isFinished()) {
            wakeAll();
        }
    }

    // What users do.

    @Override
    public T get() {
        if (state == null) {
            if (connection.isCalledByItself()) {
                awaitMyself();
            } else {
                connection.caller().replies().await(this, 0);
            }
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

    /** The result of a call that this thread ran before is on its way; that of any other call never comes. */
    private void awaitMyself() {
        Caller caller = connection.caller();
        if (!caller.replies().await(this, OWN_REPLY_NANOS) && !caller.hasEnded()) {
            throw new ActorDeadlockException(
                    this
                            + " was called by its own actor, which runs one call at a time and waits for the result: it would"
                            + " wait for ever."
                            + "\n    Fix: call the object's own method directly, or look at the result in a later call.",
                    null);
        }
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
        if (!connection.caller().replies().await(this, Math.max(1, nanos))) {
            throw new CallTimeoutException(
                    this + " had no result within " + timeout.toMillis() + " ms; the call itself goes on.", null);
        }
    }

    @Override
    public <X extends Throwable> T getOrThrow(Class<X> type) throws X {
        try {
            return get();
        } catch (CallFailedException e) {
            Throwable cause = e.getCause();
            if (type.isInstance(cause)) {
                boolean isShared = state instanceof Failure failure && failure.isShared;
                throw type.cast(isShared ? cause : StackTraces.join(cause, e.getStackTrace()));
            }
            throw e;
        }
    }

    @Override
    public boolean isDone() {
        return state != null || connection.caller().replies().look(this);
    }

    @Override
    public CompletableFuture<T> toCompletableFuture() {
        CompletableFuture<T> future = new CompletableFuture<>();
        Object now = state;
        if (now == null || now instanceof Encoded) {
            connection.caller().replies().complete(this, () -> completeNow(future));
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
        if (now instanceof Encoded encoded) {
            now = decode(encoded);
        }
        if (now instanceof Failure failure) {
            connection.caller().unobserved().remove(failure);
            Throwable cause = failure.rebuild();
            throw new CallFailedException(failure.what() + failure.separator + cause, cause);
        }
        if (now instanceof Gone gone) {
            throw gone.cause().toException(this);
        }
        if (now == null) {
            throw new ActorDiedException(this + " has no result: Troupe was shut down.", null);
        }
        return (T) (now == NULL ? null : now);
    }

    /** Decoded once and kept; where two threads are at it, both see the first. */
    private @Nullable Object decode(Encoded encoded) {
        Object value = codec.read(new WireInput(encoded.bytes(), 0, encoded.bytes().length));
        Object kept = value == null ? NULL : value;
        Object before = STATE.compareAndExchange(this, encoded, kept);
        return before == encoded ? kept : before;
    }

    private String methodName() {
        return connection.methodName(method);
    }

    /** The call as messages name it, such as {@code Counter#3.add(int)}. */
    @Override
    public String toString() {
        return connection + "." + methodName();
    }

    /** A result that no thread of the user has asked for yet. */
    private record Encoded(byte[] bytes) {}

    /** What it failed with. */
    static final class Failure {
        private final String what;
        private final String separator;
        private final boolean isShared;
        private final Supplier<Throwable> thrown;

        private Failure(String what, String separator, boolean isShared, Supplier<Throwable> thrown) {
            this.what = what;
            this.separator = separator;
            this.isShared = isShared;
            this.thrown = thrown;
        }

        /** A copy for each who asks, because stack traces get their callers added; where it is shared, the one itself. */
        Throwable rebuild() {
            return thrown.get();
        }

        /** Which call, and how. */
        String what() {
            return what;
        }
    }

    /** The reason why there will be no reply. */
    private record Gone(Cause cause) {}

    /** Makes an exception for each who asks, on that thread: what an actor threw is rebuilt by code of the user. */
    static final class Cause {
        private final String message;
        private final @Nullable Throwable thrown;
        private final @Nullable Death death;
        private final @Nullable ClassLoader loader;

        Cause(String message, @Nullable Throwable thrown) {
            this.message = message;
            this.thrown = thrown;
            this.death = null;
            this.loader = null;
        }

        /** It could not be put into the actor's queue. */
        static Cause notSent(Object call, Throwable reason) {
            return new Cause(call + " was not sent: " + reason.getMessage(), reason);
        }

        Cause(String actor, Death death, @Nullable ClassLoader loader) {
            this.message = actor + " " + death.reason();
            this.thrown = null;
            this.death = death;
            this.loader = loader;
        }

        TroupeException toException(Object call) {
            if (death == null) {
                return new CallFailedException(message, thrown);
            }
            Throwable cause = death.cause(loader);
            if (cause instanceof IncompatibleActorException) {
                return new IncompatibleActorException(cause.getMessage() + "\n  Call: " + call, null);
            }
            String what = cause == null ? message : message + " " + cause;
            return new ActorDiedException(what + "\n  Call: " + call, cause);
        }
    }

    /** Somebody who waits for a call: a thread, or what is to be done then. */
    static final class Waiter {
        private volatile @Nullable Runnable wake;
        private @Nullable Waiter next;

        Waiter(Runnable wake) {
            this.wake = wake;
        }

        static Waiter thread(Thread thread) {
            return new Waiter(() -> LockSupport.unpark(thread));
        }

        void wake() {
            Runnable action = wake;
            if (action != null) {
                action.run();
            }
        }

        /** It waits no longer; the call lets go of it when the next one comes. */
        void cancel() {
            wake = null;
        }
    }
}

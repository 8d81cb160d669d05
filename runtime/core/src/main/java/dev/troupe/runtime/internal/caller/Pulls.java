package dev.troupe.runtime.internal.caller;

import dev.troupe.runtime.ActorUnavailableException;
import dev.troupe.runtime.CallInterruptedException;
import dev.troupe.runtime.CallTimeoutException;
import dev.troupe.runtime.TroupeException;
import dev.troupe.runtime.WorkerDiedException;
import dev.troupe.runtime.internal.wire.RequestHeader;
import dev.troupe.runtime.internal.wire.StreamNumber;
import dev.troupe.runtime.internal.wire.StreamStep;
import dev.troupe.runtime.internal.wire.StreamStepCodec;
import dev.troupe.runtime.spi.Codec;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the results of a call that gives back many: each with a call of its own, and some ahead of who takes them.
 *
 * <p>So it begins as soon as the call is answered, whether anybody looks or not, and the process that has the results computes
 * no more of them than were asked for. Results are taken by one thread at a time; anything else may be done by any.
 */
final class Pulls<T extends @Nullable Object> {
    private static final Logger LOG = System.getLogger("dev.troupe");

    /** One is computed while another is looked at, however large they are, and however long they take. */
    private static final int LEAST_AHEAD = 2;

    private static final int MOST_AHEAD = 256;

    /** More is not asked for ahead, as far as can be told by the last result. */
    private static final int BYTES_AHEAD = 1 << 20;

    /** Nor is more computed ahead, where the actor does nothing else meanwhile: others who call it wait for that. */
    private static final int MICROS_AHEAD = 5_000;

    /** Who waits so long for one gains nothing from more ahead. */
    private static final long LONG_NANOS = TimeUnit.MICROSECONDS.toNanos(50);

    private final Call<Long> opens;
    private final Opening opening;
    private final Codec<T> results;
    private final @Nullable RemoteActor kept;

    // Under the lock.

    /** What was asked for, in order. One that failed stays the first. */
    private final Deque<Call<StreamStep<T>>> asked = new ArrayDeque<>();

    private @Nullable Source<T> source;
    private Leases.@Nullable Watch watch;
    private int ahead = LEAST_AHEAD;
    private boolean isClosed;
    private boolean isOver;

    /** Who has the results, and how they are asked for. */
    private record Source<T extends @Nullable Object>(RemoteActor actor, Callee<StreamStep<T>> callee, long number) {}

    Pulls(Call<Long> opens, Opening opening, Codec<T> results, @Nullable RemoteActor kept) {
        this.opens = opens;
        this.opening = opening;
        this.results = results;
        this.kept = kept;
    }

    /** Begins when the call is answered, and ends when nobody can reach this stream. */
    void startWhenOpen(Object stream) {
        Caller caller = opens.target().caller();
        Leases.Watch watched = caller.leases().watch(stream, () -> caller.execute(() -> close(false)));
        synchronized (this) {
            watch = watched;
        }
        caller.replies().complete(opens, this::startQuietly);
    }

    private void startQuietly() {
        try {
            start();
        } catch (RuntimeException | Error e) { // Whoever takes results will meet the same.
            LOG.log(Level.DEBUG, "The first results of {0} could not be asked for yet", opens);
        }
    }

    private synchronized void start() {
        if (source != null || isOver) {
            return;
        }
        if (opens.hasFailed()) {
            over();
            return;
        }
        Connection from = opening.source(opens);
        Target target = opens.target() == from ? from : new StreamTarget(opens.target(), from);
        RemoteActor actor = kept == null ? RemoteActor.weak(from) : kept;
        long number = opens.get();
        Codec<StreamStep<T>> steps = new StreamStepCodec<>(results, StreamNumber.isBeside(number));
        source = new Source<>(actor, new Callee<>(target, opens.method(), steps), number);
        if (isClosed) {
            abandon(true);
        } else {
            askAhead();
        }
    }

    /** Waits for the next result, at most so long if a time is given; null if there are no more. */
    @Nullable
    StreamStep<T> next(@Nullable Duration timeout) {
        if (isClosed()) {
            return null;
        }
        long began = System.nanoTime();
        Long unused = timeout == null ? opens.get() : opens.get(timeout);
        start();
        Call<StreamStep<T>> first = first();
        if (first == null) {
            return null;
        }
        try {
            boolean isThere = first.isDone();
            long since = isThere ? 0 : System.nanoTime();
            StreamStep<T> step = timeout == null ? first.get() : first.get(left(timeout, began));
            return take(first, step, !isThere && System.nanoTime() - since > LONG_NANOS);
        } catch (CallTimeoutException | CallInterruptedException e) {
            throw e; // It may still come.
        } catch (RuntimeException | Error e) {
            if (isClosed()) {
                return null; // By another thread, meanwhile.
            }
            fail(first);
            if (kept == null && e instanceof ActorUnavailableException unavailable) {
                throw gone(unavailable);
            }
            throw e;
        }
    }

    /** Whether {@link #next} would return or throw at once; if not, has something done when it would. */
    boolean isReadyOr(Runnable whenReady) {
        Call<?> awaited = opens.isDone() ? firstQuietly() : opens;
        if (awaited == null || awaited.isDone()) {
            return true;
        }
        opens.target().caller().replies().complete(awaited, whenReady);
        return false;
    }

    /** Null where there is none to wait for. */
    private @Nullable Call<?> firstQuietly() {
        try {
            start();
            return first();
        } catch (RuntimeException | Error e) { // Whoever takes the result will meet the same.
            LOG.log(Level.DEBUG, "The next result of {0} could not be asked for yet", opens);
            return null;
        }
    }

    /** Runs something on a thread where code of the user may run; here, where Troupe was shut down. */
    void execute(Runnable task) {
        try {
            opens.target().caller().execute(task);
        } catch (RejectedExecutionException e) {
            task.run();
        }
    }

    private synchronized boolean isClosed() {
        return isClosed;
    }

    private static Duration left(Duration timeout, long began) {
        Duration left = timeout.minusNanos(System.nanoTime() - began);
        return left.isNegative() ? Duration.ZERO : left;
    }

    private synchronized @Nullable Call<StreamStep<T>> first() {
        if (asked.isEmpty() && !isOver && !isClosed) {
            askAhead();
        }
        return asked.peek();
    }

    private synchronized @Nullable StreamStep<T> take(
            Call<StreamStep<T>> first, StreamStep<T> step, boolean hasTakenLong) {
        switch (step.kind()) {
            case RESULT -> {
                if (asked.peek() == first) {
                    asked.remove();
                }
                adapt(Math.max(first.storedBytes(), step.bytes()), step.micros(), hasTakenLong);
                if (!isClosed && !isOver && asked.size() <= ahead / 2) {
                    askAheadQuietly();
                }
                return step;
            }
            case END -> {
                asked.clear();
                over();
                return null;
            }
            default -> throw gone(null);
        }
    }

    /**
     * More are asked for ahead where they come fast, for that makes them cheaper; fewer where they take long: whoever else calls
     * their actor waits for them too.
     */
    private void adapt(long bytes, long micros, boolean hasTakenLong) {
        long most =
                Math.max(LEAST_AHEAD, Math.min(BYTES_AHEAD / Math.max(1, bytes), MICROS_AHEAD / Math.max(1, micros)));
        int wanted = hasTakenLong ? Math.max(LEAST_AHEAD, ahead / 2) : ahead * 2;
        ahead = (int) Math.min(Math.min(MOST_AHEAD, most), wanted);
    }

    /** This result cannot be had, and stays what one gets; no others are asked for. */
    private synchronized void fail(Call<StreamStep<T>> first) {
        if (!isOver) {
            asked.remove(first);
            abandon(true);
            asked.add(first);
        }
    }

    /** The rest is lost; nobody begins it again, because what has arrived would come twice. */
    private TroupeException gone(@Nullable ActorUnavailableException reason) {
        String message = opens + " has lost the rest of its results: "
                + (kept == null ? "its worker has ended." : "its actor was restarted, or is about to end.")
                + "\n    Fix: call it again, and skip what has arrived.";
        return kept == null ? new WorkerDiedException(message, reason) : new ActorUnavailableException(message, reason);
    }

    /** A result is there, and is to be looked at; if there is no memory now to ask for more, there may be then. */
    private void askAheadQuietly() {
        try {
            askAhead();
        } catch (RuntimeException e) {
            LOG.log(Level.DEBUG, "More results could not be asked for yet", e);
        }
    }

    private void askAhead() {
        Source<T> from = source;
        while (from != null && asked.size() < ahead) {
            asked.add(ask(from, false));
        }
    }

    private Call<StreamStep<T>> ask(Source<T> from, boolean closes) {
        try (OutgoingCall out = OutgoingFrame.begin(from.actor(), from.callee().method())) {
            out.kind(RequestHeader.NEXT);
            out.writeLong(from.number());
            out.writeBoolean(closes);
            return closes ? out.sendForNobody(from.callee()) : out.send(from.callee());
        }
    }

    /** Nobody takes results any more: what they failed with need not be told. */
    void close() {
        close(true);
    }

    private synchronized void close(boolean isAsked) {
        if (isAsked && isOver) {
            asked.forEach(Call::disregard);
        }
        if (isClosed || isOver) {
            return;
        }
        isClosed = true;
        if (source != null) {
            abandon(isAsked);
        } else {
            boolean unused = opens.cancel(); // It is over when that is answered, one way or the other.
        }
    }

    /**
     * Under the lock: what was asked for is not computed any more.
     *
     * @param disregards whether what it fails with need not be told
     */
    private void abandon(boolean disregards) {
        try {
            for (Call<StreamStep<T>> each : asked) {
                if (disregards) {
                    each.add(new Waiter(each::disregard));
                }
                cancelQuietly(each);
            }
            asked.clear();
            Source<T> from = source;
            if (from != null) {
                Call<StreamStep<T>> unused = ask(from, true);
                from.actor().connection().flush();
            }
        } catch (RuntimeException e) { // No memory, most likely: it ends with its actor, or with this process.
            LOG.log(Level.DEBUG, "The results of {0} are not taken, and could not be closed: {1}", opens, e);
        } finally {
            over();
        }
    }

    private static void cancelQuietly(Call<?> each) {
        try {
            boolean unused = each.cancel();
        } catch (RuntimeException e) { // It is computed in vain.
            LOG.log(Level.DEBUG, "{0} could not be cancelled: {1}", each, e);
        }
    }

    private synchronized void over() {
        if (isOver) {
            return;
        }
        isOver = true;
        if (watch != null) {
            watch.forget();
        }
        if (kept != null) {
            kept.close();
        }
        Source<T> from = source;
        if (from != null) {
            from.actor().connection().streamIsOver();
        } else if (!opens.hasFailed()) {
            opening.source(opens).streamIsOver();
        }
        opening.over();
    }

    @Override
    public String toString() {
        return opens.toString();
    }
}

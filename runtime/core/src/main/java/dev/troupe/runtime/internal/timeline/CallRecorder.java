package dev.troupe.runtime.internal.timeline;

import dev.troupe.runtime.spi.ActorType;
import dev.troupe.runtime.spi.Signature;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Decides which calls of an actor are timed, and writes down what they took.
 *
 * <p>To look at the clock twice takes a tenth of what a short call takes. So a call that lasts for {@value #LONG_NANOS} ns or
 * more has those after it timed too, each a span of its own; where they are shorter, one of {@value #CALLS_PER_CLOCK} is
 * timed, and together they are one span from when the actor got busy until it became idle, or for a tenth of a second. For
 * the others it is a decrement and a branch. Nothing is allocated.
 *
 * <p>For the actor's thread.
 */
public final class CallRecorder {
    /** The constructor, as it is shown. */
    static final String CONSTRUCTOR = "constructor";

    /** The end of an object that is {@link AutoCloseable}, likewise; no method of a handle is called like that. */
    static final String CLOSE = "close()";

    /** By which a worker of tasks learns of one: method number 0, which no actor has. */
    private static final String INTRODUCTION = "introduction";

    /** What is timed whatever it takes, beside the methods. */
    public enum Step {
        CONSTRUCTOR(0),
        CLOSE(1);

        private final int name;

        Step(int name) {
            this.name = name;
        }
    }

    /** The names of those come first, then the methods by their numbers. */
    static final int METHODS_AT = 2;

    private static final Logger LOG = System.getLogger("dev.troupe");

    private static final long UNTIMED = 0;
    private static final long LONG_NANOS = 20_000;
    private static final int CALLS_PER_CLOCK = 64;

    /** Where long and short calls come in turn. */
    private static final int TIMED_AFTER_LONG = 8;

    /** Who looks on sees what one does that is busy without a pause. */
    private static final long RUN_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private final @Nullable Path file;
    private final LongSupplier clock;
    private @Nullable CallRing ring;

    /** Calls until one is timed, and what that was when it was set. */
    private int left = 1;

    private int countdown = 1;

    /** So many are timed each, whatever they take. */
    private int timed;

    // The calls that are one span: since when it is, how many there were up to the last that was timed, and that one.

    private long began = UNTIMED;
    private int calls;
    private int lastMethod;
    private long lastEnded;

    private CallRecorder(@Nullable Path file, LongSupplier clock) {
        this.file = file;
        this.clock = clock;
    }

    /** Records to a file, which is made by {@link #open}. */
    public static CallRecorder to(Path file) {
        return to(file, System::nanoTime);
    }

    /** The same by another clock. */
    static CallRecorder to(Path file, LongSupplier clock) {
        return new CallRecorder(file, clock);
    }

    /** Records nothing. */
    public static CallRecorder none() {
        return new CallRecorder(null, System::nanoTime);
    }

    /** The actor is of this type; from now on it is recorded what it does, if there is memory for that. */
    public void open(ActorType type) {
        if (file == null) {
            return;
        }
        List<String> names = new ArrayList<>(List.of(CONSTRUCTOR, CLOSE, INTRODUCTION));
        for (Signature each : type.methods()) {
            names.add(each.text());
        }
        try {
            ring = CallRing.create(file, names);
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "No timeline is recorded", e);
        }
    }

    /** Of a worker of tasks: this number stands for a task from now on. */
    public void names(int method, String task) {
        if (ring != null) {
            ring.name(METHODS_AT + method, task);
        }
    }

    /** A call begins; returns what {@link #ends} needs of it. */
    public long begins(int method) {
        return --left > 0 ? UNTIMED : startClock(method);
    }

    /** It has ended. */
    public void ends(long callBegan, int method) {
        if (callBegan != UNTIMED) {
            stopClock(callBegan, method);
        }
    }

    private long startClock(int method) {
        if (ring == null) {
            next(Integer.MAX_VALUE);
            return UNTIMED;
        }
        long now = clock.getAsLong();
        if (began == UNTIMED) {
            began = now;
        }
        ring.runs(METHODS_AT + method, now);
        return now;
    }

    private void stopClock(long callBegan, int method) {
        CallRing open = ring;
        if (open == null) {
            return;
        }
        long now = clock.getAsLong();
        long lasted = now - callBegan;
        int untimed = countdown - 1;
        open.rests();
        if (lasted >= LONG_NANOS || timed > 0) {
            if (calls + untimed > 0) {
                addRun(open, calls + untimed, callBegan);
            }
            open.add(METHODS_AT + method, 1, callBegan, lasted);
            timed = lasted >= LONG_NANOS ? TIMED_AFTER_LONG : timed - 1;
            calls = 0;
            began = now;
        } else {
            calls += untimed + 1;
            lastMethod = method;
            lastEnded = now;
            if (now - began >= RUN_NANOS) {
                addRun(open, calls, now);
                calls = 0;
                began = now;
            }
        }
        next(timed > 0 ? 1 : CALLS_PER_CLOCK);
    }

    private void addRun(CallRing open, int count, long ended) {
        boolean isKnown = count == 1 && calls == 1;
        open.add(
                isKnown ? METHODS_AT + lastMethod : CallRing.SEVERAL,
                count,
                began,
                (isKnown ? lastEnded : ended) - began);
    }

    private void next(int in) {
        left = in;
        countdown = in;
    }

    /**
     * The actor has nothing to do, and goes to sleep.
     *
     * @param since since when it has nothing to do, as {@link System#nanoTime()} tells it
     */
    public void sleeps(long since) {
        CallRing open = ring;
        if (open == null) {
            return;
        }
        int untimed = countdown - left;
        int count = calls + untimed;
        if (count > 0) {
            long ended = untimed > 0 ? Math.max(since, began) : lastEnded;
            addRun(open, count, ended);
            if ((ended - began) / count >= LONG_NANOS) {
                timed = TIMED_AFTER_LONG;
            }
        }
        calls = 0;
        began = UNTIMED;
        next(1); // To wake up has cost more than to look at the clock will.
    }

    /** One of these begins; what was not written down yet is now. */
    public void enters(Step step) {
        if (ring != null) {
            long now = clock.getAsLong();
            sleeps(now);
            began = now;
            ring.runs(step.name, now);
        }
    }

    /** It has ended. */
    public void leaves(Step step) {
        if (ring != null) {
            ring.rests();
            ring.add(step.name, 1, began, clock.getAsLong() - began);
            began = UNTIMED;
        }
    }
}

package dev.troupe.runtime.internal.caller;

import dev.troupe.runtime.internal.control.TaskHostStub.Introduction;

/** A task that was called and has not ended, with what it says, so that it can be sent to any worker, and once more. */
final class TaskCall {
    private static final int WITHOUT_END = -1;

    /** A class that ends its process while it is loaded does so everywhere. */
    private static final int MOST_STARTS_IN_VAIN = 3;

    private final Call<?> call;
    private final Introduction task;
    private final byte[] arguments;
    private final short flags;
    private final long correlation;
    private final int maxRetries;
    private final long patienceNanos;
    private final long since;
    private int tries;
    private boolean isCancelled;
    private int startsInVain;

    /**
     * With what it says.
     *
     * @param flags how that is to be read
     * @param maxRetries how often it is sent again; -1 is without end
     * @param patienceNanos how long it may wait before it begins
     */
    TaskCall(
            Call<?> call,
            Introduction task,
            byte[] arguments,
            short flags,
            long correlation,
            int maxRetries,
            long patienceNanos) {
        this.call = call;
        this.task = task;
        this.arguments = arguments;
        this.flags = flags;
        this.correlation = correlation;
        this.maxRetries = maxRetries;
        this.patienceNanos = patienceNanos;
        since = patienceNanos == Long.MAX_VALUE ? 0 : System.nanoTime();
    }

    Call<?> call() {
        return call;
    }

    Introduction task() {
        return task;
    }

    /** Whether there is a time by which it is to have begun; once it has, that is over. */
    boolean isImpatient() {
        return patienceNanos != Long.MAX_VALUE && tries == 0;
    }

    /** When that is, so long after another time. */
    long untilAfter(long time) {
        long made = since - time;
        return made + Math.min(patienceNanos, Long.MAX_VALUE - made);
    }

    /** How long it may wait before it begins. */
    long patienceNanos() {
        return patienceNanos;
    }

    /** What it takes of shared memory while it is sent. */
    int bytes() {
        return arguments.length;
    }

    /** Its worker died before it began it, which may be because of it. Says whether another is to try. */
    boolean mayTryElsewhere() {
        return !isCancelled && startsInVain++ < MOST_STARTS_IN_VAIN;
    }

    /** It was run and has no result. Says whether it may be run again. */
    boolean mayTryAgain() {
        return !isCancelled && (tries++ < maxRetries || maxRetries == WITHOUT_END);
    }

    /** It is not to be run, or not once more. */
    void cancel() {
        isCancelled = true;
    }

    boolean isCancelled() {
        return isCancelled;
    }

    /** How often it was run without a result. */
    int tries() {
        return tries;
    }

    /** Writes what it says. */
    void writeTo(OutgoingCall out) {
        out.correlation(correlation);
        out.flags(flags);
        out.writeBytes(arguments, 0, arguments.length);
    }
}

package dev.troupe.runtime.internal.control;

/**
 * What whoever calls an actor has to know of it, from the moment it opens the actor's queue: it stands there as a number.
 *
 * @param maxTaskRetries how often a call is sent again; -1 for without end
 * @param maxPendingCalls how many calls a process may have pending; {@link CallPolicy#WITHOUT_LIMIT} for as many as it likes
 */
public record QueueNote(int maxTaskRetries, int maxPendingCalls) {
    /** Of an actor of this kind. */
    public static QueueNote of(WorkerSpec spec) {
        return new QueueNote(spec.restarts().maxTaskRetries(), spec.calls().maxPendingCalls());
    }

    /** Of a queue; 0 is one of which nothing was noted. */
    public static QueueNote of(long note) {
        int limit = (int) (note >>> Integer.SIZE);
        return new QueueNote((int) note, limit == 0 ? CallPolicy.WITHOUT_LIMIT : limit);
    }

    /** What stands in the queue. */
    public long toNote() {
        return (long) maxPendingCalls << Integer.SIZE | Integer.toUnsignedLong(maxTaskRetries);
    }
}

package dev.troupe.runtime.internal.queue;

/**
 * Who has a call of a task that was sent: the worker, which may begin it at any moment, or the caller, which may take it back
 * as long as it was not begun, also while the worker is busy with one before.
 *
 * <p>Each side writes what it does and then looks at what the other wrote; both are in shared memory, and in one order for
 * all. So of a call that was taken back either the worker sees that before it begins it, or the caller sees that it was
 * begun. Calls are known by the lower half of their numbers; 0 is none.
 */
public final class TaskGate {
    private final ControlPage page;

    TaskGate(ControlPage page) {
        this.page = page;
    }

    // By the worker.

    /** A call is about to be begun: says whether it may be. One that may not was, or will be, taken back. */
    public boolean enters(int call) {
        if (call == 0) {
            return true;
        }
        page.started(call);
        long taken = page.taken();
        int behindFirst = call - (int) (taken >>> 32);
        return Integer.compareUnsigned(behindFirst, (int) taken) >= 0;
    }

    // By the caller.

    /** Takes calls back, before any other is sent. Those that {@link #hasStarted} does not know then will not run. */
    public void takeBack(int first, int end) {
        page.taken((long) first << 32 | Integer.toUnsignedLong(end - first));
    }

    /** All that were taken back have been skipped: others may get their numbers. */
    public void forget() {
        page.taken(0);
    }

    /** The call that was begun last. */
    public int started() {
        return page.started();
    }

    /** Whether a call was begun, or one that was sent after it. One that was taken back just then was perhaps skipped. */
    public boolean hasStarted(int call) {
        return page.started() - call >= 0;
    }
}

package dev.troupe.runtime.internal.wire;

/**
 * The call that a thread is at work for: what it calls meanwhile carries the same number, so that a trace can be put
 * together. 0 when the thread is at work for nobody.
 *
 * <p>One per thread, and only for that thread.
 */
public final class Correlation {
    private static final ThreadLocal<Correlation> OF_THREAD = ThreadLocal.withInitial(Correlation::new);

    private long value;

    private Correlation() {}

    /** The current thread's; to be kept, because looking it up costs. */
    public static Correlation ofThisThread() {
        return OF_THREAD.get();
    }

    public long value() {
        return value;
    }

    public void set(long value) {
        this.value = value;
    }
}

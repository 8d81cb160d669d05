package dev.troupe.runtime.internal.wire;

import java.util.ArrayList;
import java.util.List;

/**
 * The call that a thread is at work for: what it calls meanwhile carries the same number, so that a trace can be put
 * together, and is cancelled with it. The number is 0 when the thread is at work for nobody.
 *
 * <p>One per thread, and only for that thread.
 */
public final class Correlation {
    private static final ThreadLocal<Correlation> OF_THREAD = ThreadLocal.withInitial(Correlation::new);

    /** Beyond so many, those that are done are taken out now and then. */
    private static final int FEW = 64;

    private final List<Child> children = new ArrayList<>();
    private int many = FEW;
    private long value;

    private Correlation() {}

    /** A call that was made in another. */
    public interface Child {
        /** Whether its result is here. */
        boolean isFinished();

        /** Cancels it, if that can be. */
        void cancelAlong();
    }

    /** The current thread's; to be kept, because looking it up costs. */
    public static Correlation ofThisThread() {
        return OF_THREAD.get();
    }

    public long value() {
        return value;
    }

    /** It is at work for a call. */
    public void begin(long ofCall) {
        value = ofCall;
    }

    /** The thread has made a call. */
    public void made(Child child) {
        if (value != 0) {
            add(child);
        }
    }

    private void add(Child child) {
        if (children.size() >= many) {
            children.removeIf(Child::isFinished);
            many = Math.max(FEW, 2 * children.size());
        }
        children.add(child);
    }

    /**
     * It is at work for nobody.
     *
     * @param isCancelled whether what it has called, and has no result yet, is cancelled
     */
    public void end(boolean isCancelled) {
        value = 0;
        if (!children.isEmpty()) {
            if (isCancelled) {
                children.forEach(Child::cancelAlong);
            }
            children.clear();
        }
    }
}

package dev.troupe.runtime.internal.wire;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

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

    /** Weak, because a call that is pending is held elsewhere, and one that is done may hold much. */
    private final List<WeakReference<Child>> children = new ArrayList<>();

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
            children.removeIf(Correlation::isFinished);
            many = Math.max(FEW, 2 * children.size());
        }
        children.add(new WeakReference<>(child));
    }

    private static boolean isFinished(WeakReference<Child> child) {
        Child known = child.get();
        return known == null || known.isFinished();
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
                children.stream()
                        .map(WeakReference::get)
                        .filter(Objects::nonNull)
                        .forEach(Child::cancelAlong);
            }
            children.clear();
        }
    }
}

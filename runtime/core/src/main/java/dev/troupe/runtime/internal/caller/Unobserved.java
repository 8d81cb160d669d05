package dev.troupe.runtime.internal.caller;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.ref.PhantomReference;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Failures of calls that nobody has looked at. Each is logged once: when its ref is gone, or at the end of the session.
 *
 * <p>Safe for any thread. What has gone is found by the background reader now and then, which holds no role meanwhile:
 * rebuilding an exception runs code of the user.
 */
final class Unobserved {
    private static final Logger LOG = System.getLogger("dev.troupe");

    /** So many are told at the end; whoever never asks may have thousands. */
    private static final int MOST_AT_THE_END = 20;

    private final AtomicLong added = new AtomicLong();
    private final Map<Failure, Watch> failures = new ConcurrentHashMap<>();
    private final ReferenceQueue<Call<?>> gone = new ReferenceQueue<>();
    private volatile boolean programEnds;

    void add(Call<?> call, Failure failure) {
        failures.put(failure, new Watch(call, failure, added.incrementAndGet(), gone));
    }

    void remove(Failure failure) {
        failures.remove(failure);
    }

    /** Logs the failures whose refs nobody holds any more. */
    void logGone() {
        for (Reference<?> each = gone.poll(); each != null; each = gone.poll()) {
            log(((Watch) each).failure, ", and nobody asked for its result");
        }
    }

    /** From here on the log may be closed. */
    void programEnds() {
        programEnds = true;
    }

    /** At the end: what was not looked at by now never will be. */
    void logAll() {
        List<Watch> left = failures.values().stream()
                .sorted(Comparator.comparingLong(each -> each.number))
                .toList();
        if (left.isEmpty()) {
            return;
        }
        warn(header(left.size()), null);
        left.stream().limit(MOST_AT_THE_END).forEach(each -> log(each.failure, ""));
        left.forEach(each -> failures.remove(each.failure));
    }

    /** What this is, and how to hear of it in time. */
    private static String header(int count) {
        if (count == 1) {
            return "A call failed, and nobody asked for its result; get() on its ref would have thrown this:";
        }
        String which =
                count <= MOST_AT_THE_END ? "the oldest first:" : "of which the oldest " + MOST_AT_THE_END + " are:";
        return count
                + " calls failed, and nobody asked for their results; get() on their refs would have thrown these, "
                + which;
    }

    private void log(Failure failure, String andThen) {
        if (failures.remove(failure) == null) {
            return;
        }
        try {
            warn(failure.what() + andThen, failure.rebuild());
        } catch (Throwable e) { // The exception's own class, or the program's log.
            warn(failure.what() + " with what cannot be rebuilt" + andThen, null);
        }
    }

    /** The JDK's own log is closed by a shutdown hook, which runs at the same time as Troupe's. */
    @SuppressWarnings("SystemOut")
    private void warn(String message, @Nullable Throwable thrown) {
        if (!programEnds || !LOG.getClass().getName().startsWith("sun.util.logging.")) {
            LOG.log(Level.WARNING, message, thrown);
            return;
        }
        if (!LOG.isLoggable(Level.WARNING)) {
            return;
        }
        StringWriter text = new StringWriter();
        text.append("WARNING: ").append(message).append(System.lineSeparator());
        if (thrown != null) {
            thrown.printStackTrace(new PrintWriter(text));
        }
        System.err.print(text);
    }

    private static final class Watch extends PhantomReference<Call<?>> {
        private final Failure failure;
        private final long number;

        Watch(Call<?> call, Failure failure, long number, ReferenceQueue<Call<?>> gone) {
            super(call, gone);
            this.failure = failure;
            this.number = number;
        }
    }
}

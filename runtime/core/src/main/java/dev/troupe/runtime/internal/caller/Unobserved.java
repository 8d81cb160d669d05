package dev.troupe.runtime.internal.caller;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.ref.PhantomReference;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Failures of calls that nobody has looked at. Each is logged once: when its ref is gone, or at the end of the session.
 *
 * <p>Safe for any thread. What has gone is found by the background reader now and then, which holds no role meanwhile:
 * rebuilding an exception runs code of the user.
 */
final class Unobserved {
    private static final Logger LOG = System.getLogger("dev.troupe");

    private final Map<Failure, Watch> failures = new ConcurrentHashMap<>();
    private final ReferenceQueue<Call<?>> gone = new ReferenceQueue<>();
    private volatile boolean programEnds;

    void add(Call<?> call, Failure failure) {
        failures.put(failure, new Watch(call, failure, gone));
    }

    void remove(Failure failure) {
        failures.remove(failure);
    }

    /** Logs the failures whose refs nobody holds any more. */
    void logGone() {
        for (Reference<?> each = gone.poll(); each != null; each = gone.poll()) {
            log(((Watch) each).failure);
        }
    }

    /** From here on the log may be closed. */
    void programEnds() {
        programEnds = true;
    }

    /** At the end: what was not looked at by now never will be. */
    void logAll() {
        failures.keySet().forEach(this::log);
    }

    private void log(Failure failure) {
        if (failures.remove(failure) == null) {
            return;
        }
        try {
            warn(failure.what() + ", and nobody asked for its result", failure.rebuild());
        } catch (Throwable e) { // The exception's own class, or the program's log.
            warn(failure.what() + " with what cannot be rebuilt, and nobody asked for its result", null);
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

        Watch(Call<?> call, Failure failure, ReferenceQueue<Call<?>> gone) {
            super(call, gone);
            this.failure = failure;
        }
    }
}

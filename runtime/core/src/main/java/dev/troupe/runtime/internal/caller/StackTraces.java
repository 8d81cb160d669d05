package dev.troupe.runtime.internal.caller;

import dev.troupe.runtime.internal.wire.Thrown;
import dev.troupe.runtime.spi.WireInput;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Stack traces that begin in a worker and end here, without what lies between. */
final class StackTraces {
    private static final String INTERNALS = "dev.troupe.runtime.internal.";

    private StackTraces() {}

    /** Rebuilds what a worker threw. */
    static Throwable read(byte[] bytes, @Nullable ClassLoader loader) {
        Throwable thrown = Thrown.read(new WireInput(bytes, 0, bytes.length), loader);
        Throwable each = thrown;
        for (int depth = 0; each != null && depth < 50; depth++) {
            each.setStackTrace(withoutInternals(each.getStackTrace()));
            each = each.getCause();
        }
        return thrown;
    }

    /** The worker's frames, and under them the caller's. */
    static Throwable join(Throwable thrown, StackTraceElement[] caller) {
        StackTraceElement[] remote = thrown.getStackTrace();
        StackTraceElement[] local = withoutLeading(caller);
        StackTraceElement[] joined = Arrays.copyOf(remote, remote.length + local.length);
        System.arraycopy(local, 0, joined, remote.length, local.length);
        thrown.setStackTrace(joined);
        return thrown;
    }

    /** Without what lies below the user's code: the worker's loop, and the generated dispatcher that it called. */
    private static StackTraceElement[] withoutInternals(StackTraceElement[] frames) {
        int end = frames.length;
        while (end > 0 && frames[end - 1].getClassName().startsWith(INTERNALS)) {
            end--;
        }
        boolean inWorker = end < frames.length;
        while (inWorker && end > 0 && frames[end - 1].getClassName().endsWith("Dispatcher")) {
            end--; // And its bridge method.
        }
        return end == 0 ? frames : Arrays.copyOf(frames, end);
    }

    private static StackTraceElement[] withoutLeading(StackTraceElement[] frames) {
        int start = 0;
        while (start < frames.length && frames[start].getClassName().startsWith(INTERNALS)) {
            start++;
        }
        return Arrays.copyOfRange(frames, start, frames.length);
    }
}

package dev.troupe.runtime.pool;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * Draws on standard error how much is done, in one line that is drawn again ten times a second at most; draws nothing where
 * nobody would see that, in a file or a pipe.
 *
 * <pre>{@code
 * try (ProgressBar bar = ProgressBar.of("files", files.size());
 *         Stream<Long> counts = pool.mapUnordered(CounterHandle::count, files)) {
 *     counts.forEach(each -> bar.advance());
 * }
 * }</pre>
 *
 * <p>As {@code tqdm}, which Ray's users draw theirs with. Safe for any thread.
 */
public final class ProgressBar implements AutoCloseable {
    private static final int WIDTH = 30;
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private final String label;
    private final long all;
    private final boolean isSeen;
    private final long started = System.nanoTime();
    private long done;
    private long drawnAt;
    private int drawnLength;
    private boolean isClosed;

    private ProgressBar(String label, long all, boolean isSeen) {
        this.label = label;
        this.all = all;
        this.isSeen = isSeen;
        draw(started);
    }

    /**
     * A bar that is empty.
     *
     * @param label what stands before it, such as {@code files}
     * @param all how many things there are to do
     * @throws IllegalArgumentException when that is less than 0
     */
    public static ProgressBar of(String label, long all) {
        return of(label, all, isTerminal(Path.of("/proc/self/fd/2")));
    }

    /** One for nobody, too, where that is asked for. */
    static ProgressBar of(String label, long all, boolean isSeen) {
        if (all < 0) {
            throw new IllegalArgumentException("There must be 0 things to do or more, were " + all + ".");
        }
        return new ProgressBar(label, all, isSeen);
    }

    /**
     * Whether this is where a terminal is opened. What {@code System.console()} says depends on the JDK, and on standard
     * input too.
     */
    private static boolean isTerminal(Path opened) {
        try {
            return Files.readSymbolicLink(opened).toString().matches("/dev/(pts/|tty|console).*");
        } catch (IOException e) {
            return false;
        }
    }

    /** One more is done. */
    public synchronized void advance() {
        done++;
        long now = System.nanoTime();
        if (now - drawnAt >= PAUSE_NANOS) {
            draw(now);
        }
    }

    /** Ends the line, with what was done. */
    @Override
    public synchronized void close() {
        if (!isClosed) {
            draw(System.nanoTime());
            isClosed = true;
            if (isSeen) {
                System.err.println();
            }
        }
    }

    private void draw(long now) {
        drawnAt = now;
        if (isSeen && !isClosed) {
            String line = line(label, done, all, now - started);
            // What is longer than it is drawn over.
            System.err.print("\r" + line + " ".repeat(Math.max(0, drawnLength - line.length())));
            System.err.flush();
            drawnLength = line.length();
        }
    }

    /** What is drawn when so much time has passed. */
    static String line(String label, long done, long all, long nanos) {
        double part = all == 0 ? 1 : Math.min(1, (double) done / all);
        int full = (int) (WIDTH * part);
        String time = done == 0 || done >= all
                ? String.format(Locale.ROOT, "%.1f s", nanos / 1e9)
                : String.format(Locale.ROOT, "%.0f s left", nanos / 1e9 / done * (all - done));
        return String.format(
                Locale.ROOT,
                "%s [%s%s] %,d of %,d, %s",
                label,
                "#".repeat(full),
                ".".repeat(WIDTH - full),
                done,
                all,
                time);
    }
}

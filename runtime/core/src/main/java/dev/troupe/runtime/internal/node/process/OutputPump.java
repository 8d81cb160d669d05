package dev.troupe.runtime.internal.node.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.Charset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Carries what a worker prints to one stream to the log file and to this process's console, line by line. Until it is
 * said where that goes, because the worker has no actor yet, it keeps the last lines.
 */
final class OutputPump implements Runnable {
    private static final int KEPT_LINES = 20;

    /** A "line" without an end must not fill the memory. */
    private static final int LONGEST_LINE = 64 << 10;

    private final InputStream from;
    private final Deque<String> last = new ArrayDeque<>();
    private final CountDownLatch ended = new CountDownLatch(1);
    private @Nullable Destination to;
    private boolean directing;

    OutputPump(InputStream from) {
        this.from = from;
    }

    /** Where lines go. */
    record Destination(Writer log, @Nullable Supplier<PrintStream> console, String prefix) {
        void accept(String line) {
            synchronized (log) {
                try {
                    log.write(line);
                    log.write('\n');
                    log.flush();
                } catch (IOException e) {
                    // A full disk must not stop the worker, whose output would pile up in the pipe.
                }
            }
            if (console != null) {
                try {
                    console.get().println(prefix + line);
                } catch (RuntimeException e) {
                    // A stream that the program put there; the worker must not stop for it.
                    return;
                }
            }
        }
    }

    /** From now on lines go there, after what is kept of those before. */
    void directTo(Destination destination) {
        List<String> kept;
        synchronized (last) {
            kept = List.copyOf(last);
            to = destination;
            directing = true;
        }
        try {
            kept.forEach(
                    destination
                            ::accept); // Not under the lock: who asks for the last lines must not wait for a console.
        } finally {
            synchronized (last) {
                directing = false;
                last.notifyAll();
            }
        }
    }

    @Override
    public void run() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(from, Charset.defaultCharset()))) {
            StringBuilder line = new StringBuilder();
            int next;
            while ((next = lines.read()) >= 0) {
                if (next != '\n' && line.length() < LONGEST_LINE) {
                    line.append((char) next);
                    continue;
                }
                if (next != '\n') {
                    accept(line.toString());
                    line.setLength(0);
                    line.append((char) next);
                    continue;
                }
                accept(line.toString());
                line.setLength(0);
            }
            if (!line.isEmpty()) {
                accept(line.toString());
            }
        } catch (IOException e) {
            // The process was killed; what it had printed until then has been read.
        } finally {
            ended.countDown();
        }
    }

    private void accept(String raw) {
        String line = raw.endsWith("\r") ? raw.substring(0, raw.length() - 1) : raw;
        Destination destination;
        synchronized (last) {
            if (last.size() == KEPT_LINES) {
                last.removeFirst();
            }
            last.addLast(line);
            destination = to;
            while (directing) {
                try {
                    last.wait();
                } catch (InterruptedException e) {
                    return; // Nobody interrupts it who wants its lines.
                }
            }
        }
        if (destination != null) {
            destination.accept(line);
        }
    }

    /** The last lines, once the stream has ended or the time is over: a grandchild may hold it open for long. */
    List<String> lastLines(long nanos) throws InterruptedException {
        awaitEnd(nanos);
        synchronized (last) {
            return List.copyOf(last);
        }
    }

    boolean awaitEnd(long nanos) throws InterruptedException {
        return ended.await(nanos, TimeUnit.NANOSECONDS);
    }
}

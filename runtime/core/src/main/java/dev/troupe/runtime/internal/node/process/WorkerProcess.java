package dev.troupe.runtime.internal.node.process;

import dev.troupe.runtime.internal.control.WarmUp;
import dev.troupe.runtime.internal.control.WorkerOrder;
import dev.troupe.runtime.internal.control.WorkerStart;
import dev.troupe.runtime.internal.jdk.TroupeThreads;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.Writer;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A worker's process: of one actor, or at first of none, if it was started ahead. Safe for any thread. */
public final class WorkerProcess {
    private static final Map<Integer, String> SIGNALS = Map.ofEntries(
            Map.entry(1, "SIGHUP"),
            Map.entry(2, "SIGINT"),
            Map.entry(3, "SIGQUIT"),
            Map.entry(4, "SIGILL"),
            Map.entry(6, "SIGABRT"),
            Map.entry(7, "SIGBUS"),
            Map.entry(8, "SIGFPE"),
            Map.entry(9, "SIGKILL"),
            Map.entry(11, "SIGSEGV"),
            Map.entry(13, "SIGPIPE"),
            Map.entry(15, "SIGTERM"));

    /** So long what it had started may take to be gone, once it was killed. */
    private static final long GONE_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

    /** A pipe has room for so much, also where somebody has very many of them. */
    private static final int PIPE_BYTES = 4096;

    private static final Logger LOG = System.getLogger("dev.troupe");

    private final Process process;
    private final Path crashFile;
    private final Path scratch;
    private final OutputPump output;
    private final OutputPump error;
    private final Lineage lineage;
    private final CompletableFuture<Integer> exit = new CompletableFuture<>();
    private volatile @Nullable Service service;

    /** How often it was to look for them since it was told; 0 if it was told. */
    private final AtomicInteger cancelled = new AtomicInteger();

    /** With this object's lock: it knows its actor. */
    private boolean isStarted;

    /** So much may be in the pipe still, if it is stopped. Written with the lock. */
    private volatile int toldSinceWarmUp;

    private final CountDownLatch shown = new CountDownLatch(1);

    /** What it has since it is an actor's. */
    private record Service(LogDirectory logs, Path log, Writer writer, boolean console, String prefix) {}

    /**
     * A process that has just been started.
     *
     * @param name how Troupe's threads for it are called
     * @param crashFile where its JVM leaves a report if it crashes
     * @param scratch a directory that it deletes when it has made itself ready, if it was told to
     */
    WorkerProcess(Process process, String name, Path crashFile, Path scratch, Lineage lineage, TroupeThreads threads) {
        this.process = process;
        this.crashFile = crashFile;
        this.scratch = scratch;
        this.lineage = lineage;
        output = new OutputPump(process.getInputStream());
        error = new OutputPump(process.getErrorStream());
        threads.start("troupe-output-" + name, output);
        threads.start("troupe-error-" + name, error);
        threads.start("troupe-worker-" + name, this::awaitExit);
    }

    /** Makes it an actor's: what it prints is the actor's, and so is what it printed before; see {@link #showOutput}. */
    void serve(WorkerStart start, LogDirectory logs, boolean console) throws IOException {
        Path log = logs.path().resolve(start.spec().fileName() + ".log");
        Writer writer = Files.newBufferedWriter(log, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        String prefix = "(" + start.spec().simpleName() + " pid=" + process.pid() + ") ";
        service = new Service(logs, log, writer, console, prefix);
    }

    /** Once it is an actor's: carries what it prints, which waits until the console takes it. */
    void showOutput() {
        Service served = service;
        if (served == null) {
            return;
        }
        Supplier<PrintStream> out = () -> System.out;
        Supplier<PrintStream> err = () -> System.err;
        output.directTo(new OutputPump.Destination(served.writer(), served.console() ? out : null, served.prefix()));
        error.directTo(new OutputPump.Destination(served.writer(), served.console() ? err : null, served.prefix()));
        shown.countDown();
    }

    /** Whether it has become an actor's. */
    boolean hasActor() {
        return service != null;
    }

    /**
     * Of one that was started ahead: tells it something if that cannot take long, because it has read what it was told before, and
     * a pipe has room for this. Says whether it did.
     */
    boolean tellsAtOnce(WorkerOrder order) {
        byte[] bytes = order.toBytes();
        if (toldSinceWarmUp + bytes.length > PIPE_BYTES || isGettingReady()) {
            return false;
        }
        tell(order, bytes);
        return true;
    }

    /** Tells it something, which may take until it listens. */
    void tell(WorkerOrder order) {
        tell(order, order.toBytes());
    }

    private synchronized void tell(WorkerOrder order, byte[] bytes) {
        if (isStarted) {
            return; // It knows its actor: nothing that it might be told of others concerns it.
        }
        toldSinceWarmUp = order instanceof WarmUp ? 0 : toldSinceWarmUp + bytes.length;
        try {
            OutputStream stream = process.getOutputStream();
            stream.write(bytes);
            stream.flush();
            isStarted = order instanceof WorkerStart;
        } catch (IOException | RuntimeException | Error e) {
            // It has ended already, most likely; how it ended says more than this.
            process.destroyForcibly();
        }
    }

    /** It is to look for calls that were cancelled: says whether somebody has to tell it, with {@link #tellOfCancelled}. */
    boolean isToLookForCancelled() {
        return cancelled.getAndIncrement() == 0;
    }

    /** Tells it that calls of its actor were cancelled, which it may be running; this waits while it is stopped. */
    void tellOfCancelled() {
        int told;
        do {
            told = cancelled.get();
            writeThatCallsWereCancelled();
        } while (!cancelled.compareAndSet(told, 0));
    }

    private synchronized void writeThatCallsWereCancelled() {
        if (!isStarted) {
            return; // It will see them before it runs them.
        }
        try {
            WorkerOrder.lookForCancelled(process.getOutputStream());
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "A worker that has ended cannot look for calls that were cancelled", e);
        }
    }

    /** Whether it has not yet made itself ready, as it was told to. */
    boolean isGettingReady() {
        return isAlive() && Files.exists(scratch);
    }

    /**
     * Not by {@link Process#onExit()}, which needs a thread of the common pool: all of those may be waiting for this very
     * end.
     */
    private void awaitExit() {
        while (true) {
            try {
                exit.complete(process.waitFor());
                return;
            } catch (InterruptedException e) {
                // Nobody has a reason to interrupt this thread; the end is to be told all the same.
            }
        }
    }

    /** Has something done when the process has ended, with its exit code, on a thread of Troupe's. */
    public void onExit(IntConsumer action) {
        CompletableFuture<Void> unused = exit.thenAccept(action::accept);
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** The log of its actor. */
    public Path log() {
        return served().log();
    }

    /** Its log as messages name it. */
    public String describeLog() {
        Service served = served();
        return served.logs().describe(served.log());
    }

    private Service served() {
        Service served = service;
        if (served == null) {
            throw new IllegalStateException("Process " + pid() + " has no actor yet.");
        }
        return served;
    }

    /** Waits for its end. */
    void awaitEnd(long nanos) throws InterruptedException {
        boolean unused = process.waitFor(nanos, TimeUnit.NANOSECONDS);
    }

    /** Kills the process at once. */
    public void kill() {
        process.destroyForcibly();
    }

    /** Kills the processes that it started and left behind; what they print no longer reaches anybody. */
    public void killDescendants() {
        lineage.killAllAndAwait(GONE_NANOS);
    }

    /** Says how it ended, as in {@code was ended by SIGKILL}. */
    public static String describe(int exitCode) {
        String signal = exitCode > 128 ? SIGNALS.get(exitCode - 128) : null;
        return signal == null
                ? "ended with exit code " + exitCode
                : "was ended by " + signal + " (signal " + (exitCode - 128) + ")";
    }

    /** The last lines that it printed to standard error. */
    public List<String> lastErrorLines(long nanos) {
        try {
            return error.lastLines(nanos);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }

    /** After the end: deletes what it needed to make itself ready. */
    void deleteScratch() {
        Scratch.delete(scratch);
    }

    /** After the end: waits for the last output to be carried, and closes the log. */
    public void finishOutput() {
        Service served = service;
        try {
            boolean isCarried = (served == null || shown.await(1, TimeUnit.SECONDS))
                    && output.awaitEnd(TimeUnit.SECONDS.toNanos(1))
                    && error.awaitEnd(TimeUnit.SECONDS.toNanos(1));
            if (served != null && isCarried) {
                served.writer().close();
            }
            if (served != null && Files.exists(crashFile)) {
                // A worker that was started ahead did not know whose it would be.
                Files.move(
                        crashFile,
                        served.log().resolveSibling(served.log().getFileName() + ".jvm-crash"),
                        StandardCopyOption.REPLACE_EXISTING);
            }
            process.getOutputStream().close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "Something of a worker that has ended could not be put away", e);
        }
    }
}

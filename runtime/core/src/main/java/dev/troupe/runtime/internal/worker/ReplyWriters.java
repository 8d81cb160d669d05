package dev.troupe.runtime.internal.worker;

import dev.troupe.runtime.internal.queue.Lane;
import dev.troupe.runtime.internal.wire.ReplyHeader;
import dev.troupe.runtime.internal.wire.SessionPaths;
import dev.troupe.runtime.spi.WireOutput;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** The reply queues that one actor, or the node, has answered to: each opened once. For one thread at a time. */
public final class ReplyWriters implements AutoCloseable {
    private static final Logger LOG = System.getLogger("dev.troupe");

    /** A result without memory to go to is tried this long; a result that is lost would be waited for without end. */
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(30);

    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

    private static final int NOBODY = -1;

    private final SessionPaths session;
    private final WireOutput out = new WireOutput(ReplyHeader.LENGTH);
    private int batched = NOBODY;
    private final Map<Integer, ReplyWriter> writers = new HashMap<>();
    private @Nullable ReplyWriter latest;
    private int latestCaller = NOBODY;

    public ReplyWriters(SessionPaths session) {
        this.session = session;
    }

    /** Opens the queue of a process that is going to call, if that is still there. */
    public void open(int caller) throws IOException {
        ReplyWriter unused = writer(caller);
    }

    /** Answers a call; a caller that is gone needs none. */
    void reply(WireOutput out, short flags, int caller, int connection, int call) {
        write(out, flags, caller, connection, call, false);
    }

    /** Answers a call together with the next ones, if there is room for that; with {@link #flush} at the latest. */
    void batch(WireOutput out, short flags, int caller, int connection, int call) {
        if (batched != caller) {
            flush();
        }
        write(out, flags, caller, connection, call, true);
    }

    private void write(WireOutput out, short flags, int caller, int connection, int call, boolean batch) {
        long deadline = 0;
        boolean isComplete = false; // Once, however often it is tried: a large value has been moved out then.
        while (true) {
            try {
                ReplyWriter writer = writer(caller);
                if (writer == null) {
                    return;
                }
                if (!isComplete) {
                    boolean unused = writer.complete(out, ReplyHeader.REPLY, flags, connection, call);
                    isComplete = true;
                }
                if (batch && writer.batch(out)) {
                    batched = caller;
                } else {
                    writer.append(out);
                }
                return;
            } catch (IOException | RuntimeException e) {
                if (!isThere(caller)) {
                    // Half deleted, it gives all kinds of errors; and each of the caller's other calls would meet them.
                    forget(caller);
                    return;
                }
                deadline = pause(deadline, e);
            }
        }
    }

    /** Sends what is kept back. */
    void flush() {
        long deadline = 0;
        while (batched != NOBODY) {
            try {
                ReplyWriter writer = writer(batched);
                if (writer != null) {
                    writer.flush();
                }
                batched = NOBODY;
            } catch (IOException | RuntimeException e) {
                if (isThere(batched)) {
                    deadline = pause(deadline, e);
                } else {
                    forget(batched);
                }
            }
        }
    }

    /** There is no memory for it now; returns until when to try again. */
    private long pause(long deadline, Exception e) {
        Thread.interrupted();
        long now = System.nanoTime();
        if (deadline == 0) {
            LOG.log(Level.WARNING, "A reply waits for memory: {0}", e.getMessage());
        } else if (now - deadline > 0) {
            throw new IllegalStateException("A reply could not be written for 30 s: " + e.getMessage(), e);
        }
        LockSupport.parkNanos(this, PAUSE_NANOS);
        return deadline == 0 ? now + PATIENCE_NANOS : deadline;
    }

    /** Asks a process for the calls that it keeps back, at the first try or not at all: it sends them when it waits. */
    void askForMore(int caller) {
        ask(caller, ReplyHeader.FLUSH);
    }

    /** Asks a process for a garbage collection, likewise. */
    public void askForCollection(int caller) {
        ask(caller, ReplyHeader.COLLECT);
    }

    private void ask(int caller, byte kind) {
        out.reset(ReplyHeader.LENGTH);
        try {
            ReplyWriter writer = writer(caller);
            if (writer != null) {
                writer.complete(out, kind, (short) 0, 0, 0);
                writer.append(out);
            }
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.DEBUG, "A process could not be asked", e);
        }
    }

    /** Sends a process word of the end of an actor, or of a life of it, at the first try or not at all. */
    public void tell(WireOutput out, byte kind, int caller, int life, long about) throws IOException {
        try {
            ReplyWriter writer = writer(caller);
            if (writer != null && writer.completeNotice(out, kind, life, about)) {
                appendOrDiscard(writer, out);
            } else if (writer != null) {
                writer.append(out);
            }
        } catch (IOException | RuntimeException e) {
            if (isThere(caller)) {
                throw e;
            }
        }
    }

    private static void appendOrDiscard(ReplyWriter writer, WireOutput out) throws IOException {
        try {
            writer.append(out);
        } catch (IOException | RuntimeException e) {
            writer.discardNotice(out);
            throw e;
        }
    }

    private boolean isThere(int caller) {
        return Files.exists(session.caller(caller));
    }

    private @Nullable ReplyWriter writer(int caller) throws IOException {
        if (caller == latestCaller && latest != null) {
            return latest;
        }
        ReplyWriter writer = writers.get(caller);
        if (writer == null) {
            Path directory = session.caller(caller);
            if (!Files.exists(directory)) {
                return null;
            }
            try {
                writer = new ReplyWriter(Lane.open(directory));
            } catch (NoSuchFileException e) {
                return null;
            }
            writers.put(caller, writer);
        }
        latest = writer;
        latestCaller = caller;
        return writer;
    }

    /** A process is gone, and with it its reply queue. */
    public void forget(int caller) {
        if (batched == caller) {
            batched = NOBODY;
        }
        if (latestCaller == caller) {
            latestCaller = NOBODY;
            latest = null;
        }
        ReplyWriter writer = writers.remove(caller);
        if (writer != null) {
            writer.close();
        }
    }

    /** A process was killed, perhaps while it wrote: nobody else has to wait for its locks. */
    public void releaseLocksOfDeadOwners() {
        writers.values().forEach(ReplyWriter::releaseLockOfDeadOwner);
    }

    @Override
    public void close() {
        List.copyOf(writers.keySet()).forEach(this::forget);
    }
}

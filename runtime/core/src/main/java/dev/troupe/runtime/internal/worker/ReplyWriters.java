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
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** The reply queues that one actor, or the node, has answered to: each opened once. For one thread at a time. */
public final class ReplyWriters implements AutoCloseable {
    private static final Logger LOG = System.getLogger("dev.troupe");

    /** A result without memory to go to is tried this long; a result that is lost would be waited for without end. */
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(30);

    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

    private final SessionPaths session;
    private final List<@Nullable ReplyWriter> writers = new ArrayList<>();

    public ReplyWriters(SessionPaths session) {
        this.session = session;
    }

    /** Answers a call; a caller that is gone needs none. */
    void reply(WireOutput out, short flags, int caller, int connection, long call) {
        write(caller, out, ReplyHeader.REPLY, flags, connection, call);
    }

    /** Sends a process word of an actor's end, at the first try or not at all. */
    public void died(WireOutput out, int caller, long actor) throws IOException {
        try {
            ReplyWriter writer = writer(caller);
            if (writer != null) {
                writer.write(out, ReplyHeader.DIED, (short) 0, 0, actor);
            }
        } catch (IOException | RuntimeException e) {
            if (isThere(caller)) {
                throw e;
            }
        }
    }

    private boolean isThere(int caller) {
        return Files.exists(session.caller(caller));
    }

    private void write(int caller, WireOutput out, byte kind, short flags, int connection, long call) {
        long deadline = 0;
        while (true) {
            try {
                ReplyWriter writer = writer(caller);
                if (writer != null) {
                    writer.write(out, kind, flags, connection, call);
                }
                return;
            } catch (IOException | RuntimeException e) {
                if (!isThere(caller)) {
                    return; // Half deleted, it gives all kinds of errors.
                }
                Thread.interrupted();
                long now = System.nanoTime();
                if (deadline == 0) {
                    deadline = now + PATIENCE_NANOS;
                    LOG.log(Level.WARNING, "A reply waits for memory: {0}", e.getMessage());
                } else if (now - deadline > 0) {
                    throw new IllegalStateException("A reply could not be written for 30 s: " + e.getMessage(), e);
                }
                LockSupport.parkNanos(this, PAUSE_NANOS);
            }
        }
    }

    private @Nullable ReplyWriter writer(int caller) throws IOException {
        if (caller < 0 || caller > 1_000_000) {
            LOG.log(Level.WARNING, "A call of process {0} cannot be answered: there is none of that number.", caller);
            return null;
        }
        while (writers.size() <= caller) {
            writers.add(null);
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
            writers.set(caller, writer);
        }
        return writer;
    }

    /** A process is gone, and with it its reply queue. */
    public void forget(int caller) {
        ReplyWriter writer = caller >= 0 && caller < writers.size() ? writers.set(caller, null) : null;
        if (writer != null) {
            writer.close();
        }
    }

    /** A process was killed, perhaps while it wrote: nobody else has to wait for its locks. */
    public void releaseLocksOfDeadOwners() {
        for (ReplyWriter writer : writers) {
            if (writer != null) {
                writer.releaseLockOfDeadOwner();
            }
        }
    }

    @Override
    public void close() {
        for (int caller = 0; caller < writers.size(); caller++) {
            forget(caller);
        }
    }
}

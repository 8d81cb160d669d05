package dev.troupe.runtime.internal.queue;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The calls that were cancelled after they had been put into a queue: a file beside that, to which any process appends, and in
 * the control page how many stand in it. So the reader learns of them before it comes to them, for one look at the page per
 * call; and also one that reads the queue only later.
 *
 * <p>Safe for any thread and process.
 */
public final class CancelList {
    private static final Logger LOG = System.getLogger("dev.troupe.queue");

    /** Caller, connection, lower half of the call's number, and four bytes that are 0. */
    private static final int RECORD = 16;

    private final ControlPage page;
    private final Path file;

    // Of the reader alone.
    private volatile long known;
    private long seen;
    private @Nullable RandomAccessFile open;

    CancelList(ControlPage page, Path file) {
        this.page = page;
        this.file = file;
    }

    /** Who hears of a call that was cancelled. */
    public interface Listener {
        /** It is known by who made it, by which of its connections, and by the lower half of its number. */
        void cancelled(int caller, int connection, int call);
    }

    /**
     * Has a call cancelled.
     *
     * @throws IOException when there is no memory for that, or the queue is gone
     */
    public void add(int caller, int connection, int call) throws IOException {
        byte[] record = new byte[RECORD];
        ByteBuffer.wrap(record)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(caller)
                .putInt(connection)
                .putInt(call);
        // In one write, so that those of several processes do not mix; not through a channel, which an interrupt
        // closes.
        try (FileOutputStream out = new FileOutputStream(file.toFile(), true)) {
            out.write(record);
        }
        page.cancelledOneMore();
    }

    /** Whether there may be some that were not read. Costs next to nothing. */
    public boolean hasNews() {
        return page.cancelled() != known;
    }

    /** Reads those that were not read before. For one thread at a time, which then says {@link #isRead}. */
    public void read(Listener listener) throws IOException {
        seen = page.cancelled();
        if (seen == known) {
            return;
        }
        RandomAccessFile in = open;
        if (in == null) {
            in = new RandomAccessFile(file.toFile(), "r");
            open = in;
        }
        byte[] record = new byte[RECORD];
        // There may be more than are counted, which are counted in a moment.
        while (in.length() - in.getFilePointer() >= RECORD) {
            in.readFully(record);
            ByteBuffer fields = ByteBuffer.wrap(record).order(ByteOrder.LITTLE_ENDIAN);
            listener.cancelled(fields.getInt(), fields.getInt(), fields.getInt());
        }
    }

    /** What was read is no news any more. */
    public void isRead() {
        known = seen;
    }

    /** By the reader, at its end. */
    public void close() {
        RandomAccessFile in = open;
        open = null;
        if (in != null) {
            try {
                in.close();
            } catch (IOException e) {
                LOG.log(Level.DEBUG, file + " could not be closed", e);
            }
        }
    }
}

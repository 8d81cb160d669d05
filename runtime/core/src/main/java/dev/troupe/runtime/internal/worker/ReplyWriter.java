package dev.troupe.runtime.internal.worker;

import dev.troupe.runtime.internal.objects.LargeValues;
import dev.troupe.runtime.internal.queue.Lane;
import dev.troupe.runtime.internal.queue.LaneWriter;
import dev.troupe.runtime.internal.wire.ReplyHeader;
import dev.troupe.runtime.spi.WireOutput;
import java.io.IOException;

/** Appends to the reply queue of one process that calls. For one thread at a time. */
final class ReplyWriter implements AutoCloseable {
    private final Lane lane;
    private final LaneWriter writer;

    ReplyWriter(Lane lane) {
        this.lane = lane;
        writer = lane.writer();
    }

    /**
     * Writes the header before what was written behind the room for it. What is too long for the queue goes beside it;
     * that is to be discarded where the frame is not appended after all.
     *
     * @return whether it was too long
     */
    boolean complete(WireOutput out, byte kind, short flags, int connection, int call) throws IOException {
        short large = moveOutIfLarge(out, ReplyHeader.LENGTH);
        ReplyHeader.write(out.array(), kind, (short) (flags | large), connection, call);
        return large != 0;
    }

    /** The same of a notice. */
    boolean completeNotice(WireOutput out, byte kind, int life, long about) throws IOException {
        short large = moveOutIfLarge(out, ReplyHeader.NOTICE_LENGTH);
        ReplyHeader.writeNotice(out.array(), kind, large, life, about);
        return large != 0;
    }

    /** Returns the flag that says whether it was. */
    private short moveOutIfLarge(WireOutput out, int header) throws IOException {
        if (out.position() <= Lane.MAX_FRAME) {
            return 0;
        }
        LargeValues.moveOut(lane.directory(), out, header);
        return ReplyHeader.LARGE;
    }

    /** What lies beside the queue for a notice is not needed any more. */
    void discardNotice(WireOutput out) throws IOException {
        LargeValues.discard(lane.directory(), out.array(), ReplyHeader.NOTICE_LENGTH);
    }

    /** Appends a complete frame, after those that were kept back. */
    void append(WireOutput out) throws IOException {
        writer.append(out.array(), out.position());
    }

    /** Keeps a complete frame back, to go out with the next ones; says whether there was room for it. */
    boolean batch(WireOutput out) {
        boolean canBatch = writer.canBatch(out.position());
        if (canBatch) {
            writer.batch(out.array(), out.position());
        }
        return canBatch;
    }

    /** Appends what was kept back. */
    void flush() throws IOException {
        writer.flush();
    }

    void releaseLockOfDeadOwner() {
        lane.releaseLockOfDeadOwner();
    }

    @Override
    public void close() {
        writer.close();
        lane.close();
    }
}

package dev.troupe.runtime.internal.worker;

import dev.troupe.runtime.internal.objects.LargeValues;
import dev.troupe.runtime.internal.queue.Lane;
import dev.troupe.runtime.internal.queue.LaneWriter;
import dev.troupe.runtime.internal.wire.ReplyHeader;
import dev.troupe.runtime.spi.WireOutput;
import java.io.IOException;

/** Appends to the reply queue of one process that calls. For one thread at a time. */
public final class ReplyWriter implements AutoCloseable {
    private final Lane lane;
    private final LaneWriter writer;

    ReplyWriter(Lane lane) {
        this.lane = lane;
        writer = lane.writer();
    }

    /** Appends what was written behind the room for a header. */
    void write(WireOutput out, byte kind, short flags, int connection, long call) throws IOException {
        boolean large = out.position() > Lane.MAX_FRAME;
        if (large) {
            LargeValues.moveOut(lane.directory(), out, ReplyHeader.LENGTH);
        }
        short allFlags = (short) (large ? flags | ReplyHeader.LARGE : flags);
        ReplyHeader.write(out.array(), kind, allFlags, connection, call);
        try {
            writer.append(out.array(), out.position());
        } catch (IOException | RuntimeException e) {
            if (large) {
                LargeValues.discard(lane.directory(), out.array(), ReplyHeader.LENGTH);
            }
            throw e;
        }
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

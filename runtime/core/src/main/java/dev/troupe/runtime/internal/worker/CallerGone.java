package dev.troupe.runtime.internal.worker;

import dev.troupe.runtime.internal.queue.Lane;
import dev.troupe.runtime.internal.queue.LaneWriter;
import dev.troupe.runtime.internal.wire.RequestHeader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Word to an actor that a process which called it is gone: it lets go of that process's reply queue. */
public final class CallerGone {
    private CallerGone() {}

    /** Appends it to the actor's request queue, if that still exists. */
    public static void tell(Path actor, int caller) throws IOException {
        byte[] frame = new byte[RequestHeader.LENGTH];
        RequestHeader.write(frame, RequestHeader.CALLER_GONE, (short) 0, 0, 0, caller, 0);
        append(actor, frame);
    }

    static void append(Path actor, byte[] frame) throws IOException {
        if (!Files.exists(actor)) {
            return;
        }
        try (Lane lane = Lane.open(actor);
                LaneWriter writer = lane.writer()) {
            lane.releaseLockOfDeadOwner();
            writer.append(frame, frame.length);
        }
    }
}

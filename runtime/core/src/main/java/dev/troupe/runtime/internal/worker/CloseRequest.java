package dev.troupe.runtime.internal.worker;

import dev.troupe.runtime.internal.wire.RequestHeader;
import java.io.IOException;
import java.nio.file.Path;

/** Word to an actor to end after the calls before it: nobody else is there to close it. */
public final class CloseRequest {
    private CloseRequest() {}

    /** Appends it to the actor's request queue, if that still exists. */
    public static void tell(Path actor) throws IOException {
        byte[] frame = new byte[RequestHeader.LENGTH];
        RequestHeader.write(frame, RequestHeader.CLOSE, (short) 0, 0, 0, 0, 0, 0);
        CallerGone.append(actor, frame);
    }
}

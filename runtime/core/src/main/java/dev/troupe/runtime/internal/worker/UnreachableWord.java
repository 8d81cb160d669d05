package dev.troupe.runtime.internal.worker;

import dev.troupe.runtime.internal.wire.RequestHeader;
import java.io.IOException;
import java.nio.file.Path;

/** Word to an actor that nobody can reach it any more, which counts once the calls before it have been answered. */
public final class UnreachableWord {
    private UnreachableWord() {}

    /** Appends it to the actor's request queue, if that still exists: how often the actor was told so. */
    public static void tell(Path actor, long told) throws IOException {
        byte[] frame = new byte[RequestHeader.LENGTH];
        RequestHeader.write(frame, RequestHeader.UNREACHABLE, (short) 0, 0, Math.toIntExact(told), 0, 0);
        CallerGone.append(actor, frame);
    }
}

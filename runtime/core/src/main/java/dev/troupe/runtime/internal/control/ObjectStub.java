package dev.troupe.runtime.internal.control;

import dev.troupe.runtime.ObjectRef;
import dev.troupe.runtime.spi.ActorRef;
import dev.troupe.runtime.spi.Codecs;
import dev.troupe.runtime.spi.Request;
import dev.troupe.runtime.spi.Transfer;
import dev.troupe.runtime.spi.WireInput;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What processes tell the node of the objects that they make; of refs to them it hears as of handles: {@link LeaseStub}. */
public final class ObjectStub {
    /** {@code void begin(long object, int process, List<Transfer> holds)} */
    public static final int BEGIN = 21;

    /** {@code void resolve(long object, Resolution, List<Transfer> holds)} */
    public static final int RESOLVE = 22;

    /** {@code void full()} */
    public static final int FULL = 23;

    private ObjectStub() {}

    /** Says that there was no room in memory for an object. */
    public static ObjectRef<@Nullable Void> full(ActorRef node) {
        try (Request request = node.request(FULL)) {
            return request.send(Codecs.VOID);
        }
    }

    /**
     * Says that there is an object, or will be one, which a process can reach.
     *
     * @param holds the handles and refs in it, which it keeps
     */
    public static ObjectRef<@Nullable Void> begin(ActorRef node, long object, int process, List<Transfer> holds) {
        try (Request request = node.request(BEGIN)) {
            request.writeLong(object);
            request.writeInt(process);
            LeaseStub.write(request, holds);
            return request.send(Codecs.VOID);
        }
    }

    /**
     * Says what has become of a promise.
     *
     * @param holds the object that has its value, if one has
     */
    public static ObjectRef<@Nullable Void> resolve(
            ActorRef node, long promise, Resolution resolution, List<Transfer> holds) {
        try (Request request = node.request(RESOLVE)) {
            request.writeLong(promise);
            resolution.write(request);
            LeaseStub.write(request, holds);
            return request.send(Codecs.VOID);
        }
    }

    /** Reads what has become of it. */
    public static Resolution readResolution(WireInput in) {
        return Resolution.read(in);
    }
}

package loose;

import dev.troupe.runtime.ActorOptions;
import dev.troupe.runtime.ObjectRef;
import dev.troupe.runtime.spi.ActorRef;
import dev.troupe.runtime.spi.ActorType;
import dev.troupe.runtime.spi.Codecs;
import dev.troupe.runtime.spi.Creation;
import dev.troupe.runtime.spi.RemoteGenerated;
import dev.troupe.runtime.spi.Request;
import dev.troupe.runtime.spi.Signature;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * What travels from {@link Marked_InsideHandle} to {@link Marked_InsideDispatcher}, and back.
 */
@RemoteGenerated
@Generated("dev.troupe.processor.RemoteProcessor")
final class Marked_InsideStub {
    /**
     * {@code void run()}
     */
    static final int RUN = 1;

    static final ActorType TYPE = new ActorType(
            "loose.Marked$Inside",
            "loose.Marked_InsideDispatcher",
            List.of(
                    new Signature("Inside()", 0x0)),
            List.of(
                    new Signature("run()", 0xa09255bb)),
            Marked_InsideStub.class);

    private Marked_InsideStub() {
    }

    static ActorRef create(ActorOptions<?> options) {
        try (Creation creation = TYPE.create(options, 0)) {
            return creation.start();
        }
    }

    static ObjectRef<@Nullable Void> run(ActorRef actor) {
        try (Request request = actor.request(RUN)) {
            return request.send(Codecs.VOID);
        }
    }
}

package example;

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

/**
 * What travels from {@link Outer_InHandle} to {@link Outer_InDispatcher}, and back.
 */
@RemoteGenerated
@Generated("dev.troupe.processor.RemoteProcessor")
final class Outer_InStub {
    /**
     * {@code int one()}
     */
    static final int ONE = 1;

    static final ActorType TYPE = new ActorType(
            "example.Outer$In",
            "example.Outer_InDispatcher",
            List.of(
                    new Signature("In()", 0x0)),
            List.of(
                    new Signature("one()", 0x3ede7822)),
            Outer_InStub.class);

    private Outer_InStub() {
    }

    static ActorRef create(ActorOptions<?> options) {
        try (Creation creation = TYPE.create(options, 0)) {
            return creation.start();
        }
    }

    static ObjectRef<Integer> one(ActorRef actor) {
        try (Request request = actor.request(ONE)) {
            return request.send(Codecs.INT);
        }
    }
}

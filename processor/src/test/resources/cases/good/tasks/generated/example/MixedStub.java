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
 * What travels from {@link MixedHandle} to {@link MixedDispatcher}, and back.
 */
@RemoteGenerated
@Generated("dev.troupe.processor.RemoteProcessor")
final class MixedStub {
    /**
     * {@code int add(int)}
     */
    static final int ADD = 1;

    static final ActorType TYPE = new ActorType(
            "example.Mixed",
            "example.MixedDispatcher",
            List.of(
                    new Signature("Mixed()", 0x0)),
            List.of(
                    new Signature("add(int)", 0x83c701c8)),
            MixedStub.class);

    private MixedStub() {
    }

    static ActorRef create(ActorOptions<?> options) {
        try (Creation creation = TYPE.create(options, 0)) {
            return creation.start();
        }
    }

    static ObjectRef<Integer> add(ActorRef actor, int amount) {
        try (Request request = actor.request(ADD)) {
            request.writeInt(amount);
            return request.send(Codecs.INT);
        }
    }

    static ObjectRef<Integer> addByRef(ActorRef actor, ObjectRef<? extends Integer> amount) {
        try (Request request = actor.request(ADD)) {
            request.writeRef(Codecs.INT, amount);
            return request.send(Codecs.INT);
        }
    }
}

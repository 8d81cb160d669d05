package example;

import dev.troupe.runtime.ActorOptions;
import dev.troupe.runtime.ObjectRef;
import dev.troupe.runtime.spi.ActorRef;
import dev.troupe.runtime.spi.ActorType;
import dev.troupe.runtime.spi.Codecs;
import dev.troupe.runtime.spi.Creation;
import dev.troupe.runtime.spi.RemoteGenerated;
import dev.troupe.runtime.spi.Request;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * What travels from {@link Outer_PairHandle} to {@link Outer_PairDispatcher}, and back.
 */
@RemoteGenerated
@Generated("dev.troupe.processor.RemoteProcessor")
final class Outer_PairStub {
    /**
     * {@code int sum(Outer_InHandle)}
     */
    static final int SUM = 1;

    /**
     * {@code int first()}
     */
    static final int FIRST = 2;

    /**
     * {@code String second()}
     */
    static final int SECOND = 3;

    static final ActorType TYPE = new ActorType(
            "example.Outer$Pair",
            "example.Outer_PairDispatcher",
            List.of(
                    "constructor",
                    "sum(Outer_InHandle)",
                    "first()",
                    "second()"),
            Outer_PairStub.class);

    private Outer_PairStub() {
    }

    static ActorRef create(ActorOptions<?> options, int first, String second) {
        try (Creation creation = TYPE.create(options, 0)) {
            creation.writeInt(first);
            creation.writeString(second);
            return creation.start();
        }
    }

    static ObjectRef<Integer> sum(ActorRef actor, Outer_InHandle other) {
        try (Request request = actor.request(SUM)) {
            Outer_InHandle.CODEC.write(request, other);
            return request.send(Codecs.INT);
        }
    }

    static ObjectRef<Integer> first(ActorRef actor) {
        try (Request request = actor.request(FIRST)) {
            return request.send(Codecs.INT);
        }
    }

    static ObjectRef<String> second(ActorRef actor) {
        try (Request request = actor.request(SECOND)) {
            return request.send(Codecs.STRING);
        }
    }
}

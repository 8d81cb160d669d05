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
                    new Signature("Pair(int, String)", 0x53941665)),
            List.of(
                    new Signature("sum(Outer_InHandle)", 0x6e9a0d63),
                    new Signature("first()", 0x3ede7822),
                    new Signature("second()", 0xff479e6)),
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

    static ActorRef createByRef(ActorOptions<?> options, ObjectRef<? extends Integer> first,
            ObjectRef<? extends String> second) {
        try (Creation creation = TYPE.create(options, 0)) {
            creation.writeRef(Codecs.INT, first);
            creation.writeRef(Codecs.STRING, second);
            return creation.start();
        }
    }

    static ObjectRef<Integer> sum(ActorRef actor, Outer_InHandle other) {
        try (Request request = actor.request(SUM)) {
            Outer_InHandle.CODEC.write(request, other);
            return request.send(Codecs.INT);
        }
    }

    static ObjectRef<Integer> sumByRef(ActorRef actor, ObjectRef<? extends Outer_InHandle> other) {
        try (Request request = actor.request(SUM)) {
            request.writeRef(Outer_InHandle.CODEC, other);
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

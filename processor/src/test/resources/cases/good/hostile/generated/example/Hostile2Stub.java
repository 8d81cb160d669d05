package example;

import dev.troupe.runtime.ActorOptions;
import dev.troupe.runtime.ObjectRef;
import dev.troupe.runtime.spi.ActorRef;
import dev.troupe.runtime.spi.ActorType;
import dev.troupe.runtime.spi.Codec;
import dev.troupe.runtime.spi.Codecs;
import dev.troupe.runtime.spi.Creation;
import dev.troupe.runtime.spi.RecordCodec;
import dev.troupe.runtime.spi.RemoteGenerated;
import dev.troupe.runtime.spi.Request;
import dev.troupe.runtime.spi.Signature;
import dev.troupe.runtime.spi.WireInput;
import dev.troupe.runtime.spi.WireOutput;
import java.lang.Integer;
import java.lang.Override;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * What travels from {@link Hostile2Handle} to {@link Hostile2Dispatcher}, and back.
 */
@RemoteGenerated
@Generated("dev.troupe.processor.RemoteProcessor")
final class Hostile2Stub {
    /**
     * {@code int overload(int)}
     */
    static final int OVERLOAD_INT = 1;

    /**
     * {@code int overload(Integer)}
     */
    static final int OVERLOAD_INTEGER = 2;

    /**
     * {@code int overload()}
     */
    static final int OVERLOAD = 3;

    /**
     * {@code int OVERLOAD()}
     */
    static final int OVERLOAD_2 = 4;

    /**
     * {@code int overload_int(int)}
     */
    static final int OVERLOAD_INT_2 = 5;

    /**
     * {@code int out(Hostile2Handle, in)}
     */
    static final int OUT = 6;

    static final ActorType TYPE = new ActorType(
            "example.Hostile2",
            "example.Hostile2Dispatcher",
            List.of(
                    new Signature("Hostile2()", 0x0)),
            List.of(
                    new Signature("overload(int)", 0x83c701c8),
                    new Signature("overload(Integer)", 0x527be9a),
                    new Signature("overload()", 0x3ede7822),
                    new Signature("OVERLOAD()", 0x3ede7822),
                    new Signature("overload_int(int)", 0x83c701c8),
                    new Signature("out(Hostile2Handle, in)", 0x214bbcc9)),
            Hostile2Stub.class);

    static final Codec<Hostile2.in> IN = new inCodec();

    private Hostile2Stub() {
    }

    static ActorRef create(ActorOptions<?> options) {
        try (Creation creation = TYPE.create(options, 0)) {
            return creation.start();
        }
    }

    static ObjectRef<Integer> overload(ActorRef actor, int x) {
        try (Request request = actor.request(OVERLOAD_INT)) {
            request.writeInt(x);
            return request.send(Codecs.INT);
        }
    }

    static ObjectRef<Integer> overload(ActorRef actor, Integer x) {
        try (Request request = actor.request(OVERLOAD_INTEGER)) {
            Codecs.BOXED_INT.write(request, x);
            return request.send(Codecs.INT);
        }
    }

    static ObjectRef<Integer> overload(ActorRef actor) {
        try (Request request = actor.request(OVERLOAD)) {
            return request.send(Codecs.INT);
        }
    }

    static ObjectRef<Integer> OVERLOAD(ActorRef actor) {
        try (Request request = actor.request(OVERLOAD_2)) {
            return request.send(Codecs.INT);
        }
    }

    static ObjectRef<Integer> overload_int(ActorRef actor, int x) {
        try (Request request = actor.request(OVERLOAD_INT_2)) {
            request.writeInt(x);
            return request.send(Codecs.INT);
        }
    }

    static ObjectRef<Integer> overload_intByRef(ActorRef actor, ObjectRef<? extends Integer> x) {
        try (Request request = actor.request(OVERLOAD_INT_2)) {
            request.writeRef(Codecs.INT, x);
            return request.send(Codecs.INT);
        }
    }

    static ObjectRef<Integer> out(ActorRef actor, Hostile2Handle hostile2, Hostile2.in in) {
        try (Request request = actor.request(OUT)) {
            Hostile2Handle.CODEC.write(request, hostile2);
            IN.write(request, in);
            return request.send(Codecs.INT);
        }
    }

    static ObjectRef<Integer> outByRef(ActorRef actor, ObjectRef<? extends Hostile2Handle> hostile2,
            ObjectRef<? extends Hostile2.in> in) {
        try (Request request = actor.request(OUT)) {
            request.writeRef(Hostile2Handle.CODEC, hostile2);
            request.writeRef(IN, in);
            return request.send(Codecs.INT);
        }
    }

    private static final class inCodec extends RecordCodec<Hostile2.in> {
        @Override
        protected void writeComponents(WireOutput out, Hostile2.in value) {
            out.writeInt(value.in());
        }

        @Override
        protected Hostile2.in readComponents(WireInput in) {
            return new Hostile2.in(in.readInt());
        }
    }
}

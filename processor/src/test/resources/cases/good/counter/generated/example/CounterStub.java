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
import dev.troupe.runtime.spi.ValueCodecs;
import dev.troupe.runtime.spi.WireInput;
import dev.troupe.runtime.spi.WireOutput;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.Generated;

/**
 * What travels from {@link CounterHandle} to {@link CounterDispatcher}, and back.
 */
@RemoteGenerated
@Generated("dev.troupe.processor.RemoteProcessor")
final class CounterStub {
    /**
     * {@code int add(int)}
     */
    static final int ADD = 1;

    /**
     * {@code List<Pair> pairs(Map<String, Path>, MergerHandle)}
     */
    static final int PAIRS = 2;

    /**
     * {@code void reset()}
     */
    static final int RESET = 3;

    static final ActorType TYPE = new ActorType(
            "example.Counter",
            "example.CounterDispatcher",
            List.of(
                    new Signature("Counter(int)", 0xe4265c1d)),
            List.of(
                    new Signature("add(int)", 0x83c701c8),
                    new Signature("pairs(Map<String, Path>, MergerHandle)", 0xea0f6054),
                    new Signature("reset()", 0xa09255bb)),
            CounterStub.class);

    static final Codec<Pair> PAIR = new PairCodec();

    static final Codec<Map<String, Path>> MAP_OF_STRING_PATH = Codecs.map(Codecs.STRING, ValueCodecs.PATH);

    static final Codec<List<Pair>> LIST_OF_PAIR = Codecs.list(PAIR);

    private CounterStub() {
    }

    static ActorRef create(ActorOptions<?> options, int start) {
        try (Creation creation = TYPE.create(options, 0)) {
            creation.writeInt(start);
            return creation.start();
        }
    }

    static ActorRef createByRef(ActorOptions<?> options, ObjectRef<? extends Integer> start) {
        try (Creation creation = TYPE.create(options, 0)) {
            creation.writeRef(Codecs.INT, start);
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

    static ObjectRef<List<Pair>> pairs(ActorRef actor, Map<String, Path> files,
            MergerHandle merger) {
        try (Request request = actor.request(PAIRS)) {
            MAP_OF_STRING_PATH.write(request, files);
            MergerHandle.CODEC.write(request, merger);
            return request.send(LIST_OF_PAIR);
        }
    }

    static ObjectRef<List<Pair>> pairsByRef(ActorRef actor,
            ObjectRef<? extends Map<String, Path>> files,
            ObjectRef<? extends MergerHandle> merger) {
        try (Request request = actor.request(PAIRS)) {
            request.writeRef(MAP_OF_STRING_PATH, files);
            request.writeRef(MergerHandle.CODEC, merger);
            return request.send(LIST_OF_PAIR);
        }
    }

    static ObjectRef<Void> reset(ActorRef actor) {
        try (Request request = actor.request(RESET)) {
            return request.send(Codecs.VOID);
        }
    }

    private static final class PairCodec extends RecordCodec<Pair> {
        @Override
        protected void writeComponents(WireOutput out, Pair value) {
            out.writeString(value.name());
            out.writeLong(value.size());
        }

        @Override
        protected Pair readComponents(WireInput in) {
            return new Pair(in.readString(), in.readLong());
        }
    }
}

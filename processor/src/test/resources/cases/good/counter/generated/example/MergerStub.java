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
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * What travels from {@link MergerHandle} to {@link MergerDispatcher}, and back.
 */
@RemoteGenerated
@Generated("dev.troupe.processor.RemoteProcessor")
final class MergerStub {
    /**
     * {@code void merge(List<Pair>)}
     */
    static final int MERGE = 1;

    /**
     * {@code long total()}
     */
    static final int TOTAL = 2;

    static final ActorType TYPE = new ActorType(
            "example.Merger",
            "example.MergerDispatcher",
            List.of(
                    new Signature("Merger()", 0x0)),
            List.of(
                    new Signature("merge(List<Pair>)", 0x5105ce83),
                    new Signature("total()", 0x28cb49c1)),
            MergerStub.class);

    static final Codec<Pair> PAIR = new PairCodec();

    static final Codec<List<Pair>> LIST_OF_PAIR = Codecs.list(PAIR);

    private MergerStub() {
    }

    static ActorRef create(ActorOptions<?> options) {
        try (Creation creation = TYPE.create(options, 0)) {
            return creation.start();
        }
    }

    static ObjectRef<Void> merge(ActorRef actor, List<Pair> pairs) {
        try (Request request = actor.request(MERGE)) {
            LIST_OF_PAIR.write(request, pairs);
            return request.send(Codecs.VOID);
        }
    }

    static ObjectRef<Void> mergeByRef(ActorRef actor, ObjectRef<? extends List<Pair>> pairs) {
        try (Request request = actor.request(MERGE)) {
            request.writeRef(LIST_OF_PAIR, pairs);
            return request.send(Codecs.VOID);
        }
    }

    static ObjectRef<Long> total(ActorRef actor) {
        try (Request request = actor.request(TOTAL)) {
            return request.send(Codecs.LONG);
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

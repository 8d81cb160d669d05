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
import java.util.Map;
import java.util.Optional;
import javax.annotation.processing.Generated;

/**
 * What travels from {@link GathererHandle} to {@link GathererDispatcher}, and back.
 */
@RemoteGenerated
@Generated("dev.troupe.processor.RemoteProcessor")
final class GathererStub {
    /**
     * {@code int total(List<ObjectRef<Integer>>)}
     */
    static final int TOTAL = 1;

    /**
     * {@code ObjectRef<Integer> same(ObjectRef<Integer>)}
     */
    static final int SAME = 2;

    /**
     * {@code Map<String, ObjectRef<? extends List<String>>> none()}
     */
    static final int NONE = 3;

    /**
     * {@code Optional<Entry> entry(Entry)}
     */
    static final int ENTRY = 4;

    static final ActorType TYPE = new ActorType(
            "example.Gatherer",
            "example.GathererDispatcher",
            List.of(
                    new Signature("Gatherer()", 0x0)),
            List.of(
                    new Signature("total(List<ObjectRef<Integer>>)", 0xd4aba1fe),
                    new Signature("same(ObjectRef<Integer>)", 0xae4d4186),
                    new Signature("none()", 0x809dde6b),
                    new Signature("entry(Entry)", 0x308c99a6)),
            GathererStub.class);

    static final Codec<Gatherer.Entry> ENTRY_2 = new EntryCodec();

    static final Codec<ObjectRef<Integer>> OBJECT_REF_OF_INTEGER = Codecs.ref(Codecs.BOXED_INT);

    static final Codec<List<ObjectRef<Integer>>> LIST_OF_OBJECT_REF_OF_INTEGER = Codecs.list(OBJECT_REF_OF_INTEGER);

    static final Codec<List<String>> LIST_OF_STRING = Codecs.list(Codecs.STRING);

    @SuppressWarnings("unchecked")
    static final Codec<ObjectRef<? extends List<String>>> OBJECT_REF_OF_LIST_OF_STRING = (Codec<ObjectRef<? extends List<String>>>)
            (Codec<?>) Codecs.ref(LIST_OF_STRING);

    static final Codec<Map<String, ObjectRef<? extends List<String>>>> MAP_OF_STRING_OBJECT_REF_OF_LIST_OF_STRING = Codecs.map(Codecs.STRING, OBJECT_REF_OF_LIST_OF_STRING);

    static final Codec<ObjectRef<double[]>> OBJECT_REF_OF_DOUBLE_ARRAY = Codecs.ref(Codecs.DOUBLE_ARRAY);

    static final Codec<Optional<Gatherer.Entry>> OPTIONAL_OF_ENTRY = Codecs.optional(ENTRY_2);

    private GathererStub() {
    }

    static ActorRef create(ActorOptions<?> options) {
        try (Creation creation = TYPE.create(options, 0)) {
            return creation.start();
        }
    }

    static ObjectRef<Integer> total(ActorRef actor, List<ObjectRef<Integer>> numbers) {
        try (Request request = actor.request(TOTAL)) {
            LIST_OF_OBJECT_REF_OF_INTEGER.write(request, numbers);
            return request.send(Codecs.INT);
        }
    }

    static ObjectRef<Integer> totalByRef(ActorRef actor,
            ObjectRef<? extends List<ObjectRef<Integer>>> numbers) {
        try (Request request = actor.request(TOTAL)) {
            request.writeRef(LIST_OF_OBJECT_REF_OF_INTEGER, numbers);
            return request.send(Codecs.INT);
        }
    }

    static ObjectRef<ObjectRef<Integer>> same(ActorRef actor, ObjectRef<Integer> ref) {
        try (Request request = actor.request(SAME)) {
            OBJECT_REF_OF_INTEGER.write(request, ref);
            return request.send(OBJECT_REF_OF_INTEGER);
        }
    }

    static ObjectRef<Map<String, ObjectRef<? extends List<String>>>> none(ActorRef actor) {
        try (Request request = actor.request(NONE)) {
            return request.send(MAP_OF_STRING_OBJECT_REF_OF_LIST_OF_STRING);
        }
    }

    static ObjectRef<Optional<Gatherer.Entry>> entry(ActorRef actor, Gatherer.Entry entry) {
        try (Request request = actor.request(ENTRY)) {
            ENTRY_2.write(request, entry);
            return request.send(OPTIONAL_OF_ENTRY);
        }
    }

    static ObjectRef<Optional<Gatherer.Entry>> entryByRef(ActorRef actor,
            ObjectRef<? extends Gatherer.Entry> entry) {
        try (Request request = actor.request(ENTRY)) {
            request.writeRef(ENTRY_2, entry);
            return request.send(OPTIONAL_OF_ENTRY);
        }
    }

    private static final class EntryCodec extends RecordCodec<Gatherer.Entry> {
        @Override
        protected void writeComponents(WireOutput out, Gatherer.Entry value) {
            out.writeString(value.name());
            OBJECT_REF_OF_DOUBLE_ARRAY.write(out, value.value());
        }

        @Override
        protected Gatherer.Entry readComponents(WireInput in) {
            return new Gatherer.Entry(in.readString(), OBJECT_REF_OF_DOUBLE_ARRAY.read(in));
        }
    }
}

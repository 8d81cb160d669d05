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
 * What travels from {@link StoreHandle} to {@link StoreDispatcher}, and back.
 */
@RemoteGenerated
@Generated("dev.troupe.processor.RemoteProcessor")
@SuppressWarnings("deprecation")
final class StoreStub {
    /**
     * {@code List<Entry> all()}
     */
    static final int ALL = 1;

    /**
     * {@code void put(String, Entry)}
     */
    static final int PUT = 2;

    /**
     * {@code void fail()}
     */
    static final int FAIL = 3;

    /**
     * {@code String what()}
     */
    static final int WHAT = 4;

    /**
     * {@code int add(int...)}
     */
    static final int ADD_INT_ARRAY = 5;

    /**
     * {@code long add(int, long)}
     */
    static final int ADD_INT_LONG = 6;

    /**
     * {@code long add()}
     */
    static final int ADD = 7;

    /**
     * {@code int lists(List<String>...)}
     */
    static final int LISTS = 8;

    /**
     * {@code Entry first(Entry)}
     */
    static final int FIRST = 9;

    /**
     * {@code String name()}
     */
    static final int NAME = 10;

    static final ActorType TYPE = new ActorType(
            "example.Store",
            "example.StoreDispatcher",
            List.of(
                    new Signature("Store()", 0x0),
                    new Signature("Store(Entry...)", 0xb6974d0c)),
            List.of(
                    new Signature("all()", 0xaea608b8),
                    new Signature("put(String, Entry)", 0xbd2a83d4),
                    new Signature("fail()", 0xa09255bb),
                    new Signature("what()", 0xff479e6),
                    new Signature("add(int...)", 0xf566ad87),
                    new Signature("add(int, long)", 0x706dc87a),
                    new Signature("add()", 0x28cb49c1),
                    new Signature("lists(List<String>...)", 0xe922d8de),
                    new Signature("first(Entry)", 0xe1e3b312),
                    new Signature("name()", 0xff479e6)),
            StoreStub.class);

    static final Codec<Store.Entry> ENTRY = new EntryCodec();

    static final Codec<Store.Entry[]> ENTRY_ARRAY = Codecs.array(ENTRY, Store.Entry[]::new);

    static final Codec<List<Store.Entry>> LIST_OF_ENTRY = Codecs.list(ENTRY);

    static final Codec<List<String>> LIST_OF_STRING = Codecs.list(Codecs.STRING);

    @SuppressWarnings("unchecked")
    static final Codec<List<String>[]> LIST_OF_STRING_ARRAY = Codecs.array(LIST_OF_STRING, size -> (List<String>[]) new List<?>[size]);

    private StoreStub() {
    }

    static ActorRef create(ActorOptions<?> options) {
        try (Creation creation = TYPE.create(options, 0)) {
            return creation.start();
        }
    }

    static ActorRef create(ActorOptions<?> options, Store.Entry[] entries) {
        try (Creation creation = TYPE.create(options, 1)) {
            ENTRY_ARRAY.write(creation, entries);
            return creation.start();
        }
    }

    static ActorRef createByRef_2(ActorOptions<?> options,
            ObjectRef<? extends Store.Entry[]> entries) {
        try (Creation creation = TYPE.create(options, 1)) {
            creation.writeRef(ENTRY_ARRAY, entries);
            return creation.start();
        }
    }

    static ObjectRef<List<Store.Entry>> all(ActorRef actor) {
        try (Request request = actor.request(ALL)) {
            return request.send(LIST_OF_ENTRY);
        }
    }

    static ObjectRef<Void> put(ActorRef actor, String key, Store.Entry value) {
        try (Request request = actor.request(PUT)) {
            request.writeString(key);
            ENTRY.write(request, value);
            return request.send(Codecs.VOID);
        }
    }

    static ObjectRef<Void> putByRef(ActorRef actor, ObjectRef<? extends String> key,
            ObjectRef<? extends Store.Entry> value) {
        try (Request request = actor.request(PUT)) {
            request.writeRef(Codecs.STRING, key);
            request.writeRef(ENTRY, value);
            return request.send(Codecs.VOID);
        }
    }

    static ObjectRef<Void> fail(ActorRef actor) {
        try (Request request = actor.request(FAIL)) {
            return request.send(Codecs.VOID);
        }
    }

    static ObjectRef<String> what(ActorRef actor) {
        try (Request request = actor.request(WHAT)) {
            return request.send(Codecs.STRING);
        }
    }

    static ObjectRef<Integer> add(ActorRef actor, int[] numbers) {
        try (Request request = actor.request(ADD_INT_ARRAY)) {
            Codecs.INT_ARRAY.write(request, numbers);
            return request.send(Codecs.INT);
        }
    }

    static ObjectRef<Integer> addByRef(ActorRef actor, ObjectRef<? extends int[]> numbers) {
        try (Request request = actor.request(ADD_INT_ARRAY)) {
            request.writeRef(Codecs.INT_ARRAY, numbers);
            return request.send(Codecs.INT);
        }
    }

    static ObjectRef<Long> add(ActorRef actor, int a, long b) {
        try (Request request = actor.request(ADD_INT_LONG)) {
            request.writeInt(a);
            request.writeLong(b);
            return request.send(Codecs.LONG);
        }
    }

    static ObjectRef<Long> addByRef_2(ActorRef actor, ObjectRef<? extends Integer> a,
            ObjectRef<? extends Long> b) {
        try (Request request = actor.request(ADD_INT_LONG)) {
            request.writeRef(Codecs.INT, a);
            request.writeRef(Codecs.LONG, b);
            return request.send(Codecs.LONG);
        }
    }

    static ObjectRef<Long> add(ActorRef actor) {
        try (Request request = actor.request(ADD)) {
            return request.send(Codecs.LONG);
        }
    }

    static ObjectRef<Integer> lists(ActorRef actor, List<String>[] lists) {
        try (Request request = actor.request(LISTS)) {
            LIST_OF_STRING_ARRAY.write(request, lists);
            return request.send(Codecs.INT);
        }
    }

    static ObjectRef<Integer> listsByRef(ActorRef actor,
            ObjectRef<? extends List<String>[]> lists) {
        try (Request request = actor.request(LISTS)) {
            request.writeRef(LIST_OF_STRING_ARRAY, lists);
            return request.send(Codecs.INT);
        }
    }

    static ObjectRef<Store.Entry> first(ActorRef actor, Store.Entry other) {
        try (Request request = actor.request(FIRST)) {
            ENTRY.write(request, other);
            return request.send(ENTRY);
        }
    }

    static ObjectRef<Store.Entry> firstByRef(ActorRef actor,
            ObjectRef<? extends Store.Entry> other) {
        try (Request request = actor.request(FIRST)) {
            request.writeRef(ENTRY, other);
            return request.send(ENTRY);
        }
    }

    static ObjectRef<String> name(ActorRef actor) {
        try (Request request = actor.request(NAME)) {
            return request.send(Codecs.STRING);
        }
    }

    private static final class EntryCodec extends RecordCodec<Store.Entry> {
        @Override
        protected void writeComponents(WireOutput out, Store.Entry value) {
            out.writeString(value.text());
        }

        @Override
        protected Store.Entry readComponents(WireInput in) {
            return new Store.Entry(in.readString());
        }
    }
}

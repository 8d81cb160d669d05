package example;

import dev.troupe.runtime.ActorOptions;
import dev.troupe.runtime.ObjectRef;
import dev.troupe.runtime.spi.ActorRef;
import dev.troupe.runtime.spi.ActorType;
import dev.troupe.runtime.spi.Codec;
import dev.troupe.runtime.spi.Codecs;
import dev.troupe.runtime.spi.Creation;
import dev.troupe.runtime.spi.ObjectCodec;
import dev.troupe.runtime.spi.RecordCodec;
import dev.troupe.runtime.spi.RemoteGenerated;
import dev.troupe.runtime.spi.Request;
import dev.troupe.runtime.spi.Signature;
import dev.troupe.runtime.spi.Slot;
import dev.troupe.runtime.spi.WireInput;
import dev.troupe.runtime.spi.WireOutput;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.annotation.processing.Generated;

/**
 * What travels from {@link ShopHandle} to {@link ShopDispatcher}, and back.
 */
@RemoteGenerated
@Generated("dev.troupe.processor.RemoteProcessor")
final class ShopStub {
    /**
     * {@code Cart cart(Cart)}
     */
    static final int CART = 1;

    /**
     * {@code Stock stock(Stock)}
     */
    static final int STOCK = 2;

    /**
     * {@code TreeSet<Version> sort(ArrayList<Version>)}
     */
    static final int SORT = 3;

    /**
     * {@code LinkedHashMap<String, ArrayDeque<Version>> deques(List<HashSet<Version>>)}
     */
    static final int DEQUES = 4;

    /**
     * {@code HashMap<String, String> map(HashMap<String, String>)}
     */
    static final int MAP = 5;

    /**
     * {@code int count(TreeMap<? extends Version, HashSet<String>[]>)}
     */
    static final int COUNT = 6;

    static final ActorType TYPE = new ActorType(
            "example.Shop",
            "example.ShopDispatcher",
            List.of(
                    new Signature("Shop()", 0x0)),
            List.of(
                    new Signature("cart(Cart)", 0xda1faa4a),
                    new Signature("stock(Stock)", 0x2c2c62de),
                    new Signature("sort(ArrayList<Version>)", 0x7c884f06),
                    new Signature("deques(List<HashSet<Version>>)", 0x2a4947a7),
                    new Signature("map(HashMap<String, String>)", 0x3934d4a3),
                    new Signature("count(TreeMap<? extends Version, HashSet<String>[]>)", 0x7e41c54c)),
            ShopStub.class);

    static final Codec<Cart> CART_2 = new CartCodec();

    static final Codec<Version> VERSION = new VersionCodec();

    static final Codec<Shop.Stock> STOCK_2 = new StockCodec();

    static final Codec<ArrayList<String>> ARRAY_LIST_OF_STRING = Codecs.arrayList(Codecs.STRING);

    static final Codec<LinkedList<Version>> LINKED_LIST_OF_VERSION = Codecs.linkedList(VERSION);

    static final Codec<ArrayDeque<Integer>> ARRAY_DEQUE_OF_INTEGER = Codecs.arrayDeque(Codecs.BOXED_INT);

    static final Codec<HashSet<String>> HASH_SET_OF_STRING = Codecs.hashSet(Codecs.STRING);

    static final Codec<LinkedHashSet<Cart>> LINKED_HASH_SET_OF_CART = Codecs.linkedHashSet(CART_2);

    static final Codec<TreeSet<Version>> TREE_SET_OF_VERSION = Codecs.treeSet(VERSION);

    static final Codec<ArrayList<Integer>> ARRAY_LIST_OF_INTEGER = Codecs.arrayList(Codecs.BOXED_INT);

    static final Codec<HashMap<String, ArrayList<Integer>>> HASH_MAP_OF_STRING_ARRAY_LIST_OF_INTEGER = Codecs.hashMap(Codecs.STRING, ARRAY_LIST_OF_INTEGER);

    static final Codec<LinkedHashMap<Version, String>> LINKED_HASH_MAP_OF_VERSION_STRING = Codecs.linkedHashMap(VERSION, Codecs.STRING);

    static final Codec<HashMap<String, Version>> HASH_MAP_OF_STRING_VERSION = Codecs.hashMap(Codecs.STRING, VERSION);

    static final Codec<TreeMap<Integer, HashMap<String, Version>>> TREE_MAP_OF_INTEGER_HASH_MAP_OF_STRING_VERSION = Codecs.treeMap(Codecs.BOXED_INT, HASH_MAP_OF_STRING_VERSION);

    static final Codec<ArrayList<Version>> ARRAY_LIST_OF_VERSION = Codecs.arrayList(VERSION);

    static final Codec<TreeMap<String, LinkedList<Version>>> TREE_MAP_OF_STRING_LINKED_LIST_OF_VERSION = Codecs.treeMap(Codecs.STRING, LINKED_LIST_OF_VERSION);

    static final Codec<HashSet<Version>> HASH_SET_OF_VERSION = Codecs.hashSet(VERSION);

    static final Codec<List<HashSet<Version>>> LIST_OF_HASH_SET_OF_VERSION = Codecs.list(HASH_SET_OF_VERSION);

    static final Codec<ArrayDeque<Version>> ARRAY_DEQUE_OF_VERSION = Codecs.arrayDeque(VERSION);

    static final Codec<LinkedHashMap<String, ArrayDeque<Version>>> LINKED_HASH_MAP_OF_STRING_ARRAY_DEQUE_OF_VERSION = Codecs.linkedHashMap(Codecs.STRING, ARRAY_DEQUE_OF_VERSION);

    static final Codec<HashMap<String, String>> HASH_MAP_OF_STRING_STRING = Codecs.hashMap(Codecs.STRING, Codecs.STRING);

    @SuppressWarnings("unchecked")
    static final Codec<HashSet<String>[]> HASH_SET_OF_STRING_ARRAY = Codecs.array(HASH_SET_OF_STRING, size -> (HashSet<String>[]) new HashSet<?>[size]);

    @SuppressWarnings("unchecked")
    static final Codec<TreeMap<? extends Version, HashSet<String>[]>> TREE_MAP_OF_VERSION_HASH_SET_OF_STRING_ARRAY = (Codec<TreeMap<? extends Version, HashSet<String>[]>>)
            (Codec<?>) Codecs.treeMap(VERSION, HASH_SET_OF_STRING_ARRAY);

    private ShopStub() {
    }

    static ActorRef create(ActorOptions<?> options) {
        try (Creation creation = TYPE.create(options, 0)) {
            return creation.start();
        }
    }

    static ObjectRef<Cart> cart(ActorRef actor, Cart cart) {
        try (Request request = actor.request(CART)) {
            CART_2.write(request, cart);
            return request.send(CART_2);
        }
    }

    static ObjectRef<Cart> cartByRef(ActorRef actor, ObjectRef<? extends Cart> cart) {
        try (Request request = actor.request(CART)) {
            request.writeRef(CART_2, cart);
            return request.send(CART_2);
        }
    }

    static ObjectRef<Shop.Stock> stock(ActorRef actor, Shop.Stock stock) {
        try (Request request = actor.request(STOCK)) {
            STOCK_2.write(request, stock);
            return request.send(STOCK_2);
        }
    }

    static ObjectRef<Shop.Stock> stockByRef(ActorRef actor, ObjectRef<? extends Shop.Stock> stock) {
        try (Request request = actor.request(STOCK)) {
            request.writeRef(STOCK_2, stock);
            return request.send(STOCK_2);
        }
    }

    static ObjectRef<TreeSet<Version>> sort(ActorRef actor, ArrayList<Version> versions) {
        try (Request request = actor.request(SORT)) {
            ARRAY_LIST_OF_VERSION.write(request, versions);
            return request.send(TREE_SET_OF_VERSION);
        }
    }

    static ObjectRef<TreeSet<Version>> sortByRef(ActorRef actor,
            ObjectRef<? extends ArrayList<Version>> versions) {
        try (Request request = actor.request(SORT)) {
            request.writeRef(ARRAY_LIST_OF_VERSION, versions);
            return request.send(TREE_SET_OF_VERSION);
        }
    }

    static ObjectRef<LinkedHashMap<String, ArrayDeque<Version>>> deques(ActorRef actor,
            List<HashSet<Version>> sets) {
        try (Request request = actor.request(DEQUES)) {
            LIST_OF_HASH_SET_OF_VERSION.write(request, sets);
            return request.send(LINKED_HASH_MAP_OF_STRING_ARRAY_DEQUE_OF_VERSION);
        }
    }

    static ObjectRef<LinkedHashMap<String, ArrayDeque<Version>>> dequesByRef(ActorRef actor,
            ObjectRef<? extends List<HashSet<Version>>> sets) {
        try (Request request = actor.request(DEQUES)) {
            request.writeRef(LIST_OF_HASH_SET_OF_VERSION, sets);
            return request.send(LINKED_HASH_MAP_OF_STRING_ARRAY_DEQUE_OF_VERSION);
        }
    }

    static ObjectRef<HashMap<String, String>> map(ActorRef actor, HashMap<String, String> map) {
        try (Request request = actor.request(MAP)) {
            HASH_MAP_OF_STRING_STRING.write(request, map);
            return request.send(HASH_MAP_OF_STRING_STRING);
        }
    }

    static ObjectRef<HashMap<String, String>> mapByRef(ActorRef actor,
            ObjectRef<? extends HashMap<String, String>> map) {
        try (Request request = actor.request(MAP)) {
            request.writeRef(HASH_MAP_OF_STRING_STRING, map);
            return request.send(HASH_MAP_OF_STRING_STRING);
        }
    }

    static ObjectRef<Integer> count(ActorRef actor,
            TreeMap<? extends Version, HashSet<String>[]> names) {
        try (Request request = actor.request(COUNT)) {
            TREE_MAP_OF_VERSION_HASH_SET_OF_STRING_ARRAY.write(request, names);
            return request.send(Codecs.INT);
        }
    }

    static ObjectRef<Integer> countByRef(ActorRef actor,
            ObjectRef<? extends TreeMap<? extends Version, HashSet<String>[]>> names) {
        try (Request request = actor.request(COUNT)) {
            request.writeRef(TREE_MAP_OF_VERSION_HASH_SET_OF_STRING_ARRAY, names);
            return request.send(Codecs.INT);
        }
    }

    private static final class CartCodec extends ObjectCodec<Cart> {
        private final Slot<ArrayList<String>> items = new Slot<>(Cart.class, "items");

        private final Slot<LinkedList<Version>> versions = new Slot<>(Cart.class, "versions");

        private final Slot<ArrayDeque<Integer>> recent = new Slot<>(Cart.class, "recent");

        private final Slot<HashSet<String>> tags = new Slot<>(Cart.class, "tags");

        private final Slot<LinkedHashSet<Cart>> carts = new Slot<>(Cart.class, "carts");

        private final Slot<TreeSet<Version>> sorted = new Slot<>(Cart.class, "sorted");

        private final Slot<HashMap<String, ArrayList<Integer>>> counts = new Slot<>(Cart.class, "counts");

        private final Slot<LinkedHashMap<Version, String>> names = new Slot<>(Cart.class, "names");

        private final Slot<TreeMap<Integer, HashMap<String, Version>>> levels = new Slot<>(Cart.class, "levels");

        private CartCodec() {
            super(Cart.class);
        }

        @Override
        protected void writeFields(WireOutput out, Cart value) {
            this.items.write(ARRAY_LIST_OF_STRING, out, value);
            this.versions.write(LINKED_LIST_OF_VERSION, out, value);
            this.recent.write(ARRAY_DEQUE_OF_INTEGER, out, value);
            this.tags.write(HASH_SET_OF_STRING, out, value);
            this.carts.write(LINKED_HASH_SET_OF_CART, out, value);
            this.sorted.write(TREE_SET_OF_VERSION, out, value);
            this.counts.write(HASH_MAP_OF_STRING_ARRAY_LIST_OF_INTEGER, out, value);
            this.names.write(LINKED_HASH_MAP_OF_VERSION_STRING, out, value);
            this.levels.write(TREE_MAP_OF_INTEGER_HASH_MAP_OF_STRING_VERSION, out, value);
        }

        @Override
        protected void readFields(WireInput in, Cart value) {
            this.items.read(ARRAY_LIST_OF_STRING, in, value);
            this.versions.read(LINKED_LIST_OF_VERSION, in, value);
            this.recent.read(ARRAY_DEQUE_OF_INTEGER, in, value);
            this.tags.read(HASH_SET_OF_STRING, in, value);
            this.carts.read(LINKED_HASH_SET_OF_CART, in, value);
            this.sorted.read(TREE_SET_OF_VERSION, in, value);
            this.counts.read(HASH_MAP_OF_STRING_ARRAY_LIST_OF_INTEGER, in, value);
            this.names.read(LINKED_HASH_MAP_OF_VERSION_STRING, in, value);
            this.levels.read(TREE_MAP_OF_INTEGER_HASH_MAP_OF_STRING_VERSION, in, value);
        }
    }

    private static final class VersionCodec extends RecordCodec<Version> {
        @Override
        protected void writeComponents(WireOutput out, Version value) {
            out.writeInt(value.major());
            out.writeInt(value.minor());
        }

        @Override
        protected Version readComponents(WireInput in) {
            return new Version(in.readInt(), in.readInt());
        }
    }

    private static final class StockCodec extends RecordCodec<Shop.Stock> {
        @Override
        protected void writeComponents(WireOutput out, Shop.Stock value) {
            ARRAY_LIST_OF_VERSION.write(out, value.all());
            TREE_MAP_OF_STRING_LINKED_LIST_OF_VERSION.write(out, value.byName());
        }

        @Override
        protected Shop.Stock readComponents(WireInput in) {
            return new Shop.Stock(ARRAY_LIST_OF_VERSION.read(in),
                    TREE_MAP_OF_STRING_LINKED_LIST_OF_VERSION.read(in));
        }
    }
}

package example;

import dev.troupe.runtime.ActorOptions;
import dev.troupe.runtime.ObjectRef;
import dev.troupe.runtime.spi.ActorRef;
import dev.troupe.runtime.spi.Codec;
import dev.troupe.runtime.spi.Codecs;
import dev.troupe.runtime.spi.RemoteGenerated;
import dev.troupe.runtime.spi.TypedHandle;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.annotation.processing.Generated;

/**
 * A {@link Shop} in a process of its own.
 *
 * <p>Each method sends one call and returns at once. Its ref has the result as soon as the method has
 * returned, or fails with what it threw. Calls of one thread start in the order they were made.
 *
 * <p>Generated from {@link Shop}: change that class, not this one.
 */
@RemoteGenerated
@Generated("dev.troupe.processor.RemoteProcessor")
public final class ShopHandle extends TypedHandle<Shop> {
    /**
     * Lets handles of {@link Shop} travel, inside code that Troupe generates.
     */
    public static final Codec<ShopHandle> CODEC = Codecs.handle(ShopStub.TYPE, ShopHandle::new);

    private ShopHandle(ActorRef actor) {
        super(actor);
    }

    /**
     * Starts a {@link Shop} in a process of its own, and returns at once.
     *
     * @see Shop#Shop()
     */
    public static ShopHandle remote() {
        return options().remote();
    }

    /**
     * Finds the {@link Shop} that was given this name in the namespace of this program, or throws an
     * {@code ActorNotFoundException}. {@code close()} of the handle only lets go of the actor, and calls fail
     * once that has ended.
     */
    public static ShopHandle named(String name) {
        return new ShopHandle(ShopStub.TYPE.named(name));
    }

    /**
     * Finds the {@link Shop} that was given this name in another namespace.
     */
    public static ShopHandle named(String name, String namespace) {
        return new ShopHandle(ShopStub.TYPE.named(name, namespace));
    }

    /**
     * The {@link Shop} that runs the code which calls this, for it to be passed on; elsewhere this is an
     * {@code IllegalStateException}. Such a handle does not keep the actor from ending.
     */
    public static ShopHandle self() {
        return new ShopHandle(ShopStub.TYPE.self());
    }

    /**
     * Says what one actor needs beyond what {@link Shop} says itself, before {@code remote} starts it.
     */
    public static Options options() {
        return new Options();
    }

    /**
     * Calls {@code cart(Cart)}.
     *
     * @see Shop#cart(Cart)
     */
    public ObjectRef<Cart> cart(Cart cart) {
        return ShopStub.cart(actor, cart);
    }

    /**
     * Calls {@code cart(Cart)}.
     *
     * <p>Begins when the refs have their values, and fails with the first that fails.
     *
     * @see Shop#cart(Cart)
     */
    public ObjectRef<Cart> cart(ObjectRef<? extends Cart> cart) {
        return ShopStub.cartByRef(actor, cart);
    }

    /**
     * Calls {@code stock(Stock)}.
     *
     * @see Shop#stock(Shop.Stock)
     */
    public ObjectRef<Shop.Stock> stock(Shop.Stock stock) {
        return ShopStub.stock(actor, stock);
    }

    /**
     * Calls {@code stock(Stock)}.
     *
     * <p>Begins when the refs have their values, and fails with the first that fails.
     *
     * @see Shop#stock(Shop.Stock)
     */
    public ObjectRef<Shop.Stock> stock(ObjectRef<? extends Shop.Stock> stock) {
        return ShopStub.stockByRef(actor, stock);
    }

    /**
     * Calls {@code sort(ArrayList<Version>)}.
     *
     * @see Shop#sort(ArrayList)
     */
    public ObjectRef<TreeSet<Version>> sort(ArrayList<Version> versions) {
        return ShopStub.sort(actor, versions);
    }

    /**
     * Calls {@code sort(ArrayList<Version>)}.
     *
     * <p>Begins when the refs have their values, and fails with the first that fails.
     *
     * @see Shop#sort(ArrayList)
     */
    public ObjectRef<TreeSet<Version>> sort(ObjectRef<? extends ArrayList<Version>> versions) {
        return ShopStub.sortByRef(actor, versions);
    }

    /**
     * Calls {@code deques(List<HashSet<Version>>)}.
     *
     * @see Shop#deques(List)
     */
    public ObjectRef<LinkedHashMap<String, ArrayDeque<Version>>> deques(
            List<HashSet<Version>> sets) {
        return ShopStub.deques(actor, sets);
    }

    /**
     * Calls {@code deques(List<HashSet<Version>>)}.
     *
     * <p>Begins when the refs have their values, and fails with the first that fails.
     *
     * @see Shop#deques(List)
     */
    public ObjectRef<LinkedHashMap<String, ArrayDeque<Version>>> deques(
            ObjectRef<? extends List<HashSet<Version>>> sets) {
        return ShopStub.dequesByRef(actor, sets);
    }

    /**
     * Calls {@code map(HashMap<String, String>)}.
     *
     * @see Shop#map(HashMap)
     */
    public ObjectRef<HashMap<String, String>> map(HashMap<String, String> map) {
        return ShopStub.map(actor, map);
    }

    /**
     * Calls {@code map(HashMap<String, String>)}.
     *
     * <p>Begins when the refs have their values, and fails with the first that fails.
     *
     * @see Shop#map(HashMap)
     */
    public ObjectRef<HashMap<String, String>> map(
            ObjectRef<? extends HashMap<String, String>> map) {
        return ShopStub.mapByRef(actor, map);
    }

    /**
     * Calls {@code count(TreeMap<? extends Version, HashSet<String>[]>)}.
     *
     * @see Shop#count(TreeMap)
     */
    public ObjectRef<Integer> count(TreeMap<? extends Version, HashSet<String>[]> names) {
        return ShopStub.count(actor, names);
    }

    /**
     * Calls {@code count(TreeMap<? extends Version, HashSet<String>[]>)}.
     *
     * <p>Begins when the refs have their values, and fails with the first that fails.
     *
     * @see Shop#count(TreeMap)
     */
    public ObjectRef<Integer> count(
            ObjectRef<? extends TreeMap<? extends Version, HashSet<String>[]>> names) {
        return ShopStub.countByRef(actor, names);
    }

    /**
     * What one {@link Shop} needs; starts with what its {@code @Remote} says.
     */
    public static final class Options extends ActorOptions<Options> {
        private Options() {
        }

        @Override
        protected Options self() {
            return this;
        }

        /**
         * Starts a {@link Shop} in a process of its own, and returns at once.
         *
         * @see Shop#Shop()
         */
        public ShopHandle remote() {
            return new ShopHandle(ShopStub.create(this));
        }
    }
}

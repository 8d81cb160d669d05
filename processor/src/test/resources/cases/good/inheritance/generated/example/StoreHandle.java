package example;

import dev.troupe.runtime.ActorOptions;
import dev.troupe.runtime.ObjectRef;
import dev.troupe.runtime.spi.ActorRef;
import dev.troupe.runtime.spi.Codec;
import dev.troupe.runtime.spi.Codecs;
import dev.troupe.runtime.spi.Refs;
import dev.troupe.runtime.spi.RemoteGenerated;
import dev.troupe.runtime.spi.TypedHandle;
import java.io.IOException;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * A {@link Store} in a process of its own.
 *
 * <p>Each method sends one call and returns at once. Its ref has the result as soon as the method has
 * returned, or fails with what it threw. Calls of one thread start in the order they were made.
 *
 * <p>Methods that cannot be called from another process are left out:
 * <ul>
 *   <li>{@code each(Consumer<Entry>)} of {@code Base}
 *   <li>{@code generic(X)} of {@code Base}
 *   <li>{@code remote()} of {@code Base}
 * </ul>
 *
 * <p>Generated from {@link Store}: change that class, not this one.
 */
@RemoteGenerated
@Generated("dev.troupe.processor.RemoteProcessor")
@SuppressWarnings("deprecation")
public final class StoreHandle extends TypedHandle<Store> {
    /**
     * Lets handles of {@link Store} travel, inside code that Troupe generates.
     */
    public static final Codec<StoreHandle> CODEC = Codecs.handle(StoreStub.TYPE, StoreHandle::new);

    private StoreHandle(ActorRef actor) {
        super(actor);
    }

    /**
     * Starts a {@link Store} in a process of its own, and returns at once.
     *
     * @see Store#Store()
     */
    public static StoreHandle remote() {
        return options().remote();
    }

    /**
     * Starts a {@link Store} in a process of its own, and returns at once.
     *
     * <p>Starts with some entries.
     *
     * @see Store#Store(Store.Entry[])
     */
    public static StoreHandle remote(Store.Entry... entries) {
        return options().remote(entries);
    }

    /**
     * Starts a {@link Store} in a process of its own, and returns at once.
     *
     * <p>Starts with some entries.
     *
     * <p>Begins when the refs have their values, and fails with the first that fails.
     *
     * @see Store#Store(Store.Entry[])
     */
    public static StoreHandle remote(ObjectRef<? extends Store.Entry[]> entries) {
        return options().remote(entries);
    }

    /**
     * Finds the {@link Store} that was given this name in the namespace of this program, or throws an
     * {@code ActorNotFoundException}. {@code close()} of the handle only lets go of the actor, and calls fail
     * once that has ended.
     */
    public static StoreHandle named(String name) {
        return new StoreHandle(StoreStub.TYPE.named(name));
    }

    /**
     * Finds the {@link Store} that was given this name in another namespace.
     */
    public static StoreHandle named(String name, String namespace) {
        return new StoreHandle(StoreStub.TYPE.named(name, namespace));
    }

    /**
     * The {@link Store} that runs the code which calls this, for it to be passed on; elsewhere this is an
     * {@code IllegalStateException}. Such a handle does not keep the actor from ending.
     */
    public static StoreHandle self() {
        return new StoreHandle(StoreStub.TYPE.self());
    }

    /**
     * Says what one actor needs beyond what {@link Store} says itself, before {@code remote} starts it.
     */
    public static Options options() {
        return new Options();
    }

    /**
     * Calls {@code all()}.
     *
     * @see Store#all()
     */
    public ObjectRef<List<Store.Entry>> all() {
        return StoreStub.all(actor);
    }

    /**
     * Calls {@code put(String, Entry)}.
     *
     * @see Store#put(String, Store.Entry)
     */
    public ObjectRef<Void> put(String key, Store.Entry value) {
        return StoreStub.put(actor, key, value);
    }

    /**
     * Calls {@code put(String, Entry)}.
     *
     * <p>Begins when the refs have their values, and fails with the first that fails.
     *
     * @see Store#put(String, Store.Entry)
     */
    public ObjectRef<Void> put(ObjectRef<? extends String> key, Store.Entry value) {
        return StoreStub.putByRef(actor, key, Refs.of(value));
    }

    /**
     * Calls {@code put(String, Entry)}.
     *
     * <p>Begins when the refs have their values, and fails with the first that fails.
     *
     * @see Store#put(String, Store.Entry)
     */
    public ObjectRef<Void> put(String key, ObjectRef<? extends Store.Entry> value) {
        return StoreStub.putByRef(actor, Refs.of(key), value);
    }

    /**
     * Calls {@code put(String, Entry)}.
     *
     * <p>Begins when the refs have their values, and fails with the first that fails.
     *
     * @see Store#put(String, Store.Entry)
     */
    public ObjectRef<Void> put(ObjectRef<? extends String> key,
            ObjectRef<? extends Store.Entry> value) {
        return StoreStub.putByRef(actor, key, value);
    }

    /**
     * Fails, as it says; see {@link IOException}.
     *
     * @see Store#fail()
     */
    public ObjectRef<Void> fail() {
        return StoreStub.fail(actor);
    }

    /**
     * Calls {@code what()}.
     *
     * @see Store#what()
     */
    public ObjectRef<String> what() {
        return StoreStub.what(actor);
    }

    /**
     * Adds numbers
     *
     * @see Store#add(int[])
     */
    public ObjectRef<Integer> add(int... numbers) {
        return StoreStub.add(actor, numbers);
    }

    /**
     * Adds numbers
     *
     * <p>Begins when the refs have their values, and fails with the first that fails.
     *
     * @see Store#add(int[])
     */
    public ObjectRef<Integer> add(ObjectRef<? extends int[]> numbers) {
        return StoreStub.addByRef(actor, numbers);
    }

    /**
     * Adds two, with a first sentence that is longer than a line of Javadoc has room for, so that it has to be broken
     * in two.
     *
     * @see Store#add(int, long)
     */
    public ObjectRef<Long> add(int a, long b) {
        return StoreStub.add(actor, a, b);
    }

    /**
     * Adds two, with a first sentence that is longer than a line of Javadoc has room for, so that it has to be broken
     * in two.
     *
     * <p>Begins when the refs have their values, and fails with the first that fails.
     *
     * @see Store#add(int, long)
     */
    public ObjectRef<Long> add(ObjectRef<? extends Integer> a, long b) {
        return StoreStub.addByRef_2(actor, a, Refs.of(b));
    }

    /**
     * Adds two, with a first sentence that is longer than a line of Javadoc has room for, so that it has to be broken
     * in two.
     *
     * <p>Begins when the refs have their values, and fails with the first that fails.
     *
     * @see Store#add(int, long)
     */
    public ObjectRef<Long> add(int a, ObjectRef<? extends Long> b) {
        return StoreStub.addByRef_2(actor, Refs.of(a), b);
    }

    /**
     * Adds two, with a first sentence that is longer than a line of Javadoc has room for, so that it has to be broken
     * in two.
     *
     * <p>Begins when the refs have their values, and fails with the first that fails.
     *
     * @see Store#add(int, long)
     */
    public ObjectRef<Long> add(ObjectRef<? extends Integer> a, ObjectRef<? extends Long> b) {
        return StoreStub.addByRef_2(actor, a, b);
    }

    /**
     * Calls {@code add()}.
     *
     * @deprecated use {@link Store#add(int, long)}
     * @see Store#add()
     */
    @Deprecated
    public ObjectRef<Long> add() {
        return StoreStub.add(actor);
    }

    /**
     * Calls {@code lists(List<String>...)}.
     *
     * @see Store#lists(List[])
     */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public final ObjectRef<Integer> lists(List<String>... lists) {
        return StoreStub.lists(actor, lists);
    }

    /**
     * Calls {@code lists(List<String>...)}.
     *
     * <p>Begins when the refs have their values, and fails with the first that fails.
     *
     * @see Store#lists(List[])
     */
    public ObjectRef<Integer> lists(ObjectRef<? extends List<String>[]> lists) {
        return StoreStub.listsByRef(actor, lists);
    }

    /**
     * Calls {@code first(Entry)}.
     *
     * @see Store#first(Object)
     */
    public ObjectRef<Store.Entry> first(Store.Entry other) {
        return StoreStub.first(actor, other);
    }

    /**
     * Calls {@code first(Entry)}.
     *
     * <p>Begins when the refs have their values, and fails with the first that fails.
     *
     * @see Store#first(Object)
     */
    public ObjectRef<Store.Entry> first(ObjectRef<? extends Store.Entry> other) {
        return StoreStub.firstByRef(actor, other);
    }

    /**
     * Returns the name.
     *
     * @see Store#name()
     */
    public ObjectRef<String> name() {
        return StoreStub.name(actor);
    }

    /**
     * What one {@link Store} needs; starts with what its {@code @Remote} says.
     */
    public static final class Options extends ActorOptions<Options> {
        private Options() {
            numCpus(0.25);
        }

        @Override
        protected Options self() {
            return this;
        }

        /**
         * Starts a {@link Store} in a process of its own, and returns at once.
         *
         * @see Store#Store()
         */
        public StoreHandle remote() {
            return new StoreHandle(StoreStub.create(this));
        }

        /**
         * Starts a {@link Store} in a process of its own, and returns at once.
         *
         * <p>Starts with some entries.
         *
         * @see Store#Store(Store.Entry[])
         */
        public StoreHandle remote(Store.Entry... entries) {
            return new StoreHandle(StoreStub.create(this, entries));
        }

        /**
         * Starts a {@link Store} in a process of its own, and returns at once.
         *
         * <p>Starts with some entries.
         *
         * <p>Begins when the refs have their values, and fails with the first that fails.
         *
         * @see Store#Store(Store.Entry[])
         */
        public StoreHandle remote(ObjectRef<? extends Store.Entry[]> entries) {
            return new StoreHandle(StoreStub.createByRef_2(this, entries));
        }
    }
}

package example;

import dev.troupe.runtime.ActorOptions;
import dev.troupe.runtime.ObjectRef;
import dev.troupe.runtime.spi.ActorRef;
import dev.troupe.runtime.spi.Codec;
import dev.troupe.runtime.spi.Codecs;
import dev.troupe.runtime.spi.Refs;
import dev.troupe.runtime.spi.RemoteGenerated;
import dev.troupe.runtime.spi.TypedHandle;
import javax.annotation.processing.Generated;

/**
 * A {@link Outer.Pair} in a process of its own.
 *
 * <p>Each method sends one call and returns at once. Its ref has the result as soon as the method has
 * returned, or fails with what it threw. Calls of one thread start in the order they were made.
 *
 * <p>Generated from {@link Outer.Pair}: change that class, not this one.
 */
@RemoteGenerated
@Generated("dev.troupe.processor.RemoteProcessor")
final class Outer_PairHandle extends TypedHandle<Outer.Pair> {
    /**
     * Lets handles of {@link Outer.Pair} travel, inside code that Troupe generates.
     */
    public static final Codec<Outer_PairHandle> CODEC = Codecs.handle(Outer_PairStub.TYPE, Outer_PairHandle::new);

    private Outer_PairHandle(ActorRef actor) {
        super(actor);
    }

    /**
     * Starts a {@link Outer.Pair} in a process of its own, and returns at once.
     *
     * @see Outer.Pair#Pair(int, String)
     */
    public static Outer_PairHandle remote(int first, String second) {
        return options().remote(first, second);
    }

    /**
     * Starts a {@link Outer.Pair} in a process of its own, and returns at once.
     *
     * <p>Begins when the refs have their values, and fails with the first that fails.
     *
     * @see Outer.Pair#Pair(int, String)
     */
    public static Outer_PairHandle remote(ObjectRef<? extends Integer> first, String second) {
        return options().remote(first, second);
    }

    /**
     * Starts a {@link Outer.Pair} in a process of its own, and returns at once.
     *
     * <p>Begins when the refs have their values, and fails with the first that fails.
     *
     * @see Outer.Pair#Pair(int, String)
     */
    public static Outer_PairHandle remote(int first, ObjectRef<? extends String> second) {
        return options().remote(first, second);
    }

    /**
     * Starts a {@link Outer.Pair} in a process of its own, and returns at once.
     *
     * <p>Begins when the refs have their values, and fails with the first that fails.
     *
     * @see Outer.Pair#Pair(int, String)
     */
    public static Outer_PairHandle remote(ObjectRef<? extends Integer> first,
            ObjectRef<? extends String> second) {
        return options().remote(first, second);
    }

    /**
     * Finds the {@link Outer.Pair} that was given this name in the namespace of this program, or throws an
     * {@code ActorNotFoundException}. {@code close()} of the handle only lets go of the actor, and calls fail
     * once that has ended.
     */
    public static Outer_PairHandle named(String name) {
        return new Outer_PairHandle(Outer_PairStub.TYPE.named(name));
    }

    /**
     * Finds the {@link Outer.Pair} that was given this name in another namespace.
     */
    public static Outer_PairHandle named(String name, String namespace) {
        return new Outer_PairHandle(Outer_PairStub.TYPE.named(name, namespace));
    }

    /**
     * The {@link Outer.Pair} that runs the code which calls this, for it to be passed on; elsewhere this is an
     * {@code IllegalStateException}. Such a handle does not keep the actor from ending.
     */
    public static Outer_PairHandle self() {
        return new Outer_PairHandle(Outer_PairStub.TYPE.self());
    }

    /**
     * Says what one actor needs beyond what {@link Outer.Pair} says itself, before {@code remote} starts it.
     */
    public static Options options() {
        return new Options();
    }

    /**
     * Calls {@code sum(Outer_InHandle)}.
     *
     * @see Outer.Pair#sum(Outer_InHandle)
     */
    public ObjectRef<Integer> sum(Outer_InHandle other) {
        return Outer_PairStub.sum(actor, other);
    }

    /**
     * Calls {@code sum(Outer_InHandle)}.
     *
     * <p>Begins when the refs have their values, and fails with the first that fails.
     *
     * @see Outer.Pair#sum(Outer_InHandle)
     */
    public ObjectRef<Integer> sum(ObjectRef<? extends Outer_InHandle> other) {
        return Outer_PairStub.sumByRef(actor, other);
    }

    /**
     * Calls {@code first()}.
     *
     * @see Outer.Pair#first()
     */
    public ObjectRef<Integer> first() {
        return Outer_PairStub.first(actor);
    }

    /**
     * Calls {@code second()}.
     *
     * @see Outer.Pair#second()
     */
    public ObjectRef<String> second() {
        return Outer_PairStub.second(actor);
    }

    /**
     * What one {@link Outer.Pair} needs; starts with what its {@code @Remote} says.
     */
    public static final class Options extends ActorOptions<Options> {
        private Options() {
        }

        @Override
        protected Options self() {
            return this;
        }

        /**
         * Starts a {@link Outer.Pair} in a process of its own, and returns at once.
         *
         * @see Outer.Pair#Pair(int, String)
         */
        public Outer_PairHandle remote(int first, String second) {
            return new Outer_PairHandle(Outer_PairStub.create(this, first, second));
        }

        /**
         * Starts a {@link Outer.Pair} in a process of its own, and returns at once.
         *
         * <p>Begins when the refs have their values, and fails with the first that fails.
         *
         * @see Outer.Pair#Pair(int, String)
         */
        public Outer_PairHandle remote(ObjectRef<? extends Integer> first, String second) {
            return new Outer_PairHandle(Outer_PairStub.createByRef(this, first, Refs.of(second)));
        }

        /**
         * Starts a {@link Outer.Pair} in a process of its own, and returns at once.
         *
         * <p>Begins when the refs have their values, and fails with the first that fails.
         *
         * @see Outer.Pair#Pair(int, String)
         */
        public Outer_PairHandle remote(int first, ObjectRef<? extends String> second) {
            return new Outer_PairHandle(Outer_PairStub.createByRef(this, Refs.of(first), second));
        }

        /**
         * Starts a {@link Outer.Pair} in a process of its own, and returns at once.
         *
         * <p>Begins when the refs have their values, and fails with the first that fails.
         *
         * @see Outer.Pair#Pair(int, String)
         */
        public Outer_PairHandle remote(ObjectRef<? extends Integer> first,
                ObjectRef<? extends String> second) {
            return new Outer_PairHandle(Outer_PairStub.createByRef(this, first, second));
        }
    }
}

package example;

import dev.troupe.runtime.ActorOptions;
import dev.troupe.runtime.ObjectRef;
import dev.troupe.runtime.spi.ActorRef;
import dev.troupe.runtime.spi.Codec;
import dev.troupe.runtime.spi.Codecs;
import dev.troupe.runtime.spi.Refs;
import dev.troupe.runtime.spi.RemoteGenerated;
import dev.troupe.runtime.spi.TypedHandle;
import java.lang.Integer;
import java.lang.Override;
import java.lang.String;
import javax.annotation.processing.Generated;

/**
 * A {@link Hostile2} in a process of its own.
 *
 * <p>Each method sends one call and returns at once. Its ref has the result as soon as the method has
 * returned, or fails with what it threw. Calls of one thread start in the order they were made.
 *
 * <p>Generated from {@link Hostile2}: change that class, not this one.
 */
@RemoteGenerated
@Generated("dev.troupe.processor.RemoteProcessor")
final class Hostile2Handle extends TypedHandle<Hostile2> {
    /**
     * Lets handles of {@link Hostile2} travel, inside code that Troupe generates.
     */
    public static final Codec<Hostile2Handle> CODEC = Codecs.handle(Hostile2Stub.TYPE, Hostile2Handle::new);

    private Hostile2Handle(ActorRef actor) {
        super(actor);
    }

    /**
     * Starts a {@link Hostile2} in a process of its own, and returns at once.
     *
     * @see Hostile2#Hostile2()
     */
    public static Hostile2Handle remote() {
        return options().remote();
    }

    /**
     * Finds the {@link Hostile2} that was given this name in the namespace of this program, or throws an
     * {@code ActorNotFoundException}. {@code close()} of the handle only lets go of the actor, and calls fail
     * once that has ended.
     */
    public static Hostile2Handle named(String name) {
        return new Hostile2Handle(Hostile2Stub.TYPE.named(name));
    }

    /**
     * Finds the {@link Hostile2} that was given this name in another namespace.
     */
    public static Hostile2Handle named(String name, String namespace) {
        return new Hostile2Handle(Hostile2Stub.TYPE.named(name, namespace));
    }

    /**
     * The {@link Hostile2} that runs the code which calls this, for it to be passed on; elsewhere this is an
     * {@code IllegalStateException}. Such a handle does not keep the actor from ending.
     */
    public static Hostile2Handle self() {
        return new Hostile2Handle(Hostile2Stub.TYPE.self());
    }

    /**
     * Says what one actor needs beyond what {@link Hostile2} says itself, before {@code remote} starts it.
     */
    public static Options options() {
        return new Options();
    }

    /**
     * Calls {@code overload(int)}.
     *
     * @see Hostile2#overload(int)
     */
    public ObjectRef<Integer> overload(int x) {
        return Hostile2Stub.overload(actor, x);
    }

    /**
     * Calls {@code overload(Integer)}.
     *
     * @see Hostile2#overload(Integer)
     */
    public ObjectRef<Integer> overload(Integer x) {
        return Hostile2Stub.overload(actor, x);
    }

    /**
     * Calls {@code overload()}.
     *
     * @see Hostile2#overload()
     */
    public ObjectRef<Integer> overload() {
        return Hostile2Stub.overload(actor);
    }

    /**
     * Calls {@code OVERLOAD()}.
     *
     * @see Hostile2#OVERLOAD()
     */
    public ObjectRef<Integer> OVERLOAD() {
        return Hostile2Stub.OVERLOAD(actor);
    }

    /**
     * Calls {@code overload_int(int)}.
     *
     * @see Hostile2#overload_int(int)
     */
    public ObjectRef<Integer> overload_int(int x) {
        return Hostile2Stub.overload_int(actor, x);
    }

    /**
     * Calls {@code overload_int(int)}.
     *
     * <p>Begins when the refs have their values, and fails with the first that fails.
     *
     * @see Hostile2#overload_int(int)
     */
    public ObjectRef<Integer> overload_int(ObjectRef<? extends Integer> x) {
        return Hostile2Stub.overload_intByRef(actor, x);
    }

    /**
     * Calls {@code out(Hostile2Handle, in)}.
     *
     * @see Hostile2#out(Hostile2Handle, Hostile2.in)
     */
    public ObjectRef<Integer> out(Hostile2Handle hostile2, Hostile2.in in) {
        return Hostile2Stub.out(actor, hostile2, in);
    }

    /**
     * Calls {@code out(Hostile2Handle, in)}.
     *
     * <p>Begins when the refs have their values, and fails with the first that fails.
     *
     * @see Hostile2#out(Hostile2Handle, Hostile2.in)
     */
    public ObjectRef<Integer> out(ObjectRef<? extends Hostile2Handle> hostile2, Hostile2.in in) {
        return Hostile2Stub.outByRef(actor, hostile2, Refs.of(in));
    }

    /**
     * Calls {@code out(Hostile2Handle, in)}.
     *
     * <p>Begins when the refs have their values, and fails with the first that fails.
     *
     * @see Hostile2#out(Hostile2Handle, Hostile2.in)
     */
    public ObjectRef<Integer> out(Hostile2Handle hostile2, ObjectRef<? extends Hostile2.in> in) {
        return Hostile2Stub.outByRef(actor, Refs.of(hostile2), in);
    }

    /**
     * Calls {@code out(Hostile2Handle, in)}.
     *
     * <p>Begins when the refs have their values, and fails with the first that fails.
     *
     * @see Hostile2#out(Hostile2Handle, Hostile2.in)
     */
    public ObjectRef<Integer> out(ObjectRef<? extends Hostile2Handle> hostile2,
            ObjectRef<? extends Hostile2.in> in) {
        return Hostile2Stub.outByRef(actor, hostile2, in);
    }

    /**
     * What one {@link Hostile2} needs; starts with what its {@code @Remote} says.
     */
    public static final class Options extends ActorOptions<Options> {
        private Options() {
        }

        @Override
        protected Options self() {
            return this;
        }

        /**
         * Starts a {@link Hostile2} in a process of its own, and returns at once.
         *
         * @see Hostile2#Hostile2()
         */
        public Hostile2Handle remote() {
            return new Hostile2Handle(Hostile2Stub.create(this));
        }
    }
}

package example;

import dev.troupe.runtime.ActorOptions;
import dev.troupe.runtime.ObjectRef;
import dev.troupe.runtime.spi.ActorRef;
import dev.troupe.runtime.spi.Codec;
import dev.troupe.runtime.spi.Codecs;
import dev.troupe.runtime.spi.RemoteGenerated;
import dev.troupe.runtime.spi.TypedHandle;
import javax.annotation.processing.Generated;

/**
 * A {@link Outer.In} in a process of its own.
 *
 * <p>Each method sends one call and returns at once. Its ref has the result as soon as the method has
 * returned, or fails with what it threw. Calls of one thread start in the order they were made.
 *
 * <p>Generated from {@link Outer.In}: change that class, not this one.
 */
@RemoteGenerated
@Generated("dev.troupe.processor.RemoteProcessor")
final class Outer_InHandle extends TypedHandle<Outer.In> {
    /**
     * Lets handles of {@link Outer.In} travel, inside code that Troupe generates.
     */
    public static final Codec<Outer_InHandle> CODEC = Codecs.handle(Outer_InStub.TYPE, Outer_InHandle::new);

    private Outer_InHandle(ActorRef actor) {
        super(actor);
    }

    /**
     * Starts a {@link Outer.In} in a process of its own, and returns at once.
     *
     * @see Outer.In#In()
     */
    public static Outer_InHandle remote() {
        return options().remote();
    }

    /**
     * Finds the {@link Outer.In} that was given this name in the namespace of this program, or throws an
     * {@code ActorNotFoundException}. {@code close()} of the handle only lets go of the actor, and calls fail
     * once that has ended.
     */
    public static Outer_InHandle named(String name) {
        return new Outer_InHandle(Outer_InStub.TYPE.named(name));
    }

    /**
     * Finds the {@link Outer.In} that was given this name in another namespace.
     */
    public static Outer_InHandle named(String name, String namespace) {
        return new Outer_InHandle(Outer_InStub.TYPE.named(name, namespace));
    }

    /**
     * The {@link Outer.In} that runs the code which calls this, for it to be passed on; elsewhere this is an
     * {@code IllegalStateException}. Such a handle does not keep the actor from ending.
     */
    public static Outer_InHandle self() {
        return new Outer_InHandle(Outer_InStub.TYPE.self());
    }

    /**
     * Says what one actor needs beyond what {@link Outer.In} says itself, before {@code remote} starts it.
     */
    public static Options options() {
        return new Options();
    }

    /**
     * Calls {@code one()}.
     *
     * @see Outer.In#one()
     */
    public ObjectRef<Integer> one() {
        return Outer_InStub.one(actor);
    }

    /**
     * What one {@link Outer.In} needs; starts with what its {@code @Remote} says.
     */
    public static final class Options extends ActorOptions<Options> {
        private Options() {
        }

        @Override
        protected Options self() {
            return this;
        }

        /**
         * Starts a {@link Outer.In} in a process of its own, and returns at once.
         *
         * @see Outer.In#In()
         */
        public Outer_InHandle remote() {
            return new Outer_InHandle(Outer_InStub.create(this));
        }
    }
}

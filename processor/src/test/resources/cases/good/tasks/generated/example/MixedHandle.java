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
 * A {@link Mixed} in a process of its own.
 *
 * <p>Each method sends one call and returns at once. Its ref has the result as soon as the method has
 * returned, or fails with what it threw. Calls of one thread start in the order they were made.
 *
 * <p>Generated from {@link Mixed}: change that class, not this one.
 */
@RemoteGenerated
@Generated("dev.troupe.processor.RemoteProcessor")
final class MixedHandle extends TypedHandle<Mixed> {
    /**
     * Lets handles of {@link Mixed} travel, inside code that Troupe generates.
     */
    public static final Codec<MixedHandle> CODEC = Codecs.handle(MixedStub.TYPE, MixedHandle::new);

    private MixedHandle(ActorRef actor) {
        super(actor);
    }

    /**
     * Starts a {@link Mixed} in a process of its own, and returns at once.
     *
     * @see Mixed#Mixed()
     */
    public static MixedHandle remote() {
        return options().remote();
    }

    /**
     * Finds the {@link Mixed} that was given this name in the namespace of this program, or throws an
     * {@code ActorNotFoundException}. {@code close()} of the handle only lets go of the actor, and calls fail
     * once that has ended.
     */
    public static MixedHandle named(String name) {
        return new MixedHandle(MixedStub.TYPE.named(name));
    }

    /**
     * Finds the {@link Mixed} that was given this name in another namespace.
     */
    public static MixedHandle named(String name, String namespace) {
        return new MixedHandle(MixedStub.TYPE.named(name, namespace));
    }

    /**
     * The {@link Mixed} that runs the code which calls this, for it to be passed on; elsewhere this is an
     * {@code IllegalStateException}. Such a handle does not keep the actor from ending.
     */
    public static MixedHandle self() {
        return new MixedHandle(MixedStub.TYPE.self());
    }

    /**
     * Says what one actor needs beyond what {@link Mixed} says itself, before {@code remote} starts it.
     */
    public static Options options() {
        return new Options();
    }

    /**
     * Calls {@code add(int)}.
     *
     * @see Mixed#add(int)
     */
    public ObjectRef<Integer> add(int amount) {
        return MixedStub.add(actor, amount);
    }

    /**
     * Calls {@code add(int)}.
     *
     * <p>Begins when the refs have their values, and fails with the first that fails.
     *
     * @see Mixed#add(int)
     */
    public ObjectRef<Integer> add(ObjectRef<? extends Integer> amount) {
        return MixedStub.addByRef(actor, amount);
    }

    /**
     * What one {@link Mixed} needs; starts with what its {@code @Remote} says.
     */
    public static final class Options extends ActorOptions<Options> {
        private Options() {
        }

        @Override
        protected Options self() {
            return this;
        }

        /**
         * Starts a {@link Mixed} in a process of its own, and returns at once.
         *
         * @see Mixed#Mixed()
         */
        public MixedHandle remote() {
            return new MixedHandle(MixedStub.create(this));
        }
    }
}

package loose;

import dev.troupe.runtime.ActorOptions;
import dev.troupe.runtime.ObjectRef;
import dev.troupe.runtime.spi.ActorRef;
import dev.troupe.runtime.spi.Codec;
import dev.troupe.runtime.spi.Codecs;
import dev.troupe.runtime.spi.RemoteGenerated;
import dev.troupe.runtime.spi.TypedHandle;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * A {@link Plain} in a process of its own.
 *
 * <p>Each method sends one call and returns at once. Its ref has the result as soon as the method has
 * returned, or fails with what it threw. Calls of one thread start in the order they were made.
 *
 * <p>Generated from {@link Plain}: change that class, not this one.
 */
@RemoteGenerated
@Generated("dev.troupe.processor.RemoteProcessor")
final class PlainHandle extends TypedHandle<Plain> {
    /**
     * Lets handles of {@link Plain} travel, inside code that Troupe generates.
     */
    public static final Codec<PlainHandle> CODEC = Codecs.handle(PlainStub.TYPE, PlainHandle::new);

    private PlainHandle(ActorRef actor) {
        super(actor);
    }

    /**
     * Starts a {@link Plain} in a process of its own, and returns at once.
     *
     * @see Plain#Plain()
     */
    public static PlainHandle remote() {
        return options().remote();
    }

    /**
     * Finds the {@link Plain} that was given this name in the namespace of this program, or throws an
     * {@code ActorNotFoundException}. {@code close()} of the handle only lets go of the actor, and calls fail
     * once that has ended.
     */
    public static PlainHandle named(String name) {
        return new PlainHandle(PlainStub.TYPE.named(name));
    }

    /**
     * Finds the {@link Plain} that was given this name in another namespace.
     */
    public static PlainHandle named(String name, String namespace) {
        return new PlainHandle(PlainStub.TYPE.named(name, namespace));
    }

    /**
     * The {@link Plain} that runs the code which calls this, for it to be passed on; elsewhere this is an
     * {@code IllegalStateException}. Such a handle does not keep the actor from ending.
     */
    public static PlainHandle self() {
        return new PlainHandle(PlainStub.TYPE.self());
    }

    /**
     * Says what one actor needs beyond what {@link Plain} says itself, before {@code remote} starts it.
     */
    public static Options options() {
        return new Options();
    }

    /**
     * Gives it back.
     *
     * @see Plain#echo(String)
     */
    public ObjectRef<@Nullable String> echo(@Nullable String text) {
        return PlainStub.echo(actor, text);
    }

    /**
     * Gives it back.
     *
     * <p>Begins when the refs have their values, and fails with the first that fails.
     *
     * @see Plain#echo(String)
     */
    public ObjectRef<@Nullable String> echo(ObjectRef<? extends @Nullable String> text) {
        return PlainStub.echoByRef(actor, text);
    }

    /**
     * Gives nothing back.
     *
     * @see Plain#run()
     */
    public ObjectRef<Void> run() {
        return PlainStub.run(actor);
    }

    /**
     * What one {@link Plain} needs; starts with what its {@code @Remote} says.
     */
    public static final class Options extends ActorOptions<Options> {
        private Options() {
        }

        @Override
        protected Options self() {
            return this;
        }

        /**
         * Starts a {@link Plain} in a process of its own, and returns at once.
         *
         * @see Plain#Plain()
         */
        public PlainHandle remote() {
            return new PlainHandle(PlainStub.create(this));
        }
    }
}

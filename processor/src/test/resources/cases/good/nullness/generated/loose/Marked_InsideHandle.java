package loose;

import dev.troupe.runtime.ActorOptions;
import dev.troupe.runtime.ObjectRef;
import dev.troupe.runtime.spi.ActorRef;
import dev.troupe.runtime.spi.Codec;
import dev.troupe.runtime.spi.Codecs;
import dev.troupe.runtime.spi.RemoteGenerated;
import dev.troupe.runtime.spi.TypedHandle;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * A {@link Marked.Inside} in a process of its own.
 *
 * <p>Each method sends one call and returns at once. Its ref has the result as soon as the method has
 * returned, or fails with what it threw. Calls of one thread start in the order they were made.
 *
 * <p>Generated from {@link Marked.Inside}: change that class, not this one.
 */
@RemoteGenerated
@Generated("dev.troupe.processor.RemoteProcessor")
@NullMarked
final class Marked_InsideHandle extends TypedHandle<Marked.Inside> {
    /**
     * Lets handles of {@link Marked.Inside} travel, inside code that Troupe generates.
     */
    public static final Codec<Marked_InsideHandle> CODEC = Codecs.handle(Marked_InsideStub.TYPE, Marked_InsideHandle::new);

    private Marked_InsideHandle(ActorRef actor) {
        super(actor);
    }

    /**
     * Starts a {@link Marked.Inside} in a process of its own, and returns at once.
     *
     * @see Marked.Inside#Inside()
     */
    public static Marked_InsideHandle remote() {
        return options().remote();
    }

    /**
     * Finds the {@link Marked.Inside} that was given this name in the namespace of this program, or throws an
     * {@code ActorNotFoundException}. {@code close()} of the handle only lets go of the actor, and calls fail
     * once that has ended.
     */
    public static Marked_InsideHandle named(String name) {
        return new Marked_InsideHandle(Marked_InsideStub.TYPE.named(name));
    }

    /**
     * Finds the {@link Marked.Inside} that was given this name in another namespace.
     */
    public static Marked_InsideHandle named(String name, String namespace) {
        return new Marked_InsideHandle(Marked_InsideStub.TYPE.named(name, namespace));
    }

    /**
     * The {@link Marked.Inside} that runs the code which calls this, for it to be passed on; elsewhere this is an
     * {@code IllegalStateException}. Such a handle does not keep the actor from ending.
     */
    public static Marked_InsideHandle self() {
        return new Marked_InsideHandle(Marked_InsideStub.TYPE.self());
    }

    /**
     * Says what one actor needs beyond what {@link Marked.Inside} says itself, before {@code remote} starts it.
     */
    public static Options options() {
        return new Options();
    }

    /**
     * Does nothing.
     *
     * @see Marked.Inside#run()
     */
    public ObjectRef<@Nullable Void> run() {
        return Marked_InsideStub.run(actor);
    }

    /**
     * What one {@link Marked.Inside} needs; starts with what its {@code @Remote} says.
     */
    public static final class Options extends ActorOptions<Options> {
        private Options() {
        }

        @Override
        protected Options self() {
            return this;
        }

        /**
         * Starts a {@link Marked.Inside} in a process of its own, and returns at once.
         *
         * @see Marked.Inside#Inside()
         */
        public Marked_InsideHandle remote() {
            return new Marked_InsideHandle(Marked_InsideStub.create(this));
        }
    }
}

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
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/**
 * A {@link Shelf} in a process of its own.
 *
 * <p>Each method sends one call and returns at once. Its ref has the result as soon as the method has
 * returned, or fails with what it threw. Calls of one thread start in the order they were made.
 *
 * <p>Generated from {@link Shelf}: change that class, not this one.
 */
@RemoteGenerated
@Generated("dev.troupe.processor.RemoteProcessor")
@NullUnmarked
public final class ShelfHandle extends TypedHandle<Shelf> {
    /**
     * Lets handles of {@link Shelf} travel, inside code that Troupe generates.
     */
    public static final Codec<ShelfHandle> CODEC = Codecs.handle(ShelfStub.TYPE, ShelfHandle::new);

    private ShelfHandle(ActorRef actor) {
        super(actor);
    }

    /**
     * Starts a {@link Shelf} in a process of its own, and returns at once.
     *
     * @see Shelf#Shelf()
     */
    public static ShelfHandle remote() {
        return options().remote();
    }

    /**
     * Finds the {@link Shelf} that was given this name in the namespace of this program, or throws an
     * {@code ActorNotFoundException}. {@code close()} of the handle only lets go of the actor, and calls fail
     * once that has ended.
     */
    public static ShelfHandle named(String name) {
        return new ShelfHandle(ShelfStub.TYPE.named(name));
    }

    /**
     * Finds the {@link Shelf} that was given this name in another namespace.
     */
    public static ShelfHandle named(String name, String namespace) {
        return new ShelfHandle(ShelfStub.TYPE.named(name, namespace));
    }

    /**
     * The {@link Shelf} that runs the code which calls this, for it to be passed on; elsewhere this is an
     * {@code IllegalStateException}. Such a handle does not keep the actor from ending.
     */
    public static ShelfHandle self() {
        return new ShelfHandle(ShelfStub.TYPE.self());
    }

    /**
     * Says what one actor needs beyond what {@link Shelf} says itself, before {@code remote} starts it.
     */
    public static Options options() {
        return new Options();
    }

    /**
     * Puts a book there.
     *
     * @see Shelf#put(String, String)
     */
    public ObjectRef<Void> put(@Nullable String title, String place) {
        return ShelfStub.put(actor, title, place);
    }

    /**
     * Puts a book there.
     *
     * <p>Begins when the refs have their values, and fails with the first that fails.
     *
     * @see Shelf#put(String, String)
     */
    public ObjectRef<Void> put(ObjectRef<? extends @Nullable String> title, String place) {
        return ShelfStub.putByRef(actor, title, Refs.of(place));
    }

    /**
     * Puts a book there.
     *
     * <p>Begins when the refs have their values, and fails with the first that fails.
     *
     * @see Shelf#put(String, String)
     */
    public ObjectRef<Void> put(@Nullable String title, ObjectRef<? extends String> place) {
        return ShelfStub.putByRef(actor, Refs.of(title), place);
    }

    /**
     * Puts a book there.
     *
     * <p>Begins when the refs have their values, and fails with the first that fails.
     *
     * @see Shelf#put(String, String)
     */
    public ObjectRef<Void> put(ObjectRef<? extends @Nullable String> title,
            ObjectRef<? extends String> place) {
        return ShelfStub.putByRef(actor, title, place);
    }

    /**
     * What one {@link Shelf} needs; starts with what its {@code @Remote} says.
     */
    public static final class Options extends ActorOptions<Options> {
        private Options() {
        }

        @Override
        protected Options self() {
            return this;
        }

        /**
         * Starts a {@link Shelf} in a process of its own, and returns at once.
         *
         * @see Shelf#Shelf()
         */
        public ShelfHandle remote() {
            return new ShelfHandle(ShelfStub.create(this));
        }
    }
}

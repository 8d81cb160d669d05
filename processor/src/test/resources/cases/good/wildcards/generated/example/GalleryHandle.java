package example;

import dev.troupe.runtime.ActorOptions;
import dev.troupe.runtime.ObjectRef;
import dev.troupe.runtime.ObjectRefStream;
import dev.troupe.runtime.spi.ActorRef;
import dev.troupe.runtime.spi.Codec;
import dev.troupe.runtime.spi.Codecs;
import dev.troupe.runtime.spi.RemoteGenerated;
import dev.troupe.runtime.spi.TypedHandle;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.Generated;

/**
 * A {@link Gallery} in a process of its own.
 *
 * <p>Each method sends one call and returns at once. Its ref has the result as soon as the method has
 * returned, or fails with what it threw. Calls of one thread start in the order they were made.
 *
 * <p>Generated from {@link Gallery}: change that class, not this one.
 */
@RemoteGenerated
@Generated("dev.troupe.processor.RemoteProcessor")
public final class GalleryHandle extends TypedHandle<Gallery> {
    /**
     * Lets handles of {@link Gallery} travel, inside code that Troupe generates.
     */
    public static final Codec<GalleryHandle> CODEC = Codecs.handle(GalleryStub.TYPE, GalleryHandle::new);

    private GalleryHandle(ActorRef actor) {
        super(actor);
    }

    /**
     * Starts a {@link Gallery} in a process of its own, and returns at once.
     *
     * @see Gallery#Gallery()
     */
    public static GalleryHandle remote() {
        return options().remote();
    }

    /**
     * Finds the {@link Gallery} that was given this name in the namespace of this program, or throws an
     * {@code ActorNotFoundException}. {@code close()} of the handle only lets go of the actor, and calls fail
     * once that has ended.
     */
    public static GalleryHandle named(String name) {
        return new GalleryHandle(GalleryStub.TYPE.named(name));
    }

    /**
     * Finds the {@link Gallery} that was given this name in another namespace.
     */
    public static GalleryHandle named(String name, String namespace) {
        return new GalleryHandle(GalleryStub.TYPE.named(name, namespace));
    }

    /**
     * The {@link Gallery} that runs the code which calls this, for it to be passed on; elsewhere this is an
     * {@code IllegalStateException}. Such a handle does not keep the actor from ending.
     */
    public static GalleryHandle self() {
        return new GalleryHandle(GalleryStub.TYPE.self());
    }

    /**
     * Says what one actor needs beyond what {@link Gallery} says itself, before {@code remote} starts it.
     */
    public static Options options() {
        return new Options();
    }

    /**
     * Calls {@code hang(List<? extends Shape>)}.
     *
     * @see Gallery#hang(List)
     */
    public ObjectRef<Integer> hang(List<? extends Gallery.Shape> more) {
        return GalleryStub.hang(actor, more);
    }

    /**
     * Calls {@code hang(List<? extends Shape>)}.
     *
     * <p>Begins when the refs have their values, and fails with the first that fails.
     *
     * @see Gallery#hang(List)
     */
    public ObjectRef<Integer> hang(ObjectRef<? extends List<? extends Gallery.Shape>> more) {
        return GalleryStub.hangByRef(actor, more);
    }

    /**
     * Calls {@code shapes()}.
     *
     * @see Gallery#shapes()
     */
    public ObjectRef<List<? extends Gallery.Shape>> shapes() {
        return GalleryStub.shapes(actor);
    }

    /**
     * Calls {@code byRoom(Set<? extends String>)}.
     *
     * @see Gallery#byRoom(Set)
     */
    public ObjectRef<Map<String, ? extends List<? extends Gallery.Shape>>> byRoom(
            Set<? extends String> rooms) {
        return GalleryStub.byRoom(actor, rooms);
    }

    /**
     * Calls {@code byRoom(Set<? extends String>)}.
     *
     * <p>Begins when the refs have their values, and fails with the first that fails.
     *
     * @see Gallery#byRoom(Set)
     */
    public ObjectRef<Map<String, ? extends List<? extends Gallery.Shape>>> byRoom(
            ObjectRef<? extends Set<? extends String>> rooms) {
        return GalleryStub.byRoomByRef(actor, rooms);
    }

    /**
     * Calls {@code first(List<? extends Circle>[])}.
     *
     * @see Gallery#first(List[])
     */
    public ObjectRef<Optional<? extends Gallery.Circle>> first(
            List<? extends Gallery.Circle>[] circles) {
        return GalleryStub.first(actor, circles);
    }

    /**
     * Calls {@code first(List<? extends Circle>[])}.
     *
     * <p>Begins when the refs have their values, and fails with the first that fails.
     *
     * @see Gallery#first(List[])
     */
    public ObjectRef<Optional<? extends Gallery.Circle>> first(
            ObjectRef<? extends List<? extends Gallery.Circle>[]> circles) {
        return GalleryStub.firstByRef(actor, circles);
    }

    /**
     * Calls {@code later()}.
     *
     * @see Gallery#later()
     */
    public ObjectRef<Gallery.Shape> later() {
        return GalleryStub.later(actor);
    }

    /**
     * Calls {@code numbers(List<? extends Integer>)}.
     *
     * @see Gallery#numbers(List)
     */
    public ObjectRefStream<Integer> numbers(List<? extends Integer> numbers) {
        return GalleryStub.numbers(actor, numbers);
    }

    /**
     * Calls {@code numbers(List<? extends Integer>)}.
     *
     * <p>Begins when the refs have their values, and fails with the first that fails.
     *
     * @see Gallery#numbers(List)
     */
    public ObjectRefStream<Integer> numbers(ObjectRef<? extends List<? extends Integer>> numbers) {
        return GalleryStub.numbersByRef(actor, numbers);
    }

    /**
     * Calls {@code count(List<? extends Shape>)}.
     *
     * @see Gallery#count(List)
     */
    public ObjectRef<Integer> count(List<? extends Gallery.Shape> all) {
        return GalleryStub.count(actor, all);
    }

    /**
     * Calls {@code count(List<? extends Shape>)}.
     *
     * <p>Begins when the refs have their values, and fails with the first that fails.
     *
     * @see Gallery#count(List)
     */
    public ObjectRef<Integer> count(ObjectRef<? extends List<? extends Gallery.Shape>> all) {
        return GalleryStub.countByRef(actor, all);
    }

    /**
     * What one {@link Gallery} needs; starts with what its {@code @Remote} says.
     */
    public static final class Options extends ActorOptions<Options> {
        private Options() {
        }

        @Override
        protected Options self() {
            return this;
        }

        /**
         * Starts a {@link Gallery} in a process of its own, and returns at once.
         *
         * @see Gallery#Gallery()
         */
        public GalleryHandle remote() {
            return new GalleryHandle(GalleryStub.create(this));
        }
    }
}

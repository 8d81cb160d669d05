package example;

import dev.troupe.runtime.ActorOptions;
import dev.troupe.runtime.ObjectRef;
import dev.troupe.runtime.spi.ActorRef;
import dev.troupe.runtime.spi.Codec;
import dev.troupe.runtime.spi.Codecs;
import dev.troupe.runtime.spi.RemoteGenerated;
import dev.troupe.runtime.spi.TypedHandle;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.annotation.processing.Generated;

/**
 * A {@link Gatherer} in a process of its own.
 *
 * <p>Each method sends one call and returns at once. Its ref has the result as soon as the method has
 * returned, or fails with what it threw. Calls of one thread start in the order they were made.
 *
 * <p>Generated from {@link Gatherer}: change that class, not this one.
 */
@RemoteGenerated
@Generated("dev.troupe.processor.RemoteProcessor")
public final class GathererHandle extends TypedHandle<Gatherer> {
    /**
     * Lets handles of {@link Gatherer} travel, inside code that Troupe generates.
     */
    public static final Codec<GathererHandle> CODEC = Codecs.handle(GathererStub.TYPE, GathererHandle::new);

    private GathererHandle(ActorRef actor) {
        super(actor);
    }

    /**
     * Starts a {@link Gatherer} in a process of its own, and returns at once.
     *
     * @see Gatherer#Gatherer()
     */
    public static GathererHandle remote() {
        return options().remote();
    }

    /**
     * Finds the {@link Gatherer} that was given this name in the namespace of this program, or throws an
     * {@code ActorNotFoundException}. {@code close()} of the handle only lets go of the actor, and calls fail
     * once that has ended.
     */
    public static GathererHandle named(String name) {
        return new GathererHandle(GathererStub.TYPE.named(name));
    }

    /**
     * Finds the {@link Gatherer} that was given this name in another namespace.
     */
    public static GathererHandle named(String name, String namespace) {
        return new GathererHandle(GathererStub.TYPE.named(name, namespace));
    }

    /**
     * The {@link Gatherer} that runs the code which calls this, for it to be passed on; elsewhere this is an
     * {@code IllegalStateException}. Such a handle does not keep the actor from ending.
     */
    public static GathererHandle self() {
        return new GathererHandle(GathererStub.TYPE.self());
    }

    /**
     * Says what one actor needs beyond what {@link Gatherer} says itself, before {@code remote} starts it.
     */
    public static Options options() {
        return new Options();
    }

    /**
     * Calls {@code total(List<ObjectRef<Integer>>)}.
     *
     * @see Gatherer#total(List)
     */
    public ObjectRef<Integer> total(List<ObjectRef<Integer>> numbers) {
        return GathererStub.total(actor, numbers);
    }

    /**
     * Calls {@code total(List<ObjectRef<Integer>>)}.
     *
     * <p>Begins when the refs have their values, and fails with the first that fails.
     *
     * @see Gatherer#total(List)
     */
    public ObjectRef<Integer> total(ObjectRef<? extends List<ObjectRef<Integer>>> numbers) {
        return GathererStub.totalByRef(actor, numbers);
    }

    /**
     * Calls {@code same(ObjectRef<Integer>)}.
     *
     * @see Gatherer#same(ObjectRef)
     */
    public ObjectRef<ObjectRef<Integer>> same(ObjectRef<Integer> ref) {
        return GathererStub.same(actor, ref);
    }

    /**
     * Calls {@code none()}.
     *
     * @see Gatherer#none()
     */
    public ObjectRef<Map<String, ObjectRef<? extends List<String>>>> none() {
        return GathererStub.none(actor);
    }

    /**
     * Calls {@code entry(Entry)}.
     *
     * @see Gatherer#entry(Gatherer.Entry)
     */
    public ObjectRef<Optional<Gatherer.Entry>> entry(Gatherer.Entry entry) {
        return GathererStub.entry(actor, entry);
    }

    /**
     * Calls {@code entry(Entry)}.
     *
     * <p>Begins when the refs have their values, and fails with the first that fails.
     *
     * @see Gatherer#entry(Gatherer.Entry)
     */
    public ObjectRef<Optional<Gatherer.Entry>> entry(ObjectRef<? extends Gatherer.Entry> entry) {
        return GathererStub.entryByRef(actor, entry);
    }

    /**
     * What one {@link Gatherer} needs; starts with what its {@code @Remote} says.
     */
    public static final class Options extends ActorOptions<Options> {
        private Options() {
        }

        @Override
        protected Options self() {
            return this;
        }

        /**
         * Starts a {@link Gatherer} in a process of its own, and returns at once.
         *
         * @see Gatherer#Gatherer()
         */
        public GathererHandle remote() {
            return new GathererHandle(GathererStub.create(this));
        }
    }
}

package example;

import dev.troupe.runtime.ActorOptions;
import dev.troupe.runtime.ObjectRef;
import dev.troupe.runtime.spi.ActorRef;
import dev.troupe.runtime.spi.Codec;
import dev.troupe.runtime.spi.Codecs;
import dev.troupe.runtime.spi.RemoteGenerated;
import dev.troupe.runtime.spi.TypedHandle;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * A {@link Merger} in a process of its own.
 *
 * <p>Each method sends one call and returns at once. Its ref has the result as soon as the method has
 * returned, or fails with what it threw. Calls of one thread start in the order they were made.
 *
 * <p>Generated from {@link Merger}: change that class, not this one.
 */
@RemoteGenerated
@Generated("dev.troupe.processor.RemoteProcessor")
final class MergerHandle extends TypedHandle<Merger> {
    /**
     * Lets handles of {@link Merger} travel, inside code that Troupe generates.
     */
    public static final Codec<MergerHandle> CODEC = Codecs.handle(MergerStub.TYPE, MergerHandle::new);

    private MergerHandle(ActorRef actor) {
        super(actor);
    }

    /**
     * Starts a {@link Merger} in a process of its own, and returns at once.
     *
     * @see Merger#Merger()
     */
    public static MergerHandle remote() {
        return options().remote();
    }

    /**
     * Finds the {@link Merger} that was given this name in the namespace of this program, or throws an
     * {@code ActorNotFoundException}. {@code close()} of the handle only lets go of the actor, and calls fail
     * once that has ended.
     */
    public static MergerHandle named(String name) {
        return new MergerHandle(MergerStub.TYPE.named(name));
    }

    /**
     * Finds the {@link Merger} that was given this name in another namespace.
     */
    public static MergerHandle named(String name, String namespace) {
        return new MergerHandle(MergerStub.TYPE.named(name, namespace));
    }

    /**
     * The {@link Merger} that runs the code which calls this, for it to be passed on; elsewhere this is an
     * {@code IllegalStateException}. Such a handle does not keep the actor from ending.
     */
    public static MergerHandle self() {
        return new MergerHandle(MergerStub.TYPE.self());
    }

    /**
     * Says what one actor needs beyond what {@link Merger} says itself, before {@code remote} starts it.
     */
    public static Options options() {
        return new Options();
    }

    /**
     * Merges pairs into the total.
     *
     * @see Merger#merge(List)
     */
    public ObjectRef<Void> merge(List<Pair> pairs) {
        return MergerStub.merge(actor, pairs);
    }

    /**
     * Merges pairs into the total.
     *
     * <p>Begins when the refs have their values, and fails with the first that fails.
     *
     * @see Merger#merge(List)
     */
    public ObjectRef<Void> merge(ObjectRef<? extends List<Pair>> pairs) {
        return MergerStub.mergeByRef(actor, pairs);
    }

    /**
     * Calls {@code total()}.
     *
     * @see Merger#total()
     */
    public ObjectRef<Long> total() {
        return MergerStub.total(actor);
    }

    /**
     * What one {@link Merger} needs; starts with what its {@code @Remote} says.
     */
    public static final class Options extends ActorOptions<Options> {
        private Options() {
            numCpus(0.3);
        }

        @Override
        protected Options self() {
            return this;
        }

        /**
         * Starts a {@link Merger} in a process of its own, and returns at once.
         *
         * @see Merger#Merger()
         */
        public MergerHandle remote() {
            return new MergerHandle(MergerStub.create(this));
        }
    }
}

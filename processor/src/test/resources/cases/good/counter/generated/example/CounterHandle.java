package example;

import dev.troupe.runtime.ActorOptions;
import dev.troupe.runtime.ObjectRef;
import dev.troupe.runtime.spi.ActorRef;
import dev.troupe.runtime.spi.Codec;
import dev.troupe.runtime.spi.Codecs;
import dev.troupe.runtime.spi.Refs;
import dev.troupe.runtime.spi.RemoteGenerated;
import dev.troupe.runtime.spi.TypedHandle;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.Generated;

/**
 * A {@link Counter} in a process of its own.
 *
 * <p>Each method sends one call and returns at once. Its ref has the result as soon as the method has
 * returned, or fails with what it threw. Calls of one thread start in the order they were made.
 *
 * <p>Generated from {@link Counter}: change that class, not this one.
 */
@RemoteGenerated
@Generated("dev.troupe.processor.RemoteProcessor")
public final class CounterHandle extends TypedHandle<Counter> {
    /**
     * Lets handles of {@link Counter} travel, inside code that Troupe generates.
     */
    public static final Codec<CounterHandle> CODEC = Codecs.handle(CounterStub.TYPE, CounterHandle::new);

    private CounterHandle(ActorRef actor) {
        super(actor);
    }

    /**
     * Starts a {@link Counter} in a process of its own, and returns at once.
     *
     * @see Counter#Counter(int)
     */
    public static CounterHandle remote(int start) {
        return options().remote(start);
    }

    /**
     * Starts a {@link Counter} in a process of its own, and returns at once.
     *
     * <p>Begins when the refs have their values, and fails with the first that fails.
     *
     * @see Counter#Counter(int)
     */
    public static CounterHandle remote(ObjectRef<? extends Integer> start) {
        return options().remote(start);
    }

    /**
     * Finds the {@link Counter} that was given this name in the namespace of this program, or throws an
     * {@code ActorNotFoundException}. {@code close()} of the handle only lets go of the actor, and calls fail
     * once that has ended.
     */
    public static CounterHandle named(String name) {
        return new CounterHandle(CounterStub.TYPE.named(name));
    }

    /**
     * Finds the {@link Counter} that was given this name in another namespace.
     */
    public static CounterHandle named(String name, String namespace) {
        return new CounterHandle(CounterStub.TYPE.named(name, namespace));
    }

    /**
     * The {@link Counter} that runs the code which calls this, for it to be passed on; elsewhere this is an
     * {@code IllegalStateException}. Such a handle does not keep the actor from ending.
     */
    public static CounterHandle self() {
        return new CounterHandle(CounterStub.TYPE.self());
    }

    /**
     * Says what one actor needs beyond what {@link Counter} says itself, before {@code remote} starts it.
     */
    public static Options options() {
        return new Options();
    }

    /**
     * Adds {@code amount} to the count.
     *
     * @return a ref to the result: the count after adding
     * @see Counter#add(int)
     */
    public ObjectRef<Integer> add(int amount) {
        return CounterStub.add(actor, amount);
    }

    /**
     * Adds {@code amount} to the count.
     *
     * <p>Begins when the refs have their values, and fails with the first that fails.
     *
     * @return a ref to the result: the count after adding
     * @see Counter#add(int)
     */
    public ObjectRef<Integer> add(ObjectRef<? extends Integer> amount) {
        return CounterStub.addByRef(actor, amount);
    }

    /**
     * Measures files, and tells the {@link Merger merger}.
     *
     * @see Counter#pairs(Map, MergerHandle)
     */
    public ObjectRef<List<Pair>> pairs(Map<String, Path> files, MergerHandle merger) {
        return CounterStub.pairs(actor, files, merger);
    }

    /**
     * Measures files, and tells the {@link Merger merger}.
     *
     * <p>Begins when the refs have their values, and fails with the first that fails.
     *
     * @see Counter#pairs(Map, MergerHandle)
     */
    public ObjectRef<List<Pair>> pairs(ObjectRef<? extends Map<String, Path>> files,
            MergerHandle merger) {
        return CounterStub.pairsByRef(actor, files, Refs.of(merger));
    }

    /**
     * Measures files, and tells the {@link Merger merger}.
     *
     * <p>Begins when the refs have their values, and fails with the first that fails.
     *
     * @see Counter#pairs(Map, MergerHandle)
     */
    public ObjectRef<List<Pair>> pairs(Map<String, Path> files,
            ObjectRef<? extends MergerHandle> merger) {
        return CounterStub.pairsByRef(actor, Refs.of(files), merger);
    }

    /**
     * Measures files, and tells the {@link Merger merger}.
     *
     * <p>Begins when the refs have their values, and fails with the first that fails.
     *
     * @see Counter#pairs(Map, MergerHandle)
     */
    public ObjectRef<List<Pair>> pairs(ObjectRef<? extends Map<String, Path>> files,
            ObjectRef<? extends MergerHandle> merger) {
        return CounterStub.pairsByRef(actor, files, merger);
    }

    /**
     * Calls {@code reset()}.
     *
     * @see Counter#reset()
     */
    public ObjectRef<Void> reset() {
        return CounterStub.reset(actor);
    }

    /**
     * What one {@link Counter} needs; starts with what its {@code @Remote} says.
     */
    public static final class Options extends ActorOptions<Options> {
        private Options() {
            numCpus(2);
            numGpus(1);
            resource("Custom1", 0.5);
            memory("512m");
            maxRestarts(3);
            maxTaskRetries(-1);
            retryExceptions(IOException.class, IllegalStateException.class);
        }

        @Override
        protected Options self() {
            return this;
        }

        /**
         * Starts a {@link Counter} in a process of its own, and returns at once.
         *
         * @see Counter#Counter(int)
         */
        public CounterHandle remote(int start) {
            return new CounterHandle(CounterStub.create(this, start));
        }

        /**
         * Starts a {@link Counter} in a process of its own, and returns at once.
         *
         * <p>Begins when the refs have their values, and fails with the first that fails.
         *
         * @see Counter#Counter(int)
         */
        public CounterHandle remote(ObjectRef<? extends Integer> start) {
            return new CounterHandle(CounterStub.createByRef(this, start));
        }
    }
}

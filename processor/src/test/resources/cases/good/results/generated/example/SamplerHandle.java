package example;

import dev.troupe.runtime.ActorOptions;
import dev.troupe.runtime.ObjectRef;
import dev.troupe.runtime.ObjectRefStream;
import dev.troupe.runtime.spi.ActorRef;
import dev.troupe.runtime.spi.Codec;
import dev.troupe.runtime.spi.Codecs;
import dev.troupe.runtime.spi.Refs;
import dev.troupe.runtime.spi.RemoteGenerated;
import dev.troupe.runtime.spi.TypedHandle;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * A {@link Sampler} in a process of its own.
 *
 * <p>Each method sends one call and returns at once. Its ref has the result as soon as the method has
 * returned, or fails with what it threw. Calls of one thread start in the order they were made.
 *
 * <p>Generated from {@link Sampler}: change that class, not this one.
 */
@RemoteGenerated
@Generated("dev.troupe.processor.RemoteProcessor")
public final class SamplerHandle extends TypedHandle<Sampler> {
    /**
     * Lets handles of {@link Sampler} travel, inside code that Troupe generates.
     */
    public static final Codec<SamplerHandle> CODEC = Codecs.handle(SamplerStub.TYPE, SamplerHandle::new);

    private SamplerHandle(ActorRef actor) {
        super(actor);
    }

    /**
     * Starts a {@link Sampler} in a process of its own, and returns at once.
     *
     * <p>Begins with a seed.
     *
     * @see Sampler#Sampler(int)
     */
    public static SamplerHandle remote(int seed) {
        return options().remote(seed);
    }

    /**
     * Starts a {@link Sampler} in a process of its own, and returns at once.
     *
     * <p>Begins with a seed.
     *
     * <p>Begins when the refs have their values, and fails with the first that fails.
     *
     * @see Sampler#Sampler(int)
     */
    public static SamplerHandle remote(ObjectRef<? extends Integer> seed) {
        return options().remote(seed);
    }

    /**
     * Finds the {@link Sampler} that was given this name in the namespace of this program, or throws an
     * {@code ActorNotFoundException}. {@code close()} of the handle only lets go of the actor, and calls fail
     * once that has ended.
     */
    public static SamplerHandle named(String name) {
        return new SamplerHandle(SamplerStub.TYPE.named(name));
    }

    /**
     * Finds the {@link Sampler} that was given this name in another namespace.
     */
    public static SamplerHandle named(String name, String namespace) {
        return new SamplerHandle(SamplerStub.TYPE.named(name, namespace));
    }

    /**
     * The {@link Sampler} that runs the code which calls this, for it to be passed on; elsewhere this is an
     * {@code IllegalStateException}. Such a handle does not keep the actor from ending.
     */
    public static SamplerHandle self() {
        return new SamplerHandle(SamplerStub.TYPE.self());
    }

    /**
     * Says what one actor needs beyond what {@link Sampler} says itself, before {@code remote} starts it.
     */
    public static Options options() {
        return new Options();
    }

    /**
     * Splits the samples.
     *
     * @see Sampler#split(int)
     */
    public SplitRefs split(int at) {
        return SplitRefs.of(SamplerStub.split(actor, at));
    }

    /**
     * Splits the samples.
     *
     * <p>Begins when the refs have their values, and fails with the first that fails.
     *
     * @see Sampler#split(int)
     */
    public SplitRefs split(ObjectRef<? extends Integer> at) {
        return SplitRefs.of(SamplerStub.splitByRef(actor, at));
    }

    /**
     * Splits later.
     *
     * @see Sampler#splitLater()
     */
    public SplitRefs splitLater() {
        return SplitRefs.of(SamplerStub.splitLater(actor));
    }

    /**
     * Returns itself.
     *
     * @see Sampler#with(String)
     */
    public ObjectRef<Void> with(String name) {
        return SamplerStub.with(actor, name);
    }

    /**
     * Returns itself.
     *
     * <p>Begins when the refs have their values, and fails with the first that fails.
     *
     * @see Sampler#with(String)
     */
    public ObjectRef<Void> with(ObjectRef<? extends String> name) {
        return SamplerStub.withByRef(actor, name);
    }

    /**
     * Asks somebody.
     *
     * @see Sampler#ask(String, int)
     */
    public ObjectRef<String> ask(String question, int times) {
        return SamplerStub.ask(actor, question, times);
    }

    /**
     * Asks somebody.
     *
     * <p>Begins when the refs have their values, and fails with the first that fails.
     *
     * @see Sampler#ask(String, int)
     */
    public ObjectRef<String> ask(ObjectRef<? extends String> question, int times) {
        return SamplerStub.askByRef(actor, question, Refs.of(times));
    }

    /**
     * Asks somebody.
     *
     * <p>Begins when the refs have their values, and fails with the first that fails.
     *
     * @see Sampler#ask(String, int)
     */
    public ObjectRef<String> ask(String question, ObjectRef<? extends Integer> times) {
        return SamplerStub.askByRef(actor, Refs.of(question), times);
    }

    /**
     * Asks somebody.
     *
     * <p>Begins when the refs have their values, and fails with the first that fails.
     *
     * @see Sampler#ask(String, int)
     */
    public ObjectRef<String> ask(ObjectRef<? extends String> question,
            ObjectRef<? extends Integer> times) {
        return SamplerStub.askByRef(actor, question, times);
    }

    /**
     * Waits for something.
     *
     * @see Sampler#finish()
     */
    public ObjectRef<Void> finish() {
        return SamplerStub.finish(actor);
    }

    /**
     * Draws samples.
     *
     * @see Sampler#draw(int)
     */
    public ObjectRefStream<Integer> draw(int count) {
        return SamplerStub.draw(actor, count);
    }

    /**
     * Draws samples.
     *
     * <p>Begins when the refs have their values, and fails with the first that fails.
     *
     * @see Sampler#draw(int)
     */
    public ObjectRefStream<Integer> draw(ObjectRef<? extends Integer> count) {
        return SamplerStub.drawByRef(actor, count);
    }

    /**
     * Lists words.
     *
     * @see Sampler#words()
     */
    public ObjectRefStream<String> words() {
        return SamplerStub.words(actor);
    }

    /**
     * Publishes one number.
     *
     * @see Sampler#numbers()
     */
    public ObjectRefStream<Long> numbers() {
        return SamplerStub.numbers(actor);
    }

    /**
     * One of two that look alike to refs.
     *
     * @see Sampler#add(long)
     */
    public ObjectRef<Long> add(long amount) {
        return SamplerStub.add(actor, amount);
    }

    /**
     * The other.
     *
     * @see Sampler#add(double)
     */
    public ObjectRef<Double> add(double amount) {
        return SamplerStub.add(actor, amount);
    }

    /**
     * More than three parameters.
     *
     * @see Sampler#join(String, int, String, boolean[])
     */
    public ObjectRef<String> join(String a, int b, String c, boolean... rest) {
        return SamplerStub.join(actor, a, b, c, rest);
    }

    /**
     * More than three parameters.
     *
     * <p>Begins when the refs have their values, and fails with the first that fails.
     *
     * @see Sampler#join(String, int, String, boolean[])
     */
    public ObjectRef<String> join(ObjectRef<? extends String> a, int b, String c, boolean... rest) {
        return SamplerStub.joinByRef(actor, a, Refs.of(b), Refs.of(c), Refs.of(rest));
    }

    /**
     * More than three parameters.
     *
     * <p>Begins when the refs have their values, and fails with the first that fails.
     *
     * @see Sampler#join(String, int, String, boolean[])
     */
    public ObjectRef<String> join(String a, ObjectRef<? extends Integer> b, String c,
            boolean... rest) {
        return SamplerStub.joinByRef(actor, Refs.of(a), b, Refs.of(c), Refs.of(rest));
    }

    /**
     * More than three parameters.
     *
     * <p>Begins when the refs have their values, and fails with the first that fails.
     *
     * @see Sampler#join(String, int, String, boolean[])
     */
    public ObjectRef<String> join(String a, int b, ObjectRef<? extends String> c, boolean... rest) {
        return SamplerStub.joinByRef(actor, Refs.of(a), Refs.of(b), c, Refs.of(rest));
    }

    /**
     * More than three parameters.
     *
     * <p>Begins when the refs have their values, and fails with the first that fails.
     *
     * @see Sampler#join(String, int, String, boolean[])
     */
    public ObjectRef<String> join(String a, int b, String c, ObjectRef<? extends boolean[]> rest) {
        return SamplerStub.joinByRef(actor, Refs.of(a), Refs.of(b), Refs.of(c), rest);
    }

    /**
     * More than three parameters.
     *
     * <p>Begins when the refs have their values, and fails with the first that fails.
     *
     * @see Sampler#join(String, int, String, boolean[])
     */
    public ObjectRef<String> join(ObjectRef<? extends String> a, ObjectRef<? extends Integer> b,
            ObjectRef<? extends String> c, ObjectRef<? extends boolean[]> rest) {
        return SamplerStub.joinByRef(actor, a, b, c, rest);
    }

    /**
     * A ref to each component of a {@link Sampler.Split}.
     *
     * @param train its {@code train}
     * @param test its {@code test}
     */
    public record SplitRefs(ObjectRef<List<Integer>> train, ObjectRef<Integer> test) {
        private static SplitRefs of(ObjectRef<Sampler.Split> whole) {
            return new SplitRefs(Refs.component(whole, value -> value.train()),
                    Refs.component(whole, value -> value.test()));
        }
    }

    /**
     * What one {@link Sampler} needs; starts with what its {@code @Remote} says.
     */
    public static final class Options extends ActorOptions<Options> {
        private Options() {
        }

        @Override
        protected Options self() {
            return this;
        }

        /**
         * Starts a {@link Sampler} in a process of its own, and returns at once.
         *
         * <p>Begins with a seed.
         *
         * @see Sampler#Sampler(int)
         */
        public SamplerHandle remote(int seed) {
            return new SamplerHandle(SamplerStub.create(this, seed));
        }

        /**
         * Starts a {@link Sampler} in a process of its own, and returns at once.
         *
         * <p>Begins with a seed.
         *
         * <p>Begins when the refs have their values, and fails with the first that fails.
         *
         * @see Sampler#Sampler(int)
         */
        public SamplerHandle remote(ObjectRef<? extends Integer> seed) {
            return new SamplerHandle(SamplerStub.createByRef(this, seed));
        }
    }
}

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
 * A {@link Crawler} in a process of its own.
 *
 * <p>Each method sends one call and returns at once. Its ref has the result as soon as the method has
 * returned, or fails with what it threw. Calls of one thread start in the order they were made.
 *
 * <p>Generated from {@link Crawler}: change that class, not this one.
 */
@RemoteGenerated
@Generated("dev.troupe.processor.RemoteProcessor")
public final class CrawlerHandle extends TypedHandle<Crawler> {
    /**
     * Lets handles of {@link Crawler} travel, inside code that Troupe generates.
     */
    public static final Codec<CrawlerHandle> CODEC = Codecs.handle(CrawlerStub.TYPE, CrawlerHandle::new);

    private CrawlerHandle(ActorRef actor) {
        super(actor);
    }

    /**
     * Starts a {@link Crawler} in a process of its own, and returns at once.
     *
     * @see Crawler#Crawler()
     */
    public static CrawlerHandle remote() {
        return options().remote();
    }

    /**
     * Finds the {@link Crawler} that was given this name in the namespace of this program, or throws an
     * {@code ActorNotFoundException}. {@code close()} of the handle only lets go of the actor, and calls fail
     * once that has ended.
     */
    public static CrawlerHandle named(String name) {
        return new CrawlerHandle(CrawlerStub.TYPE.named(name));
    }

    /**
     * Finds the {@link Crawler} that was given this name in another namespace.
     */
    public static CrawlerHandle named(String name, String namespace) {
        return new CrawlerHandle(CrawlerStub.TYPE.named(name, namespace));
    }

    /**
     * The {@link Crawler} that runs the code which calls this, for it to be passed on; elsewhere this is an
     * {@code IllegalStateException}. Such a handle does not keep the actor from ending.
     */
    public static CrawlerHandle self() {
        return new CrawlerHandle(CrawlerStub.TYPE.self());
    }

    /**
     * Says what one actor needs beyond what {@link Crawler} says itself, before {@code remote} starts it.
     */
    public static Options options() {
        return new Options();
    }

    /**
     * In a group.
     *
     * @see Crawler#fetch(String)
     */
    public ObjectRef<String> fetch(String page) {
        return CrawlerStub.fetch(actor, page);
    }

    /**
     * In a group.
     *
     * <p>Begins when the refs have their values, and fails with the first that fails.
     *
     * @see Crawler#fetch(String)
     */
    public ObjectRef<String> fetch(ObjectRef<? extends String> page) {
        return CrawlerStub.fetchByRef(actor, page);
    }

    /**
     * In the same.
     *
     * @see Crawler#ask(String)
     */
    public ObjectRef<String> ask(String question) {
        return CrawlerStub.ask(actor, question);
    }

    /**
     * In the same.
     *
     * <p>Begins when the refs have their values, and fails with the first that fails.
     *
     * @see Crawler#ask(String)
     */
    public ObjectRef<String> ask(ObjectRef<? extends String> question) {
        return CrawlerStub.askByRef(actor, question);
    }

    /**
     * In another, by itself.
     *
     * @see Crawler#count()
     */
    public ObjectRef<Integer> count() {
        return CrawlerStub.count(actor);
    }

    /**
     * In none.
     *
     * @see Crawler#pause()
     */
    public ObjectRef<Void> pause() {
        return CrawlerStub.pause(actor);
    }

    /**
     * What one {@link Crawler} needs; starts with what its {@code @Remote} says.
     */
    public static final class Options extends ActorOptions<Options> {
        private Options() {
            maxConcurrency(2);
            virtualThreads(true);
            maxPendingCalls(100);
        }

        @Override
        protected Options self() {
            return this;
        }

        /**
         * Starts a {@link Crawler} in a process of its own, and returns at once.
         *
         * @see Crawler#Crawler()
         */
        public CrawlerHandle remote() {
            return new CrawlerHandle(CrawlerStub.create(this));
        }
    }
}

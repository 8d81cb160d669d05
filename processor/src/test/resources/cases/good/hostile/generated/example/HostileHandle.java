package example;

import dev.troupe.runtime.ActorOptions;
import dev.troupe.runtime.ObjectRef;
import dev.troupe.runtime.spi.ActorRef;
import dev.troupe.runtime.spi.Codecs;
import dev.troupe.runtime.spi.RemoteGenerated;
import dev.troupe.runtime.spi.TypedHandle;
import java.lang.Integer;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.Generated;

/**
 * A {@link Hostile} in a process of its own.
 *
 * <p>Each method sends one call and returns at once. Its ref has the result as soon as the method has
 * returned, or fails with what it threw. Calls of one thread start in the order they were made.
 *
 * <p>Generated from {@link Hostile}: change that class, not this one.
 */
@RemoteGenerated
@Generated("dev.troupe.processor.RemoteProcessor")
public final class HostileHandle extends TypedHandle<Hostile> {
    /**
     * Lets handles of {@link Hostile} travel, inside code that Troupe generates.
     */
    public static final dev.troupe.runtime.spi.Codec<HostileHandle> CODEC = Codecs.handle(HostileStub.TYPE, HostileHandle::new);

    private HostileHandle(ActorRef actor) {
        super(actor);
    }

    /**
     * Starts a {@link Hostile} in a process of its own, and returns at once.
     *
     * @see Hostile#Hostile(example.Options, int, int, int, int)
     */
    public static HostileHandle remote(example.Options options, int creation, int actor,
            int constructor, int TYPE) {
        return options().remote(options, creation, actor, constructor, TYPE);
    }

    /**
     * Says what one actor needs beyond what {@link Hostile} says itself, before {@code remote} starts it.
     */
    public static Options options() {
        return new Options();
    }

    /**
     * Calls {@code locals(int, int, int, int, int, int, int, int, int)}.
     *
     * @see Hostile#locals(int, int, int, int, int, int, int, int, int)
     */
    public ObjectRef<Integer> locals(int in, int out, int actor, int request, int runtime,
            int arguments, int method, int hostile, int size) {
        return HostileStub.locals(this.actor, in, out, actor, request, runtime, arguments, method, hostile, size);
    }

    /**
     * Calls {@code constants(int, int, int, int, int, int)}.
     *
     * @see Hostile#constants(int, int, int, int, int, int)
     */
    public ObjectRef<Integer> constants(int TYPE, int PAIR, int CODEC, int LOCALS,
            int HostileStub_2, int Codecs) {
        return HostileStub.constants(actor, TYPE, PAIR, CODEC, LOCALS, HostileStub_2, Codecs);
    }

    /**
     * Calls {@code types(Request, Request, List, List<String>)}.
     *
     * @see Hostile#types(Request, nested.Request, List, java.util.List)
     */
    public ObjectRef<String> types(Request request, nested.Request other, List list,
            java.util.List<String> strings) {
        return HostileStub.types(actor, request, other, list, strings);
    }

    /**
     * Calls {@code text(String, Options, Codec, Void)}.
     *
     * @see Hostile#text(java.lang.String, example.Options, Codec, Void)
     */
    public ObjectRef<java.lang.String> text(java.lang.String text, example.Options options,
            Codec codec, Void nothing) {
        return HostileStub.text(actor, text, options, codec, nothing);
    }

    /**
     * Calls {@code handles(Handles, List<HostileHandle>, Set<Hostile2Handle>)}.
     *
     * @see Hostile#handles(Handles, java.util.List, Set)
     */
    public ObjectRef<Override> handles(Handles handles, java.util.List<HostileHandle> all,
            Set<Hostile2Handle> others) {
        return HostileStub.handles(actor, handles, all, others);
    }

    /**
     * Calls {@code codec(List<Request>, List<Request>)}.
     *
     * @see Hostile#codec(java.util.List, java.util.List)
     */
    public ObjectRef<RequestCodec> codec(java.util.List<Request> mine,
            java.util.List<nested.Request> others) {
        return HostileStub.codec(actor, mine, others);
    }

    /**
     * Gives 100% of $T for $L.
     *
     * @see Hostile#type(int[])
     */
    public ObjectRef<Integer> type(int... __) {
        return HostileStub.type(actor, __);
    }

    /**
     * Calls {@code pair(Map<PAIR, PAIR[]>)}.
     *
     * @see Hostile#pair(Map)
     */
    public ObjectRef<PAIR> pair(Map<PAIR, PAIR[]> pairs) {
        return HostileStub.pair(actor, pairs);
    }

    /**
     * Calls {@code create(int)}.
     *
     * @see Hostile#create(int)
     */
    public ObjectRef<Integer> create(int x) {
        return HostileStub.create(actor, x);
    }

    /**
     * Calls {@code toString(int)}.
     *
     * @see Hostile#toString(int)
     */
    public ObjectRef<Integer> toString(int x) {
        return HostileStub.toString(actor, x);
    }

    /**
     * Calls {@code wait(int, int)}.
     *
     * @see Hostile#wait(int, int)
     */
    public ObjectRef<Integer> wait(int x, int y) {
        return HostileStub.wait(actor, x, y);
    }

    /**
     * Calls {@code equals()}.
     *
     * @see Hostile#equals()
     */
    public ObjectRef<Integer> equals() {
        return HostileStub.equals(actor);
    }

    /**
     * Calls {@code actorOf(HostileHandle)}.
     *
     * @see Hostile#actorOf(HostileHandle)
     */
    public ObjectRef<Integer> actorOf(HostileHandle handle) {
        return HostileStub.actorOf(actor, handle);
    }

    /**
     * Calls {@code numCpus(int)}.
     *
     * @see Hostile#numCpus(int)
     */
    public ObjectRef<Integer> numCpus(int x) {
        return HostileStub.numCpus(actor, x);
    }

    /**
     * Calls {@code $dollar$(int)}.
     *
     * @see Hostile#$dollar$(int)
     */
    public ObjectRef<Integer> $dollar$(int $) {
        return HostileStub.$dollar$(actor, $);
    }

    /**
     * Calls {@code getURLs(int)}.
     *
     * @see Hostile#getURLs(int)
     */
    public ObjectRef<Integer> getURLs(int x) {
        return HostileStub.getURLs(actor, x);
    }

    /**
     * Calls {@code close(int)}.
     *
     * @see Hostile#close(int)
     */
    public ObjectRef<Integer> close(int x) {
        return HostileStub.close(actor, x);
    }

    /**
     * What one {@link Hostile} needs; starts with what its {@code @Remote} says.
     */
    public static final class Options extends ActorOptions<Options> {
        private Options() {
        }

        @java.lang.Override
        protected Options self() {
            return this;
        }

        /**
         * Starts a {@link Hostile} in a process of its own, and returns at once.
         *
         * @see Hostile#Hostile(example.Options, int, int, int, int)
         */
        public HostileHandle remote(example.Options options, int creation, int actor,
                int constructor, int TYPE) {
            return new HostileHandle(HostileStub.create(this, options, creation, actor, constructor, TYPE));
        }
    }
}

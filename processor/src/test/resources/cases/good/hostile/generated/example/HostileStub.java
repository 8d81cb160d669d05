package example;

import dev.troupe.runtime.ActorOptions;
import dev.troupe.runtime.ObjectRef;
import dev.troupe.runtime.spi.ActorRef;
import dev.troupe.runtime.spi.ActorType;
import dev.troupe.runtime.spi.Creation;
import dev.troupe.runtime.spi.RecordCodec;
import dev.troupe.runtime.spi.RemoteGenerated;
import dev.troupe.runtime.spi.Signature;
import dev.troupe.runtime.spi.WireInput;
import dev.troupe.runtime.spi.WireOutput;
import java.lang.Integer;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.Generated;

/**
 * What travels from {@link HostileHandle} to {@link HostileDispatcher}, and back.
 */
@RemoteGenerated
@Generated("dev.troupe.processor.RemoteProcessor")
final class HostileStub {
    /**
     * {@code int locals(int, int, int, int, int, int, int, int, int)}
     */
    static final int LOCALS = 1;

    /**
     * {@code int constants(int, int, int, int, int, int)}
     */
    static final int CONSTANTS = 2;

    /**
     * {@code String types(Request, Request, List, List<String>)}
     */
    static final int TYPES = 3;

    /**
     * {@code String text(String, Options, Codec, Void)}
     */
    static final int TEXT = 4;

    /**
     * {@code Override handles(Handles, List<HostileHandle>, Set<Hostile2Handle>)}
     */
    static final int HANDLES = 5;

    /**
     * {@code RequestCodec codec(List<Request>, List<Request>)}
     */
    static final int CODEC = 6;

    /**
     * {@code int type(int...)}
     */
    static final int TYPE_2 = 7;

    /**
     * {@code PAIR pair(Map<PAIR, PAIR[]>)}
     */
    static final int PAIR = 8;

    /**
     * {@code int create(int)}
     */
    static final int CREATE = 9;

    /**
     * {@code int toString(int)}
     */
    static final int TO_STRING = 10;

    /**
     * {@code int wait(int, int)}
     */
    static final int WAIT = 11;

    /**
     * {@code int equals()}
     */
    static final int EQUALS = 12;

    /**
     * {@code int actorOf(HostileHandle)}
     */
    static final int ACTOR_OF = 13;

    /**
     * {@code int numCpus(int)}
     */
    static final int NUM_CPUS = 14;

    /**
     * {@code int $dollar$(int)}
     */
    static final int $DOLLAR$ = 15;

    /**
     * {@code int getURLs(int)}
     */
    static final int GET_URLS = 16;

    /**
     * {@code int close(int)}
     */
    static final int CLOSE = 17;

    static final ActorType TYPE = new ActorType(
            "example.Hostile",
            "example.HostileDispatcher",
            java.util.List.of(
                    new Signature("Hostile(Options, int, int, int, int)", 0x12c28e84)),
            java.util.List.of(
                    new Signature("locals(int, int, int, int, int, int, int, int, int)", 0xccaf51ad),
                    new Signature("constants(int, int, int, int, int, int)", 0x93d7200),
                    new Signature("types(Request, Request, List, List<String>)", 0xb783c527),
                    new Signature("text(String, Options, Codec, Void)", 0x3b40487),
                    new Signature("handles(Handles, List<HostileHandle>, Set<Hostile2Handle>)", 0x97163c2c),
                    new Signature("codec(List<Request>, List<Request>)", 0xb79422a3),
                    new Signature("type(int...)", 0xf566ad87),
                    new Signature("pair(Map<PAIR, PAIR[]>)", 0x7ea96e48),
                    new Signature("create(int)", 0x83c701c8),
                    new Signature("toString(int)", 0x83c701c8),
                    new Signature("wait(int, int)", 0xd7b39ad),
                    new Signature("equals()", 0x3ede7822),
                    new Signature("actorOf(HostileHandle)", 0x950c951a),
                    new Signature("numCpus(int)", 0x83c701c8),
                    new Signature("$dollar$(int)", 0x83c701c8),
                    new Signature("getURLs(int)", 0x83c701c8),
                    new Signature("close(int)", 0x83c701c8)),
            HostileStub.class);

    static final dev.troupe.runtime.spi.Codec<Options> OPTIONS = dev.troupe.runtime.spi.Codecs.ofEnum(Options.class);

    static final dev.troupe.runtime.spi.Codec<Request> REQUEST = new RequestCodec();

    static final dev.troupe.runtime.spi.Codec<List> LIST = new ListCodec();

    static final dev.troupe.runtime.spi.Codec<nested.Request> REQUEST_2 = new RequestCodec_2();

    static final dev.troupe.runtime.spi.Codec<String> STRING = new StringCodec();

    static final dev.troupe.runtime.spi.Codec<Codec> CODEC_2 = new CodecCodec();

    static final dev.troupe.runtime.spi.Codec<Codecs> CODECS = dev.troupe.runtime.spi.Codecs.ofEnum(Codecs.class);

    static final dev.troupe.runtime.spi.Codec<Void> VOID = dev.troupe.runtime.spi.Codecs.ofEnum(Void.class);

    static final dev.troupe.runtime.spi.Codec<example.Handles> HANDLES_2 = new HandlesCodec();

    static final dev.troupe.runtime.spi.Codec<ActorHandle> ACTOR_HANDLE = new ActorHandleCodec();

    static final dev.troupe.runtime.spi.Codec<Override> OVERRIDE = new OverrideCodec();

    static final dev.troupe.runtime.spi.Codec<example.RequestCodec> REQUEST_CODEC = new RequestCodecCodec();

    static final dev.troupe.runtime.spi.Codec<PAIR> PAIR_2 = dev.troupe.runtime.spi.Codecs.ofEnum(PAIR.class);

    static final dev.troupe.runtime.spi.Codec<java.util.List<String>> LIST_OF_STRING = dev.troupe.runtime.spi.Codecs.list(STRING);

    static final dev.troupe.runtime.spi.Codec<java.util.List<Void>> LIST_OF_VOID = dev.troupe.runtime.spi.Codecs.list(VOID);

    static final dev.troupe.runtime.spi.Codec<java.util.List<Request>> LIST_OF_REQUEST = dev.troupe.runtime.spi.Codecs.list(REQUEST);

    static final dev.troupe.runtime.spi.Codec<java.util.List<nested.Request>> LIST_OF_REQUEST_2 = dev.troupe.runtime.spi.Codecs.list(REQUEST_2);

    static final dev.troupe.runtime.spi.Codec<PAIR[]> PAIR_ARRAY = dev.troupe.runtime.spi.Codecs.array(PAIR_2, PAIR[]::new);

    static final dev.troupe.runtime.spi.Codec<Map<PAIR, PAIR[]>> MAP_OF_PAIRPAIR_ARRAY = dev.troupe.runtime.spi.Codecs.map(PAIR_2, PAIR_ARRAY);

    private HostileStub() {
    }

    static ActorRef create(ActorOptions<?> options_2, Options options, int creation, int actor,
            int constructor, int TYPE_3) {
        try (Creation creation_2 = TYPE.create(options_2, 0)) {
            OPTIONS.write(creation_2, options);
            creation_2.writeInt(creation);
            creation_2.writeInt(actor);
            creation_2.writeInt(constructor);
            creation_2.writeInt(TYPE_3);
            return creation_2.start();
        }
    }

    static ActorRef createByRef(ActorOptions<?> options_2, ObjectRef<? extends Options> options,
            ObjectRef<? extends Integer> creation, ObjectRef<? extends Integer> actor,
            ObjectRef<? extends Integer> constructor, ObjectRef<? extends Integer> TYPE_3) {
        try (Creation creation_2 = TYPE.create(options_2, 0)) {
            creation_2.writeRef(OPTIONS, options);
            creation_2.writeRef(dev.troupe.runtime.spi.Codecs.INT, creation);
            creation_2.writeRef(dev.troupe.runtime.spi.Codecs.INT, actor);
            creation_2.writeRef(dev.troupe.runtime.spi.Codecs.INT, constructor);
            creation_2.writeRef(dev.troupe.runtime.spi.Codecs.INT, TYPE_3);
            return creation_2.start();
        }
    }

    static ObjectRef<Integer> locals(ActorRef actor_2, int in, int out, int actor, int request,
            int runtime, int arguments, int method, int hostile, int size) {
        try (dev.troupe.runtime.spi.Request request_2 = actor_2.request(LOCALS)) {
            request_2.writeInt(in);
            request_2.writeInt(out);
            request_2.writeInt(actor);
            request_2.writeInt(request);
            request_2.writeInt(runtime);
            request_2.writeInt(arguments);
            request_2.writeInt(method);
            request_2.writeInt(hostile);
            request_2.writeInt(size);
            return request_2.send(dev.troupe.runtime.spi.Codecs.INT);
        }
    }

    static ObjectRef<Integer> localsByRef(ActorRef actor_2, ObjectRef<? extends Integer> in,
            ObjectRef<? extends Integer> out, ObjectRef<? extends Integer> actor,
            ObjectRef<? extends Integer> request, ObjectRef<? extends Integer> runtime,
            ObjectRef<? extends Integer> arguments, ObjectRef<? extends Integer> method,
            ObjectRef<? extends Integer> hostile, ObjectRef<? extends Integer> size) {
        try (dev.troupe.runtime.spi.Request request_2 = actor_2.request(LOCALS)) {
            request_2.writeRef(dev.troupe.runtime.spi.Codecs.INT, in);
            request_2.writeRef(dev.troupe.runtime.spi.Codecs.INT, out);
            request_2.writeRef(dev.troupe.runtime.spi.Codecs.INT, actor);
            request_2.writeRef(dev.troupe.runtime.spi.Codecs.INT, request);
            request_2.writeRef(dev.troupe.runtime.spi.Codecs.INT, runtime);
            request_2.writeRef(dev.troupe.runtime.spi.Codecs.INT, arguments);
            request_2.writeRef(dev.troupe.runtime.spi.Codecs.INT, method);
            request_2.writeRef(dev.troupe.runtime.spi.Codecs.INT, hostile);
            request_2.writeRef(dev.troupe.runtime.spi.Codecs.INT, size);
            return request_2.send(dev.troupe.runtime.spi.Codecs.INT);
        }
    }

    static ObjectRef<Integer> constants(ActorRef actor, int TYPE_3, int PAIR_3, int CODEC_3,
            int LOCALS_2, int HostileStub, int Codecs) {
        try (dev.troupe.runtime.spi.Request request = actor.request(CONSTANTS)) {
            request.writeInt(TYPE_3);
            request.writeInt(PAIR_3);
            request.writeInt(CODEC_3);
            request.writeInt(LOCALS_2);
            request.writeInt(HostileStub);
            request.writeInt(Codecs);
            return request.send(dev.troupe.runtime.spi.Codecs.INT);
        }
    }

    static ObjectRef<Integer> constantsByRef(ActorRef actor, ObjectRef<? extends Integer> TYPE_3,
            ObjectRef<? extends Integer> PAIR_3, ObjectRef<? extends Integer> CODEC_3,
            ObjectRef<? extends Integer> LOCALS_2, ObjectRef<? extends Integer> HostileStub,
            ObjectRef<? extends Integer> Codecs) {
        try (dev.troupe.runtime.spi.Request request = actor.request(CONSTANTS)) {
            request.writeRef(dev.troupe.runtime.spi.Codecs.INT, TYPE_3);
            request.writeRef(dev.troupe.runtime.spi.Codecs.INT, PAIR_3);
            request.writeRef(dev.troupe.runtime.spi.Codecs.INT, CODEC_3);
            request.writeRef(dev.troupe.runtime.spi.Codecs.INT, LOCALS_2);
            request.writeRef(dev.troupe.runtime.spi.Codecs.INT, HostileStub);
            request.writeRef(dev.troupe.runtime.spi.Codecs.INT, Codecs);
            return request.send(dev.troupe.runtime.spi.Codecs.INT);
        }
    }

    static ObjectRef<String> types(ActorRef actor, Request request, nested.Request other, List list,
            java.util.List<String> strings) {
        try (dev.troupe.runtime.spi.Request request_2 = actor.request(TYPES)) {
            REQUEST.write(request_2, request);
            REQUEST_2.write(request_2, other);
            LIST.write(request_2, list);
            LIST_OF_STRING.write(request_2, strings);
            return request_2.send(STRING);
        }
    }

    static ObjectRef<String> typesByRef(ActorRef actor, ObjectRef<? extends Request> request,
            ObjectRef<? extends nested.Request> other, ObjectRef<? extends List> list,
            ObjectRef<? extends java.util.List<String>> strings) {
        try (dev.troupe.runtime.spi.Request request_2 = actor.request(TYPES)) {
            request_2.writeRef(REQUEST, request);
            request_2.writeRef(REQUEST_2, other);
            request_2.writeRef(LIST, list);
            request_2.writeRef(LIST_OF_STRING, strings);
            return request_2.send(STRING);
        }
    }

    static ObjectRef<java.lang.String> text(ActorRef actor, java.lang.String text, Options options,
            Codec codec, Void nothing) {
        try (dev.troupe.runtime.spi.Request request = actor.request(TEXT)) {
            request.writeString(text);
            OPTIONS.write(request, options);
            CODEC_2.write(request, codec);
            VOID.write(request, nothing);
            return request.send(dev.troupe.runtime.spi.Codecs.STRING);
        }
    }

    static ObjectRef<java.lang.String> textByRef(ActorRef actor,
            ObjectRef<? extends java.lang.String> text, ObjectRef<? extends Options> options,
            ObjectRef<? extends Codec> codec, ObjectRef<? extends Void> nothing) {
        try (dev.troupe.runtime.spi.Request request = actor.request(TEXT)) {
            request.writeRef(dev.troupe.runtime.spi.Codecs.STRING, text);
            request.writeRef(OPTIONS, options);
            request.writeRef(CODEC_2, codec);
            request.writeRef(VOID, nothing);
            return request.send(dev.troupe.runtime.spi.Codecs.STRING);
        }
    }

    static ObjectRef<Override> handles(ActorRef actor, example.Handles handles,
            java.util.List<HostileHandle> all, Set<Hostile2Handle> others) {
        try (dev.troupe.runtime.spi.Request request = actor.request(HANDLES)) {
            HANDLES_2.write(request, handles);
            Handles.LIST_OF_HOSTILE_HANDLE.write(request, all);
            Handles.SET_OF_HOSTILE2_HANDLE.write(request, others);
            return request.send(OVERRIDE);
        }
    }

    static ObjectRef<Override> handlesByRef(ActorRef actor,
            ObjectRef<? extends example.Handles> handles,
            ObjectRef<? extends java.util.List<HostileHandle>> all,
            ObjectRef<? extends Set<Hostile2Handle>> others) {
        try (dev.troupe.runtime.spi.Request request = actor.request(HANDLES)) {
            request.writeRef(HANDLES_2, handles);
            request.writeRef(Handles.LIST_OF_HOSTILE_HANDLE, all);
            request.writeRef(Handles.SET_OF_HOSTILE2_HANDLE, others);
            return request.send(OVERRIDE);
        }
    }

    static ObjectRef<example.RequestCodec> codec(ActorRef actor, java.util.List<Request> mine,
            java.util.List<nested.Request> others) {
        try (dev.troupe.runtime.spi.Request request = actor.request(CODEC)) {
            LIST_OF_REQUEST.write(request, mine);
            LIST_OF_REQUEST_2.write(request, others);
            return request.send(REQUEST_CODEC);
        }
    }

    static ObjectRef<example.RequestCodec> codecByRef(ActorRef actor,
            ObjectRef<? extends java.util.List<Request>> mine,
            ObjectRef<? extends java.util.List<nested.Request>> others) {
        try (dev.troupe.runtime.spi.Request request = actor.request(CODEC)) {
            request.writeRef(LIST_OF_REQUEST, mine);
            request.writeRef(LIST_OF_REQUEST_2, others);
            return request.send(REQUEST_CODEC);
        }
    }

    static ObjectRef<Integer> type(ActorRef actor, int[] __) {
        try (dev.troupe.runtime.spi.Request request = actor.request(TYPE_2)) {
            dev.troupe.runtime.spi.Codecs.INT_ARRAY.write(request, __);
            return request.send(dev.troupe.runtime.spi.Codecs.INT);
        }
    }

    static ObjectRef<Integer> typeByRef(ActorRef actor, ObjectRef<? extends int[]> __) {
        try (dev.troupe.runtime.spi.Request request = actor.request(TYPE_2)) {
            request.writeRef(dev.troupe.runtime.spi.Codecs.INT_ARRAY, __);
            return request.send(dev.troupe.runtime.spi.Codecs.INT);
        }
    }

    static ObjectRef<PAIR> pair(ActorRef actor, Map<PAIR, PAIR[]> pairs) {
        try (dev.troupe.runtime.spi.Request request = actor.request(PAIR)) {
            MAP_OF_PAIRPAIR_ARRAY.write(request, pairs);
            return request.send(PAIR_2);
        }
    }

    static ObjectRef<PAIR> pairByRef(ActorRef actor, ObjectRef<? extends Map<PAIR, PAIR[]>> pairs) {
        try (dev.troupe.runtime.spi.Request request = actor.request(PAIR)) {
            request.writeRef(MAP_OF_PAIRPAIR_ARRAY, pairs);
            return request.send(PAIR_2);
        }
    }

    static ObjectRef<Integer> create(ActorRef actor, int x) {
        try (dev.troupe.runtime.spi.Request request = actor.request(CREATE)) {
            request.writeInt(x);
            return request.send(dev.troupe.runtime.spi.Codecs.INT);
        }
    }

    static ObjectRef<Integer> createByRef_2(ActorRef actor, ObjectRef<? extends Integer> x) {
        try (dev.troupe.runtime.spi.Request request = actor.request(CREATE)) {
            request.writeRef(dev.troupe.runtime.spi.Codecs.INT, x);
            return request.send(dev.troupe.runtime.spi.Codecs.INT);
        }
    }

    static ObjectRef<Integer> toString(ActorRef actor, int x) {
        try (dev.troupe.runtime.spi.Request request = actor.request(TO_STRING)) {
            request.writeInt(x);
            return request.send(dev.troupe.runtime.spi.Codecs.INT);
        }
    }

    static ObjectRef<Integer> toStringByRef(ActorRef actor, ObjectRef<? extends Integer> x) {
        try (dev.troupe.runtime.spi.Request request = actor.request(TO_STRING)) {
            request.writeRef(dev.troupe.runtime.spi.Codecs.INT, x);
            return request.send(dev.troupe.runtime.spi.Codecs.INT);
        }
    }

    static ObjectRef<Integer> wait(ActorRef actor, int x, int y) {
        try (dev.troupe.runtime.spi.Request request = actor.request(WAIT)) {
            request.writeInt(x);
            request.writeInt(y);
            return request.send(dev.troupe.runtime.spi.Codecs.INT);
        }
    }

    static ObjectRef<Integer> waitByRef(ActorRef actor, ObjectRef<? extends Integer> x,
            ObjectRef<? extends Integer> y) {
        try (dev.troupe.runtime.spi.Request request = actor.request(WAIT)) {
            request.writeRef(dev.troupe.runtime.spi.Codecs.INT, x);
            request.writeRef(dev.troupe.runtime.spi.Codecs.INT, y);
            return request.send(dev.troupe.runtime.spi.Codecs.INT);
        }
    }

    static ObjectRef<Integer> equals(ActorRef actor) {
        try (dev.troupe.runtime.spi.Request request = actor.request(EQUALS)) {
            return request.send(dev.troupe.runtime.spi.Codecs.INT);
        }
    }

    static ObjectRef<Integer> actorOf(ActorRef actor, HostileHandle handle) {
        try (dev.troupe.runtime.spi.Request request = actor.request(ACTOR_OF)) {
            HostileHandle.CODEC.write(request, handle);
            return request.send(dev.troupe.runtime.spi.Codecs.INT);
        }
    }

    static ObjectRef<Integer> actorOfByRef(ActorRef actor,
            ObjectRef<? extends HostileHandle> handle) {
        try (dev.troupe.runtime.spi.Request request = actor.request(ACTOR_OF)) {
            request.writeRef(HostileHandle.CODEC, handle);
            return request.send(dev.troupe.runtime.spi.Codecs.INT);
        }
    }

    static ObjectRef<Integer> numCpus(ActorRef actor, int x) {
        try (dev.troupe.runtime.spi.Request request = actor.request(NUM_CPUS)) {
            request.writeInt(x);
            return request.send(dev.troupe.runtime.spi.Codecs.INT);
        }
    }

    static ObjectRef<Integer> numCpusByRef(ActorRef actor, ObjectRef<? extends Integer> x) {
        try (dev.troupe.runtime.spi.Request request = actor.request(NUM_CPUS)) {
            request.writeRef(dev.troupe.runtime.spi.Codecs.INT, x);
            return request.send(dev.troupe.runtime.spi.Codecs.INT);
        }
    }

    static ObjectRef<Integer> $dollar$(ActorRef actor, int $) {
        try (dev.troupe.runtime.spi.Request request = actor.request($DOLLAR$)) {
            request.writeInt($);
            return request.send(dev.troupe.runtime.spi.Codecs.INT);
        }
    }

    static ObjectRef<Integer> $dollar$ByRef(ActorRef actor, ObjectRef<? extends Integer> $) {
        try (dev.troupe.runtime.spi.Request request = actor.request($DOLLAR$)) {
            request.writeRef(dev.troupe.runtime.spi.Codecs.INT, $);
            return request.send(dev.troupe.runtime.spi.Codecs.INT);
        }
    }

    static ObjectRef<Integer> getURLs(ActorRef actor, int x) {
        try (dev.troupe.runtime.spi.Request request = actor.request(GET_URLS)) {
            request.writeInt(x);
            return request.send(dev.troupe.runtime.spi.Codecs.INT);
        }
    }

    static ObjectRef<Integer> getURLsByRef(ActorRef actor, ObjectRef<? extends Integer> x) {
        try (dev.troupe.runtime.spi.Request request = actor.request(GET_URLS)) {
            request.writeRef(dev.troupe.runtime.spi.Codecs.INT, x);
            return request.send(dev.troupe.runtime.spi.Codecs.INT);
        }
    }

    static ObjectRef<Integer> close(ActorRef actor, int x) {
        try (dev.troupe.runtime.spi.Request request = actor.request(CLOSE)) {
            request.writeInt(x);
            return request.send(dev.troupe.runtime.spi.Codecs.INT);
        }
    }

    static ObjectRef<Integer> closeByRef(ActorRef actor, ObjectRef<? extends Integer> x) {
        try (dev.troupe.runtime.spi.Request request = actor.request(CLOSE)) {
            request.writeRef(dev.troupe.runtime.spi.Codecs.INT, x);
            return request.send(dev.troupe.runtime.spi.Codecs.INT);
        }
    }

    /**
     * Codecs made of those of handles, which need this stub before it needs them.
     */
    static final class Handles {
        static final dev.troupe.runtime.spi.Codec<java.util.List<HostileHandle>> LIST_OF_HOSTILE_HANDLE = dev.troupe.runtime.spi.Codecs.list(HostileHandle.CODEC);

        static final dev.troupe.runtime.spi.Codec<Set<Hostile2Handle>> SET_OF_HOSTILE2_HANDLE = dev.troupe.runtime.spi.Codecs.set(Hostile2Handle.CODEC);

        private Handles() {
        }
    }

    private static final class RequestCodec extends RecordCodec<Request> {
        @java.lang.Override
        protected void writeComponents(WireOutput out, Request value) {
            out.writeInt(value.in());
            out.writeInt(value.out());
            out.writeInt(value.value());
            LIST.write(out, value.list());
        }

        @java.lang.Override
        protected Request readComponents(WireInput in) {
            return new Request(in.readInt(), in.readInt(), in.readInt(), LIST.read(in));
        }
    }

    private static final class ListCodec extends RecordCodec<List> {
        @java.lang.Override
        protected void writeComponents(WireOutput out, List value) {
            out.writeInt(value.size());
        }

        @java.lang.Override
        protected List readComponents(WireInput in) {
            return new List(in.readInt());
        }
    }

    private static final class RequestCodec_2 extends RecordCodec<nested.Request> {
        @java.lang.Override
        protected void writeComponents(WireOutput out, nested.Request value) {
            out.writeBoolean(value.same());
        }

        @java.lang.Override
        protected nested.Request readComponents(WireInput in) {
            return new nested.Request(in.readBoolean());
        }
    }

    private static final class StringCodec extends RecordCodec<String> {
        @java.lang.Override
        protected void writeComponents(WireOutput out, String value) {
            out.writeString(value.text());
        }

        @java.lang.Override
        protected String readComponents(WireInput in) {
            return new String(in.readString());
        }
    }

    private static final class CodecCodec extends RecordCodec<Codec> {
        @java.lang.Override
        protected void writeComponents(WireOutput out, Codec value) {
            CODECS.write(out, value.codecs());
        }

        @java.lang.Override
        protected Codec readComponents(WireInput in) {
            return new Codec(CODECS.read(in));
        }
    }

    private static final class HandlesCodec extends RecordCodec<example.Handles> {
        @java.lang.Override
        protected void writeComponents(WireOutput out, example.Handles value) {
            ACTOR_HANDLE.write(out, value.handle());
            Handles.LIST_OF_HOSTILE_HANDLE.write(out, value.all());
        }

        @java.lang.Override
        protected example.Handles readComponents(WireInput in) {
            return new example.Handles(ACTOR_HANDLE.read(in),
                    Handles.LIST_OF_HOSTILE_HANDLE.read(in));
        }
    }

    private static final class ActorHandleCodec extends RecordCodec<ActorHandle> {
        @java.lang.Override
        protected void writeComponents(WireOutput out, ActorHandle value) {
            out.writeInt(value.id());
        }

        @java.lang.Override
        protected ActorHandle readComponents(WireInput in) {
            return new ActorHandle(in.readInt());
        }
    }

    private static final class OverrideCodec extends RecordCodec<Override> {
        @java.lang.Override
        protected void writeComponents(WireOutput out, Override value) {
            LIST_OF_VOID.write(out, value.of());
        }

        @java.lang.Override
        protected Override readComponents(WireInput in) {
            return new Override(LIST_OF_VOID.read(in));
        }
    }

    private static final class RequestCodecCodec extends RecordCodec<example.RequestCodec> {
        @java.lang.Override
        protected void writeComponents(WireOutput out, example.RequestCodec value) {
            REQUEST.write(out, value.request());
        }

        @java.lang.Override
        protected example.RequestCodec readComponents(WireInput in) {
            return new example.RequestCodec(REQUEST.read(in));
        }
    }
}

package example;

import dev.troupe.runtime.ActorOptions;
import dev.troupe.runtime.ObjectRef;
import dev.troupe.runtime.ObjectRefStream;
import dev.troupe.runtime.spi.ActorRef;
import dev.troupe.runtime.spi.ActorType;
import dev.troupe.runtime.spi.Codec;
import dev.troupe.runtime.spi.Codecs;
import dev.troupe.runtime.spi.Creation;
import dev.troupe.runtime.spi.RecordCodec;
import dev.troupe.runtime.spi.RemoteGenerated;
import dev.troupe.runtime.spi.Request;
import dev.troupe.runtime.spi.Signature;
import dev.troupe.runtime.spi.WireInput;
import dev.troupe.runtime.spi.WireOutput;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * What travels from {@link SamplerHandle} to {@link SamplerDispatcher}, and back.
 */
@RemoteGenerated
@Generated("dev.troupe.processor.RemoteProcessor")
final class SamplerStub {
    /**
     * {@code Split split(int)}
     */
    static final int SPLIT = 1;

    /**
     * {@code Split splitLater()}
     */
    static final int SPLIT_LATER = 2;

    /**
     * {@code void with(String)}
     */
    static final int WITH = 3;

    /**
     * {@code String ask(String, int)}
     */
    static final int ASK = 4;

    /**
     * {@code void finish()}
     */
    static final int FINISH = 5;

    /**
     * {@code Integer draw(int)}
     */
    static final int DRAW = 6;

    /**
     * {@code String words()}
     */
    static final int WORDS = 7;

    /**
     * {@code Long numbers()}
     */
    static final int NUMBERS = 8;

    /**
     * {@code long add(long)}
     */
    static final int ADD_LONG = 9;

    /**
     * {@code double add(double)}
     */
    static final int ADD_DOUBLE = 10;

    /**
     * {@code String join(String, int, String, boolean...)}
     */
    static final int JOIN = 11;

    static final ActorType TYPE = new ActorType(
            "example.Sampler",
            "example.SamplerDispatcher",
            List.of(
                    new Signature("Sampler(int)", 0xe4265c1d)),
            List.of(
                    new Signature("split(int)", 0xae7afc6d),
                    new Signature("splitLater()", 0x5bd5311e),
                    new Signature("with(String)", 0x3b9e0541),
                    new Signature("ask(String, int)", 0xdb79294e),
                    new Signature("finish()", 0xa09255bb),
                    new Signature("draw(int)", 0xb2bb21db),
                    new Signature("words()", 0x6dfa114f),
                    new Signature("numbers()", 0x7798dd95),
                    new Signature("add(long)", 0xfea5fda),
                    new Signature("add(double)", 0xd8a51ab3),
                    new Signature("join(String, int, String, boolean...)", 0x422bd3c3)),
            SamplerStub.class);

    static final Codec<Sampler.Split> SPLIT_2 = new SplitCodec();

    static final Codec<List<Integer>> LIST_OF_INTEGER = Codecs.list(Codecs.BOXED_INT);

    private SamplerStub() {
    }

    static ActorRef create(ActorOptions<?> options, int seed) {
        try (Creation creation = TYPE.create(options, 0)) {
            creation.writeInt(seed);
            return creation.start();
        }
    }

    static ActorRef createByRef(ActorOptions<?> options, ObjectRef<? extends Integer> seed) {
        try (Creation creation = TYPE.create(options, 0)) {
            creation.writeRef(Codecs.INT, seed);
            return creation.start();
        }
    }

    static ObjectRef<Sampler.Split> split(ActorRef actor, int at) {
        try (Request request = actor.request(SPLIT)) {
            request.writeInt(at);
            return request.send(SPLIT_2);
        }
    }

    static ObjectRef<Sampler.Split> splitByRef(ActorRef actor, ObjectRef<? extends Integer> at) {
        try (Request request = actor.request(SPLIT)) {
            request.writeRef(Codecs.INT, at);
            return request.send(SPLIT_2);
        }
    }

    static ObjectRef<Sampler.Split> splitLater(ActorRef actor) {
        try (Request request = actor.request(SPLIT_LATER)) {
            return request.send(SPLIT_2);
        }
    }

    static ObjectRef<Void> with(ActorRef actor, String name) {
        try (Request request = actor.request(WITH)) {
            request.writeString(name);
            return request.send(Codecs.VOID);
        }
    }

    static ObjectRef<Void> withByRef(ActorRef actor, ObjectRef<? extends String> name) {
        try (Request request = actor.request(WITH)) {
            request.writeRef(Codecs.STRING, name);
            return request.send(Codecs.VOID);
        }
    }

    static ObjectRef<String> ask(ActorRef actor, String question, int times) {
        try (Request request = actor.request(ASK)) {
            request.writeString(question);
            request.writeInt(times);
            return request.send(Codecs.STRING);
        }
    }

    static ObjectRef<String> askByRef(ActorRef actor, ObjectRef<? extends String> question,
            ObjectRef<? extends Integer> times) {
        try (Request request = actor.request(ASK)) {
            request.writeRef(Codecs.STRING, question);
            request.writeRef(Codecs.INT, times);
            return request.send(Codecs.STRING);
        }
    }

    static ObjectRef<Void> finish(ActorRef actor) {
        try (Request request = actor.request(FINISH)) {
            return request.send(Codecs.VOID);
        }
    }

    static ObjectRefStream<Integer> draw(ActorRef actor, int count) {
        try (Request request = actor.request(DRAW)) {
            request.writeInt(count);
            return request.stream(Codecs.BOXED_INT);
        }
    }

    static ObjectRefStream<Integer> drawByRef(ActorRef actor, ObjectRef<? extends Integer> count) {
        try (Request request = actor.request(DRAW)) {
            request.writeRef(Codecs.INT, count);
            return request.stream(Codecs.BOXED_INT);
        }
    }

    static ObjectRefStream<String> words(ActorRef actor) {
        try (Request request = actor.request(WORDS)) {
            return request.stream(Codecs.STRING);
        }
    }

    static ObjectRefStream<Long> numbers(ActorRef actor) {
        try (Request request = actor.request(NUMBERS)) {
            return request.stream(Codecs.BOXED_LONG);
        }
    }

    static ObjectRef<Long> add(ActorRef actor, long amount) {
        try (Request request = actor.request(ADD_LONG)) {
            request.writeLong(amount);
            return request.send(Codecs.LONG);
        }
    }

    static ObjectRef<Double> add(ActorRef actor, double amount) {
        try (Request request = actor.request(ADD_DOUBLE)) {
            request.writeDouble(amount);
            return request.send(Codecs.DOUBLE);
        }
    }

    static ObjectRef<String> join(ActorRef actor, String a, int b, String c, boolean[] rest) {
        try (Request request = actor.request(JOIN)) {
            request.writeString(a);
            request.writeInt(b);
            request.writeString(c);
            Codecs.BOOLEAN_ARRAY.write(request, rest);
            return request.send(Codecs.STRING);
        }
    }

    static ObjectRef<String> joinByRef(ActorRef actor, ObjectRef<? extends String> a,
            ObjectRef<? extends Integer> b, ObjectRef<? extends String> c,
            ObjectRef<? extends boolean[]> rest) {
        try (Request request = actor.request(JOIN)) {
            request.writeRef(Codecs.STRING, a);
            request.writeRef(Codecs.INT, b);
            request.writeRef(Codecs.STRING, c);
            request.writeRef(Codecs.BOOLEAN_ARRAY, rest);
            return request.send(Codecs.STRING);
        }
    }

    private static final class SplitCodec extends RecordCodec<Sampler.Split> {
        @Override
        protected void writeComponents(WireOutput out, Sampler.Split value) {
            LIST_OF_INTEGER.write(out, value.train());
            out.writeInt(value.test());
        }

        @Override
        protected Sampler.Split readComponents(WireInput in) {
            return new Sampler.Split(LIST_OF_INTEGER.read(in), in.readInt());
        }
    }
}

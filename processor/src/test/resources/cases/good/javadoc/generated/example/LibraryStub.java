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
 * What travels from {@link LibraryHandle} to {@link LibraryDispatcher}, and back.
 */
@RemoteGenerated
@Generated("dev.troupe.processor.RemoteProcessor")
@SuppressWarnings("deprecation")
final class LibraryStub {
    /**
     * {@code Book lend(String, int...)}
     */
    static final int LEND = 1;

    /**
     * {@code int count()}
     */
    static final int COUNT = 2;

    /**
     * {@code void clear()}
     */
    static final int CLEAR = 3;

    /**
     * {@code void open()}
     */
    static final int OPEN = 4;

    /**
     * {@code Halves cut()}
     */
    static final int CUT = 5;

    /**
     * {@code String titles()}
     */
    static final int TITLES = 6;

    /**
     * {@code int size()}
     */
    static final int SIZE = 7;

    static final ActorType TYPE = new ActorType(
            "example.Library",
            "example.LibraryDispatcher",
            List.of(
                    new Signature("Library(String)", 0x4ff938d2)),
            List.of(
                    new Signature("lend(String, int...)", 0x889fe1c1),
                    new Signature("count()", 0x3ede7822),
                    new Signature("clear()", 0xa09255bb),
                    new Signature("open()", 0xa09255bb),
                    new Signature("cut()", 0xc9f50342),
                    new Signature("titles()", 0x6dfa114f),
                    new Signature("size()", 0x3ede7822)),
            LibraryStub.class);

    static final Codec<Library.Book> BOOK = new BookCodec();

    static final Codec<Library.Halves> HALVES = new HalvesCodec();

    static final Codec<List<String>> LIST_OF_STRING = Codecs.list(Codecs.STRING);

    private LibraryStub() {
    }

    static ActorRef create(ActorOptions<?> options, String town) {
        try (Creation creation = TYPE.create(options, 0)) {
            creation.writeString(town);
            return creation.start();
        }
    }

    static ActorRef createByRef(ActorOptions<?> options, ObjectRef<? extends String> town) {
        try (Creation creation = TYPE.create(options, 0)) {
            creation.writeRef(Codecs.STRING, town);
            return creation.start();
        }
    }

    static ObjectRef<Library.Book> lend(ActorRef actor, String title, int[] days) {
        try (Request request = actor.request(LEND)) {
            request.writeString(title);
            Codecs.INT_ARRAY.write(request, days);
            return request.send(BOOK);
        }
    }

    static ObjectRef<Library.Book> lendByRef(ActorRef actor, ObjectRef<? extends String> title,
            ObjectRef<? extends int[]> days) {
        try (Request request = actor.request(LEND)) {
            request.writeRef(Codecs.STRING, title);
            request.writeRef(Codecs.INT_ARRAY, days);
            return request.send(BOOK);
        }
    }

    static ObjectRef<Integer> count(ActorRef actor) {
        try (Request request = actor.request(COUNT)) {
            return request.send(Codecs.INT);
        }
    }

    static ObjectRef<Void> clear(ActorRef actor) {
        try (Request request = actor.request(CLEAR)) {
            return request.send(Codecs.VOID);
        }
    }

    static ObjectRef<Void> open(ActorRef actor) {
        try (Request request = actor.request(OPEN)) {
            return request.send(Codecs.VOID);
        }
    }

    static ObjectRef<Library.Halves> cut(ActorRef actor) {
        try (Request request = actor.request(CUT)) {
            return request.send(HALVES);
        }
    }

    static ObjectRefStream<String> titles(ActorRef actor) {
        try (Request request = actor.request(TITLES)) {
            return request.stream(Codecs.STRING);
        }
    }

    static ObjectRef<Integer> size(ActorRef actor) {
        try (Request request = actor.request(SIZE)) {
            return request.send(Codecs.INT);
        }
    }

    private static final class BookCodec extends RecordCodec<Library.Book> {
        @Override
        protected void writeComponents(WireOutput out, Library.Book value) {
            out.writeString(value.title());
            out.writeInt(value.pages());
        }

        @Override
        protected Library.Book readComponents(WireInput in) {
            return new Library.Book(in.readString(), in.readInt());
        }
    }

    private static final class HalvesCodec extends RecordCodec<Library.Halves> {
        @Override
        protected void writeComponents(WireOutput out, Library.Halves value) {
            LIST_OF_STRING.write(out, value.left());
            LIST_OF_STRING.write(out, value.right());
        }

        @Override
        protected Library.Halves readComponents(WireInput in) {
            return new Library.Halves(LIST_OF_STRING.read(in), LIST_OF_STRING.read(in));
        }
    }
}

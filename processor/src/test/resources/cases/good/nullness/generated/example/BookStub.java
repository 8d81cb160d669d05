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
import java.util.Map;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/**
 * What travels from {@link BookHandle} to {@link BookDispatcher}, and back.
 */
@RemoteGenerated
@Generated("dev.troupe.processor.RemoteProcessor")
@NullUnmarked
final class BookStub {
    /**
     * {@code void rename(String)}
     */
    static final int RENAME = 1;

    /**
     * {@code String title()}
     */
    static final int TITLE = 2;

    /**
     * {@code int size(int, Integer)}
     */
    static final int SIZE = 3;

    /**
     * {@code Map<String, Integer> count(List<? extends Page>, String[], String[][])}
     */
    static final int COUNT = 4;

    /**
     * {@code Page page(Map<String, List<Page>>)}
     */
    static final int PAGE = 5;

    /**
     * {@code String[] words(Integer...)}
     */
    static final int WORDS = 6;

    /**
     * {@code Page split()}
     */
    static final int SPLIT = 7;

    /**
     * {@code Pair<String> texts()}
     */
    static final int TEXTS = 8;

    /**
     * {@code Pair<Integer> numbers()}
     */
    static final int NUMBERS = 9;

    /**
     * {@code String ask()}
     */
    static final int ASK = 10;

    /**
     * {@code void finish()}
     */
    static final int FINISH = 11;

    /**
     * {@code String lines()}
     */
    static final int LINES = 12;

    /**
     * {@code boolean isBeside(ShelfHandle)}
     */
    static final int IS_BESIDE = 13;

    /**
     * {@code void keep(String)}
     */
    static final int KEEP = 14;

    /**
     * {@code String kept()}
     */
    static final int KEPT = 15;

    static final ActorType TYPE = new ActorType(
            "example.Book",
            "example.BookDispatcher",
            List.of(
                    new Signature("Book(String, String...)", 0x3d6cd55c)),
            List.of(
                    new Signature("rename(String)", 0x3b9e0541),
                    new Signature("title()", 0xff479e6),
                    new Signature("size(int, Integer)", 0xef982911),
                    new Signature("count(List<? extends Page>, String[], String[][])", 0xa1fc17b0),
                    new Signature("page(Map<String, List<Page>>)", 0x2abba8fc),
                    new Signature("words(Integer...)", 0x274e3737),
                    new Signature("split()", 0xc501de08),
                    new Signature("texts()", 0xb83dcd40),
                    new Signature("numbers()", 0xf1103d6),
                    new Signature("ask()", 0xff479e6),
                    new Signature("finish()", 0xa09255bb),
                    new Signature("lines()", 0x6dfa114f),
                    new Signature("isBeside(ShelfHandle)", 0x899c2091),
                    new Signature("keep(String)", 0x3b9e0541),
                    new Signature("kept()", 0xff479e6)),
            BookStub.class);

    static final Codec<Book.Page> PAGE_2 = new PageCodec();

    static final Codec<Book.Pair<String>> PAIR_OF_STRING = new PairOfStringCodec();

    static final Codec<Book.Pair<Integer>> PAIR_OF_INTEGER = new PairOfIntegerCodec();

    static final Codec<String[]> STRING_ARRAY = Codecs.array(Codecs.STRING, String[]::new);

    static final Codec<List<String>> LIST_OF_STRING = Codecs.list(Codecs.STRING);

    @SuppressWarnings("unchecked")
    static final Codec<List<? extends Book.Page>> LIST_OF_PAGE = (Codec<List<? extends Book.Page>>)
            (Codec<?>) Codecs.list(PAGE_2);

    static final Codec<String[][]> STRING_ARRAY_ARRAY = Codecs.array(STRING_ARRAY, String[][]::new);

    static final Codec<Map<String, Integer>> MAP_OF_STRING_INTEGER = Codecs.map(Codecs.STRING, Codecs.BOXED_INT);

    static final Codec<List<Book.Page>> LIST_OF_PAGE_2 = Codecs.list(PAGE_2);

    static final Codec<Map<String, List<Book.Page>>> MAP_OF_STRING_LIST_OF_PAGE = Codecs.map(Codecs.STRING, LIST_OF_PAGE_2);

    static final Codec<Integer[]> INTEGER_ARRAY = Codecs.array(Codecs.BOXED_INT, Integer[]::new);

    private BookStub() {
    }

    static ActorRef create(ActorOptions<?> options, @Nullable String title,
            String @Nullable [] readers) {
        try (Creation creation = TYPE.create(options, 0)) {
            creation.writeString(title);
            STRING_ARRAY.write(creation, readers);
            return creation.start();
        }
    }

    static ActorRef createByRef(ActorOptions<?> options,
            ObjectRef<? extends @Nullable String> title,
            ObjectRef<? extends String @Nullable []> readers) {
        try (Creation creation = TYPE.create(options, 0)) {
            creation.writeRef(Codecs.STRING, title);
            creation.writeRef(STRING_ARRAY, readers);
            return creation.start();
        }
    }

    static ObjectRef<@Nullable Void> rename(ActorRef actor, @Nullable String title) {
        try (Request request = actor.request(RENAME)) {
            request.writeString(title);
            return request.send(Codecs.VOID);
        }
    }

    static ObjectRef<@Nullable Void> renameByRef(ActorRef actor,
            ObjectRef<? extends @Nullable String> title) {
        try (Request request = actor.request(RENAME)) {
            request.writeRef(Codecs.STRING, title);
            return request.send(Codecs.VOID);
        }
    }

    static ObjectRef<@Nullable String> title(ActorRef actor) {
        try (Request request = actor.request(TITLE)) {
            return request.send(Codecs.STRING);
        }
    }

    static ObjectRef<Integer> size(ActorRef actor, int pages, @Nullable Integer more) {
        try (Request request = actor.request(SIZE)) {
            request.writeInt(pages);
            Codecs.BOXED_INT.write(request, more);
            return request.send(Codecs.INT);
        }
    }

    static ObjectRef<Integer> sizeByRef(ActorRef actor, ObjectRef<? extends Integer> pages,
            ObjectRef<? extends @Nullable Integer> more) {
        try (Request request = actor.request(SIZE)) {
            request.writeRef(Codecs.INT, pages);
            request.writeRef(Codecs.BOXED_INT, more);
            return request.send(Codecs.INT);
        }
    }

    static ObjectRef<Map<String, @Nullable Integer>> count(ActorRef actor,
            List<? extends Book.@Nullable Page> pages, @Nullable String[] words,
            String @Nullable [] @Nullable [] lines) {
        try (Request request = actor.request(COUNT)) {
            LIST_OF_PAGE.write(request, pages);
            STRING_ARRAY.write(request, words);
            STRING_ARRAY_ARRAY.write(request, lines);
            return request.send(MAP_OF_STRING_INTEGER);
        }
    }

    static ObjectRef<Map<String, @Nullable Integer>> countByRef(ActorRef actor,
            ObjectRef<? extends List<? extends Book.@Nullable Page>> pages,
            ObjectRef<? extends @Nullable String[]> words,
            ObjectRef<? extends String @Nullable [] @Nullable []> lines) {
        try (Request request = actor.request(COUNT)) {
            request.writeRef(LIST_OF_PAGE, pages);
            request.writeRef(STRING_ARRAY, words);
            request.writeRef(STRING_ARRAY_ARRAY, lines);
            return request.send(MAP_OF_STRING_INTEGER);
        }
    }

    static ObjectRef<Book.@Nullable Page> page(ActorRef actor,
            @Nullable Map<String, List<Book.@Nullable Page>> index) {
        try (Request request = actor.request(PAGE)) {
            MAP_OF_STRING_LIST_OF_PAGE.write(request, index);
            return request.send(PAGE_2);
        }
    }

    static ObjectRef<Book.@Nullable Page> pageByRef(ActorRef actor,
            ObjectRef<? extends @Nullable Map<String, List<Book.@Nullable Page>>> index) {
        try (Request request = actor.request(PAGE)) {
            request.writeRef(MAP_OF_STRING_LIST_OF_PAGE, index);
            return request.send(PAGE_2);
        }
    }

    static ObjectRef<@Nullable String @Nullable []> words(ActorRef actor,
            @Nullable Integer[] lengths) {
        try (Request request = actor.request(WORDS)) {
            INTEGER_ARRAY.write(request, lengths);
            return request.send(STRING_ARRAY);
        }
    }

    static ObjectRef<@Nullable String @Nullable []> wordsByRef(ActorRef actor,
            ObjectRef<? extends @Nullable Integer[]> lengths) {
        try (Request request = actor.request(WORDS)) {
            request.writeRef(INTEGER_ARRAY, lengths);
            return request.send(STRING_ARRAY);
        }
    }

    static ObjectRef<Book.Page> split(ActorRef actor) {
        try (Request request = actor.request(SPLIT)) {
            return request.send(PAGE_2);
        }
    }

    static ObjectRef<Book.Pair<String>> texts(ActorRef actor) {
        try (Request request = actor.request(TEXTS)) {
            return request.send(PAIR_OF_STRING);
        }
    }

    static ObjectRef<Book.Pair<Integer>> numbers(ActorRef actor) {
        try (Request request = actor.request(NUMBERS)) {
            return request.send(PAIR_OF_INTEGER);
        }
    }

    static ObjectRef<@Nullable String> ask(ActorRef actor) {
        try (Request request = actor.request(ASK)) {
            return request.send(Codecs.STRING);
        }
    }

    static ObjectRef<@Nullable Void> finish(ActorRef actor) {
        try (Request request = actor.request(FINISH)) {
            return request.send(Codecs.VOID);
        }
    }

    static ObjectRefStream<@Nullable String> lines(ActorRef actor) {
        try (Request request = actor.request(LINES)) {
            return request.stream(Codecs.STRING);
        }
    }

    static ObjectRef<Boolean> isBeside(ActorRef actor, @Nullable ShelfHandle shelf) {
        try (Request request = actor.request(IS_BESIDE)) {
            ShelfHandle.CODEC.write(request, shelf);
            return request.send(Codecs.BOOLEAN);
        }
    }

    static ObjectRef<Boolean> isBesideByRef(ActorRef actor,
            ObjectRef<? extends @Nullable ShelfHandle> shelf) {
        try (Request request = actor.request(IS_BESIDE)) {
            request.writeRef(ShelfHandle.CODEC, shelf);
            return request.send(Codecs.BOOLEAN);
        }
    }

    static ObjectRef<@Nullable Void> keep(ActorRef actor, @Nullable String value) {
        try (Request request = actor.request(KEEP)) {
            request.writeString(value);
            return request.send(Codecs.VOID);
        }
    }

    static ObjectRef<@Nullable Void> keepByRef(ActorRef actor,
            ObjectRef<? extends @Nullable String> value) {
        try (Request request = actor.request(KEEP)) {
            request.writeRef(Codecs.STRING, value);
            return request.send(Codecs.VOID);
        }
    }

    static ObjectRef<@Nullable String> kept(ActorRef actor) {
        try (Request request = actor.request(KEPT)) {
            return request.send(Codecs.STRING);
        }
    }

    private static final class PageCodec extends RecordCodec<Book.Page> {
        @Override
        protected void writeComponents(WireOutput out, Book.Page value) {
            out.writeString(value.text());
            LIST_OF_STRING.write(out, value.notes());
            out.writeInt(value.number());
        }

        @Override
        protected Book.Page readComponents(WireInput in) {
            return new Book.Page(in.readString(), LIST_OF_STRING.read(in), in.readInt());
        }
    }

    private static final class PairOfStringCodec extends RecordCodec<Book.Pair<String>> {
        @Override
        protected void writeComponents(WireOutput out, Book.Pair<String> value) {
            out.writeString(value.first());
            out.writeString(value.second());
        }

        @Override
        protected Book.Pair<String> readComponents(WireInput in) {
            return new Book.Pair<String>(in.readString(), in.readString());
        }
    }

    private static final class PairOfIntegerCodec extends RecordCodec<Book.Pair<Integer>> {
        @Override
        protected void writeComponents(WireOutput out, Book.Pair<Integer> value) {
            Codecs.BOXED_INT.write(out, value.first());
            Codecs.BOXED_INT.write(out, value.second());
        }

        @Override
        protected Book.Pair<Integer> readComponents(WireInput in) {
            return new Book.Pair<Integer>(Codecs.BOXED_INT.read(in), Codecs.BOXED_INT.read(in));
        }
    }
}

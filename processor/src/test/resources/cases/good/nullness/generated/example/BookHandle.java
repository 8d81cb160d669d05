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
import java.util.Map;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * A {@link Book} in a process of its own.
 *
 * <p>Each method sends one call and returns at once. Its ref has the result as soon as the method has
 * returned, or fails with what it threw. Calls of one thread start in the order they were made.
 *
 * <p>Generated from {@link Book}: change that class, not this one.
 */
@RemoteGenerated
@Generated("dev.troupe.processor.RemoteProcessor")
public final class BookHandle extends TypedHandle<Book> {
    /**
     * Lets handles of {@link Book} travel, inside code that Troupe generates.
     */
    public static final Codec<BookHandle> CODEC = Codecs.handle(BookStub.TYPE, BookHandle::new);

    private BookHandle(ActorRef actor) {
        super(actor);
    }

    /**
     * Starts a {@link Book} in a process of its own, and returns at once.
     *
     * <p>May have no title.
     *
     * @see Book#Book(String, String[])
     */
    public static BookHandle remote(@Nullable String title, String @Nullable ... readers) {
        return options().remote(title, readers);
    }

    /**
     * Starts a {@link Book} in a process of its own, and returns at once.
     *
     * <p>May have no title.
     *
     * <p>Begins when the refs have their values, and fails with the first that fails.
     *
     * @see Book#Book(String, String[])
     */
    public static BookHandle remote(ObjectRef<? extends @Nullable String> title,
            String @Nullable ... readers) {
        return options().remote(title, readers);
    }

    /**
     * Starts a {@link Book} in a process of its own, and returns at once.
     *
     * <p>May have no title.
     *
     * <p>Begins when the refs have their values, and fails with the first that fails.
     *
     * @see Book#Book(String, String[])
     */
    public static BookHandle remote(@Nullable String title,
            ObjectRef<? extends String @Nullable []> readers) {
        return options().remote(title, readers);
    }

    /**
     * Starts a {@link Book} in a process of its own, and returns at once.
     *
     * <p>May have no title.
     *
     * <p>Begins when the refs have their values, and fails with the first that fails.
     *
     * @see Book#Book(String, String[])
     */
    public static BookHandle remote(ObjectRef<? extends @Nullable String> title,
            ObjectRef<? extends String @Nullable []> readers) {
        return options().remote(title, readers);
    }

    /**
     * Finds the {@link Book} that was given this name in the namespace of this program, or throws an
     * {@code ActorNotFoundException}. {@code close()} of the handle only lets go of the actor, and calls fail
     * once that has ended.
     */
    public static BookHandle named(String name) {
        return new BookHandle(BookStub.TYPE.named(name));
    }

    /**
     * Finds the {@link Book} that was given this name in another namespace.
     */
    public static BookHandle named(String name, String namespace) {
        return new BookHandle(BookStub.TYPE.named(name, namespace));
    }

    /**
     * The {@link Book} that runs the code which calls this, for it to be passed on; elsewhere this is an
     * {@code IllegalStateException}. Such a handle does not keep the actor from ending.
     */
    public static BookHandle self() {
        return new BookHandle(BookStub.TYPE.self());
    }

    /**
     * Says what one actor needs beyond what {@link Book} says itself, before {@code remote} starts it.
     */
    public static Options options() {
        return new Options();
    }

    /**
     * Changes the title.
     *
     * @see Book#rename(String)
     */
    public ObjectRef<@Nullable Void> rename(@Nullable String title) {
        return BookStub.rename(actor, title);
    }

    /**
     * Changes the title.
     *
     * <p>Begins when the refs have their values, and fails with the first that fails.
     *
     * @see Book#rename(String)
     */
    public ObjectRef<@Nullable Void> rename(ObjectRef<? extends @Nullable String> title) {
        return BookStub.renameByRef(actor, title);
    }

    /**
     * Reads the title.
     *
     * @see Book#title()
     */
    public ObjectRef<@Nullable String> title() {
        return BookStub.title(actor);
    }

    /**
     * Null cannot travel as a number.
     *
     * @see Book#size(int, Integer)
     */
    public ObjectRef<Integer> size(int pages, @Nullable Integer more) {
        return BookStub.size(actor, pages, more);
    }

    /**
     * Null cannot travel as a number.
     *
     * <p>Begins when the refs have their values, and fails with the first that fails.
     *
     * @see Book#size(int, Integer)
     */
    public ObjectRef<Integer> size(ObjectRef<? extends Integer> pages, @Nullable Integer more) {
        return BookStub.sizeByRef(actor, pages, Refs.of(more));
    }

    /**
     * Null cannot travel as a number.
     *
     * <p>Begins when the refs have their values, and fails with the first that fails.
     *
     * @see Book#size(int, Integer)
     */
    public ObjectRef<Integer> size(int pages, ObjectRef<? extends @Nullable Integer> more) {
        return BookStub.sizeByRef(actor, Refs.of(pages), more);
    }

    /**
     * Null cannot travel as a number.
     *
     * <p>Begins when the refs have their values, and fails with the first that fails.
     *
     * @see Book#size(int, Integer)
     */
    public ObjectRef<Integer> size(ObjectRef<? extends Integer> pages,
            ObjectRef<? extends @Nullable Integer> more) {
        return BookStub.sizeByRef(actor, pages, more);
    }

    /**
     * Null inside other types.
     *
     * @see Book#count(List, String[], String[][])
     */
    public ObjectRef<Map<String, @Nullable Integer>> count(
            List<? extends Book.@Nullable Page> pages, @Nullable String[] words,
            String @Nullable [] @Nullable [] lines) {
        return BookStub.count(actor, pages, words, lines);
    }

    /**
     * Null inside other types.
     *
     * <p>Begins when the refs have their values, and fails with the first that fails.
     *
     * @see Book#count(List, String[], String[][])
     */
    public ObjectRef<Map<String, @Nullable Integer>> count(
            ObjectRef<? extends List<? extends Book.@Nullable Page>> pages,
            @Nullable String[] words, String @Nullable [] @Nullable [] lines) {
        return BookStub.countByRef(actor, pages, Refs.of(words), Refs.of(lines));
    }

    /**
     * Null inside other types.
     *
     * <p>Begins when the refs have their values, and fails with the first that fails.
     *
     * @see Book#count(List, String[], String[][])
     */
    public ObjectRef<Map<String, @Nullable Integer>> count(
            List<? extends Book.@Nullable Page> pages,
            ObjectRef<? extends @Nullable String[]> words, String @Nullable [] @Nullable [] lines) {
        return BookStub.countByRef(actor, Refs.of(pages), words, Refs.of(lines));
    }

    /**
     * Null inside other types.
     *
     * <p>Begins when the refs have their values, and fails with the first that fails.
     *
     * @see Book#count(List, String[], String[][])
     */
    public ObjectRef<Map<String, @Nullable Integer>> count(
            ObjectRef<? extends List<? extends Book.@Nullable Page>> pages,
            ObjectRef<? extends @Nullable String[]> words, String @Nullable [] @Nullable [] lines) {
        return BookStub.countByRef(actor, pages, words, Refs.of(lines));
    }

    /**
     * Null inside other types.
     *
     * <p>Begins when the refs have their values, and fails with the first that fails.
     *
     * @see Book#count(List, String[], String[][])
     */
    public ObjectRef<Map<String, @Nullable Integer>> count(
            List<? extends Book.@Nullable Page> pages, @Nullable String[] words,
            ObjectRef<? extends String @Nullable [] @Nullable []> lines) {
        return BookStub.countByRef(actor, Refs.of(pages), Refs.of(words), lines);
    }

    /**
     * Null inside other types.
     *
     * <p>Begins when the refs have their values, and fails with the first that fails.
     *
     * @see Book#count(List, String[], String[][])
     */
    public ObjectRef<Map<String, @Nullable Integer>> count(
            ObjectRef<? extends List<? extends Book.@Nullable Page>> pages,
            @Nullable String[] words, ObjectRef<? extends String @Nullable [] @Nullable []> lines) {
        return BookStub.countByRef(actor, pages, Refs.of(words), lines);
    }

    /**
     * Null inside other types.
     *
     * <p>Begins when the refs have their values, and fails with the first that fails.
     *
     * @see Book#count(List, String[], String[][])
     */
    public ObjectRef<Map<String, @Nullable Integer>> count(
            List<? extends Book.@Nullable Page> pages,
            ObjectRef<? extends @Nullable String[]> words,
            ObjectRef<? extends String @Nullable [] @Nullable []> lines) {
        return BookStub.countByRef(actor, Refs.of(pages), words, lines);
    }

    /**
     * Null inside other types.
     *
     * <p>Begins when the refs have their values, and fails with the first that fails.
     *
     * @see Book#count(List, String[], String[][])
     */
    public ObjectRef<Map<String, @Nullable Integer>> count(
            ObjectRef<? extends List<? extends Book.@Nullable Page>> pages,
            ObjectRef<? extends @Nullable String[]> words,
            ObjectRef<? extends String @Nullable [] @Nullable []> lines) {
        return BookStub.countByRef(actor, pages, words, lines);
    }

    /**
     * A nested type that may be null.
     *
     * @see Book#page(Map)
     */
    public ObjectRef<Book.@Nullable Page> page(
            @Nullable Map<String, List<Book.@Nullable Page>> index) {
        return BookStub.page(actor, index);
    }

    /**
     * A nested type that may be null.
     *
     * <p>Begins when the refs have their values, and fails with the first that fails.
     *
     * @see Book#page(Map)
     */
    public ObjectRef<Book.@Nullable Page> page(
            ObjectRef<? extends @Nullable Map<String, List<Book.@Nullable Page>>> index) {
        return BookStub.pageByRef(actor, index);
    }

    /**
     * Null inside arrays.
     *
     * @see Book#words(Integer[])
     */
    public ObjectRef<@Nullable String @Nullable []> words(@Nullable Integer... lengths) {
        return BookStub.words(actor, lengths);
    }

    /**
     * Null inside arrays.
     *
     * <p>Begins when the refs have their values, and fails with the first that fails.
     *
     * @see Book#words(Integer[])
     */
    public ObjectRef<@Nullable String @Nullable []> words(
            ObjectRef<? extends @Nullable Integer[]> lengths) {
        return BookStub.wordsByRef(actor, lengths);
    }

    /**
     * Splits a page.
     *
     * @see Book#split()
     */
    public PageRefs split() {
        return PageRefs.of(BookStub.split(actor));
    }

    /**
     * Splits what is generic.
     *
     * @see Book#texts()
     */
    public PairOfStringRefs texts() {
        return PairOfStringRefs.of(BookStub.texts(actor));
    }

    /**
     * Splits later.
     *
     * @see Book#numbers()
     */
    public PairOfIntegerRefs numbers() {
        return PairOfIntegerRefs.of(BookStub.numbers(actor));
    }

    /**
     * Answers later, or not.
     *
     * @see Book#ask()
     */
    public ObjectRef<@Nullable String> ask() {
        return BookStub.ask(actor);
    }

    /**
     * Ends later.
     *
     * @see Book#finish()
     */
    public ObjectRef<@Nullable Void> finish() {
        return BookStub.finish(actor);
    }

    /**
     * Has gaps.
     *
     * @see Book#lines()
     */
    public ObjectRefStream<@Nullable String> lines() {
        return BookStub.lines(actor);
    }

    /**
     * Another of its kind, which has no handle yet when this is read.
     *
     * @see Book#isBeside(ShelfHandle)
     */
    public ObjectRef<Boolean> isBeside(@Nullable ShelfHandle shelf) {
        return BookStub.isBeside(actor, shelf);
    }

    /**
     * Another of its kind, which has no handle yet when this is read.
     *
     * <p>Begins when the refs have their values, and fails with the first that fails.
     *
     * @see Book#isBeside(ShelfHandle)
     */
    public ObjectRef<Boolean> isBeside(ObjectRef<? extends @Nullable ShelfHandle> shelf) {
        return BookStub.isBesideByRef(actor, shelf);
    }

    /**
     * Keeps another.
     *
     * @see Book#keep(Object)
     */
    public ObjectRef<@Nullable Void> keep(@Nullable String value) {
        return BookStub.keep(actor, value);
    }

    /**
     * Keeps another.
     *
     * <p>Begins when the refs have their values, and fails with the first that fails.
     *
     * @see Book#keep(Object)
     */
    public ObjectRef<@Nullable Void> keep(ObjectRef<? extends @Nullable String> value) {
        return BookStub.keepByRef(actor, value);
    }

    /**
     * The last one, if there is one.
     *
     * @see Book#kept()
     */
    public ObjectRef<@Nullable String> kept() {
        return BookStub.kept(actor);
    }

    /**
     * A ref to each component of a {@link Book.Page}.
     *
     * @param text its {@code text}
     * @param notes its {@code notes}
     * @param number its {@code number}
     */
    public record PageRefs(ObjectRef<@Nullable String> text,
            ObjectRef<List<@Nullable String>> notes, ObjectRef<Integer> number) {
        private static PageRefs of(ObjectRef<Book.Page> whole) {
            return new PageRefs(Refs.component(whole, value -> value.text()),
                    Refs.component(whole, value -> value.notes()),
                    Refs.component(whole, value -> value.number()));
        }
    }

    /**
     * A ref to each component of a {@link Book.Pair}.
     *
     * @param first its {@code first}
     * @param second its {@code second}
     */
    public record PairOfStringRefs(ObjectRef<String> first, ObjectRef<@Nullable String> second) {
        private static PairOfStringRefs of(ObjectRef<Book.Pair<String>> whole) {
            return new PairOfStringRefs(Refs.component(whole, value -> value.first()),
                    Refs.component(whole, value -> value.second()));
        }
    }

    /**
     * A ref to each component of a {@link Book.Pair}.
     *
     * @param first its {@code first}
     * @param second its {@code second}
     */
    public record PairOfIntegerRefs(ObjectRef<Integer> first, ObjectRef<@Nullable Integer> second) {
        private static PairOfIntegerRefs of(ObjectRef<Book.Pair<Integer>> whole) {
            return new PairOfIntegerRefs(Refs.component(whole, value -> value.first()),
                    Refs.component(whole, value -> value.second()));
        }
    }

    /**
     * What one {@link Book} needs; starts with what its {@code @Remote} says.
     */
    public static final class Options extends ActorOptions<Options> {
        private Options() {
        }

        @Override
        protected Options self() {
            return this;
        }

        /**
         * Starts a {@link Book} in a process of its own, and returns at once.
         *
         * <p>May have no title.
         *
         * @see Book#Book(String, String[])
         */
        public BookHandle remote(@Nullable String title, String @Nullable ... readers) {
            return new BookHandle(BookStub.create(this, title, readers));
        }

        /**
         * Starts a {@link Book} in a process of its own, and returns at once.
         *
         * <p>May have no title.
         *
         * <p>Begins when the refs have their values, and fails with the first that fails.
         *
         * @see Book#Book(String, String[])
         */
        public BookHandle remote(ObjectRef<? extends @Nullable String> title,
                String @Nullable ... readers) {
            return new BookHandle(BookStub.createByRef(this, title, Refs.of(readers)));
        }

        /**
         * Starts a {@link Book} in a process of its own, and returns at once.
         *
         * <p>May have no title.
         *
         * <p>Begins when the refs have their values, and fails with the first that fails.
         *
         * @see Book#Book(String, String[])
         */
        public BookHandle remote(@Nullable String title,
                ObjectRef<? extends String @Nullable []> readers) {
            return new BookHandle(BookStub.createByRef(this, Refs.of(title), readers));
        }

        /**
         * Starts a {@link Book} in a process of its own, and returns at once.
         *
         * <p>May have no title.
         *
         * <p>Begins when the refs have their values, and fails with the first that fails.
         *
         * @see Book#Book(String, String[])
         */
        public BookHandle remote(ObjectRef<? extends @Nullable String> title,
                ObjectRef<? extends String @Nullable []> readers) {
            return new BookHandle(BookStub.createByRef(this, title, readers));
        }
    }
}

package example;

import dev.troupe.runtime.ActorDiedException;
import dev.troupe.runtime.ActorOptions;
import dev.troupe.runtime.CallFailedException;
import dev.troupe.runtime.ObjectRef;
import dev.troupe.runtime.ObjectRefStream;
import dev.troupe.runtime.spi.ActorRef;
import dev.troupe.runtime.spi.Codec;
import dev.troupe.runtime.spi.Codecs;
import dev.troupe.runtime.spi.Refs;
import dev.troupe.runtime.spi.RemoteGenerated;
import dev.troupe.runtime.spi.TypedHandle;
import java.io.IOException;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.annotation.processing.Generated;
import other.Overdue;

/**
 * A {@link Library} in a process of its own.
 *
 * <p>Each method sends one call and returns at once. Its ref has the result as soon as the method has
 * returned, or fails with what it threw. Calls of one thread start in the order they were made.
 *
 * <p>Generated from {@link Library}: change that class, not this one.
 */
@RemoteGenerated
@Generated("dev.troupe.processor.RemoteProcessor")
@SuppressWarnings("deprecation")
public final class LibraryHandle extends TypedHandle<Library> {
    /**
     * Lets handles of {@link Library} travel, inside code that Troupe generates.
     */
    public static final Codec<LibraryHandle> CODEC = Codecs.handle(LibraryStub.TYPE, LibraryHandle::new);

    private LibraryHandle(ActorRef actor) {
        super(actor);
    }

    /**
     * Starts a {@link Library} in a process of its own, and returns at once.
     *
     * <p>Opens with the {@linkplain Library.Book books} of a town. Costs $5, and {@code $T} more.
     *
     * <p>Where the constructor throws, calls fail with an {@link ActorDiedException} whose cause is:
     * <ul>
     *   <li>{@link IllegalArgumentException} if there is no such town
     *   <li>{@link IOException} if the town does not answer
     * </ul>
     *
     * @param town whose books, see {@link Locale}
     * @see Library#Library(String)
     */
    public static LibraryHandle remote(String town) {
        return options().remote(town);
    }

    /**
     * Starts a {@link Library} in a process of its own, and returns at once.
     *
     * <p>Opens with the {@linkplain Library.Book books} of a town. Costs $5, and {@code $T} more.
     *
     * <p>Begins when the refs have their values, and fails with the first that fails.
     *
     * <p>Where the constructor throws, calls fail with an {@link ActorDiedException} whose cause is:
     * <ul>
     *   <li>{@link IllegalArgumentException} if there is no such town
     *   <li>{@link IOException} if the town does not answer
     * </ul>
     *
     * @param town whose books, see {@link Locale}
     * @see Library#Library(String)
     */
    public static LibraryHandle remote(ObjectRef<? extends String> town) {
        return options().remote(town);
    }

    /**
     * Finds the {@link Library} that was given this name in the namespace of this program, or throws an
     * {@code ActorNotFoundException}. {@code close()} of the handle only lets go of the actor, and calls fail
     * once that has ended.
     */
    public static LibraryHandle named(String name) {
        return new LibraryHandle(LibraryStub.TYPE.named(name));
    }

    /**
     * Finds the {@link Library} that was given this name in another namespace.
     */
    public static LibraryHandle named(String name, String namespace) {
        return new LibraryHandle(LibraryStub.TYPE.named(name, namespace));
    }

    /**
     * The {@link Library} that runs the code which calls this, for it to be passed on; elsewhere this is an
     * {@code IllegalStateException}. Such a handle does not keep the actor from ending.
     */
    public static LibraryHandle self() {
        return new LibraryHandle(LibraryStub.TYPE.self());
    }

    /**
     * Says what one actor needs beyond what {@link Library} says itself, before {@code remote} starts it.
     */
    public static Options options() {
        return new Options();
    }

    /**
     * <em>Lends</em> a book. It is {@link Overdue} after a while, when a {@link Overdue.Reminder} is sent:
     *
     * <ul>
     *   <li>at most {@link Library#LIMIT}, never {@code SECRET};
     *   <li>to keep it, call {@link Library#lend(String, int[])}, or {@link Library#lend again};
     *   <li>what {@link Collections#sort(List, Comparator) sorts} each {@link Map.Entry} of a {@link Map.Entry}.
     * </ul>
     *
     * <pre>{@code
     * if (a < b && c) {
     *     lend("C:\\users");
     * }
     * }</pre>
     *
     * <p>Where it throws, {@code get()} does too, a {@link CallFailedException} whose cause is:
     * <ul>
     *   <li>{@link Overdue} if {@code title} is lent
     *     to somebody else
     *   <li>{@link IllegalStateException} when it is closed
     * </ul>
     *
     * @param title which book
     * @param days for how long, at most {@link Library#LIMIT} &times; 7
     * @return a ref to the result: the {@link Library.Book}
     * @see Library#lend(String, int[])
     */
    public ObjectRef<Library.Book> lend(String title, int... days) {
        return LibraryStub.lend(actor, title, days);
    }

    /**
     * <em>Lends</em> a book. It is {@link Overdue} after a while, when a {@link Overdue.Reminder} is sent:
     *
     * <ul>
     *   <li>at most {@link Library#LIMIT}, never {@code SECRET};
     *   <li>to keep it, call {@link Library#lend(String, int[])}, or {@link Library#lend again};
     *   <li>what {@link Collections#sort(List, Comparator) sorts} each {@link Map.Entry} of a {@link Map.Entry}.
     * </ul>
     *
     * <pre>{@code
     * if (a < b && c) {
     *     lend("C:\\users");
     * }
     * }</pre>
     *
     * <p>Begins when the refs have their values, and fails with the first that fails.
     *
     * <p>Where it throws, {@code get()} does too, a {@link CallFailedException} whose cause is:
     * <ul>
     *   <li>{@link Overdue} if {@code title} is lent
     *     to somebody else
     *   <li>{@link IllegalStateException} when it is closed
     * </ul>
     *
     * @param title which book
     * @param days for how long, at most {@link Library#LIMIT} &times; 7
     * @return a ref to the result: the {@link Library.Book}
     * @see Library#lend(String, int[])
     */
    public ObjectRef<Library.Book> lend(ObjectRef<? extends String> title, int... days) {
        return LibraryStub.lendByRef(actor, title, Refs.of(days));
    }

    /**
     * <em>Lends</em> a book. It is {@link Overdue} after a while, when a {@link Overdue.Reminder} is sent:
     *
     * <ul>
     *   <li>at most {@link Library#LIMIT}, never {@code SECRET};
     *   <li>to keep it, call {@link Library#lend(String, int[])}, or {@link Library#lend again};
     *   <li>what {@link Collections#sort(List, Comparator) sorts} each {@link Map.Entry} of a {@link Map.Entry}.
     * </ul>
     *
     * <pre>{@code
     * if (a < b && c) {
     *     lend("C:\\users");
     * }
     * }</pre>
     *
     * <p>Begins when the refs have their values, and fails with the first that fails.
     *
     * <p>Where it throws, {@code get()} does too, a {@link CallFailedException} whose cause is:
     * <ul>
     *   <li>{@link Overdue} if {@code title} is lent
     *     to somebody else
     *   <li>{@link IllegalStateException} when it is closed
     * </ul>
     *
     * @param title which book
     * @param days for how long, at most {@link Library#LIMIT} &times; 7
     * @return a ref to the result: the {@link Library.Book}
     * @see Library#lend(String, int[])
     */
    public ObjectRef<Library.Book> lend(String title, ObjectRef<? extends int[]> days) {
        return LibraryStub.lendByRef(actor, Refs.of(title), days);
    }

    /**
     * <em>Lends</em> a book. It is {@link Overdue} after a while, when a {@link Overdue.Reminder} is sent:
     *
     * <ul>
     *   <li>at most {@link Library#LIMIT}, never {@code SECRET};
     *   <li>to keep it, call {@link Library#lend(String, int[])}, or {@link Library#lend again};
     *   <li>what {@link Collections#sort(List, Comparator) sorts} each {@link Map.Entry} of a {@link Map.Entry}.
     * </ul>
     *
     * <pre>{@code
     * if (a < b && c) {
     *     lend("C:\\users");
     * }
     * }</pre>
     *
     * <p>Begins when the refs have their values, and fails with the first that fails.
     *
     * <p>Where it throws, {@code get()} does too, a {@link CallFailedException} whose cause is:
     * <ul>
     *   <li>{@link Overdue} if {@code title} is lent
     *     to somebody else
     *   <li>{@link IllegalStateException} when it is closed
     * </ul>
     *
     * @param title which book
     * @param days for how long, at most {@link Library#LIMIT} &times; 7
     * @return a ref to the result: the {@link Library.Book}
     * @see Library#lend(String, int[])
     */
    public ObjectRef<Library.Book> lend(ObjectRef<? extends String> title,
            ObjectRef<? extends int[]> days) {
        return LibraryStub.lendByRef(actor, title, days);
    }

    /**
     * Returns how many books there are. Old ones count.
     *
     * @return a ref to the result: how many books there are
     * @see Library#count()
     */
    public ObjectRef<Integer> count() {
        return LibraryStub.count(actor);
    }

    /**
     * Calls {@code clear()}.
     *
     * @see Library#clear()
     */
    public ObjectRef<Void> clear() {
        return LibraryStub.clear(actor);
    }

    /**
     * Calls {@code open()}.
     *
     * @see Library#open()
     */
    public ObjectRef<Void> open() {
        return LibraryStub.open(actor);
    }

    /**
     * Cuts the library in two.
     *
     * @return refs to the parts of the result: one half, and the other
     * @deprecated {@link Library#count} instead
     * @see Library#cut()
     */
    @Deprecated
    public HalvesRefs cut() {
        return HalvesRefs.of(LibraryStub.cut(actor));
    }

    /**
     * Reads them all.
     *
     * @return a stream of the results: the titles
     * @see Library#titles()
     */
    public ObjectRefStream<String> titles() {
        return LibraryStub.titles(actor);
    }

    /**
     * Counts what stands here; {@link Shelf#clear() clearing it} makes that 0, as for any {@link Collection}.
     *
     * @return a ref to the result: how many
     * @see Library#size()
     */
    public ObjectRef<Integer> size() {
        return LibraryStub.size(actor);
    }

    /**
     * A ref to each component of a {@link Library.Halves}.
     *
     * @param left its {@code left}
     * @param right its {@code right}
     */
    public record HalvesRefs(ObjectRef<List<String>> left, ObjectRef<List<String>> right) {
        private static HalvesRefs of(ObjectRef<Library.Halves> whole) {
            return new HalvesRefs(Refs.component(whole, value -> value.left()),
                    Refs.component(whole, value -> value.right()));
        }
    }

    /**
     * What one {@link Library} needs; starts with what its {@code @Remote} says.
     */
    public static final class Options extends ActorOptions<Options> {
        private Options() {
        }

        @Override
        protected Options self() {
            return this;
        }

        /**
         * Starts a {@link Library} in a process of its own, and returns at once.
         *
         * <p>Opens with the {@linkplain Library.Book books} of a town. Costs $5, and {@code $T} more.
         *
         * <p>Where the constructor throws, calls fail with an {@link ActorDiedException} whose cause is:
         * <ul>
         *   <li>{@link IllegalArgumentException} if there is no such town
         *   <li>{@link IOException} if the town does not answer
         * </ul>
         *
         * @param town whose books, see {@link Locale}
         * @see Library#Library(String)
         */
        public LibraryHandle remote(String town) {
            return new LibraryHandle(LibraryStub.create(this, town));
        }

        /**
         * Starts a {@link Library} in a process of its own, and returns at once.
         *
         * <p>Opens with the {@linkplain Library.Book books} of a town. Costs $5, and {@code $T} more.
         *
         * <p>Begins when the refs have their values, and fails with the first that fails.
         *
         * <p>Where the constructor throws, calls fail with an {@link ActorDiedException} whose cause is:
         * <ul>
         *   <li>{@link IllegalArgumentException} if there is no such town
         *   <li>{@link IOException} if the town does not answer
         * </ul>
         *
         * @param town whose books, see {@link Locale}
         * @see Library#Library(String)
         */
        public LibraryHandle remote(ObjectRef<? extends String> town) {
            return new LibraryHandle(LibraryStub.createByRef(this, town));
        }
    }
}

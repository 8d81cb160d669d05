package example;

import dev.troupe.annotations.MultiReturn;
import dev.troupe.annotations.Remote;
import java.io.IOException;
import java.util.*;
import java.util.Map.Entry;
import other.Overdue;
import other.Overdue.Reminder;

/** Lends books. */
@Remote
public class Library extends Shelf {
    /** How many one may have. */
    public static final int LIMIT = 5;

    private static final int SECRET = 7;

    /** A book. */
    public record Book(String title, int pages) {}

    /** Two halves. */
    public record Halves(List<String> left, List<String> right) {}

    /**
     * Opens with the {@linkplain Book books} of a town. Costs $5, and {@code $T} more.
     *
     * @param town whose books, see {@link Locale}
     * @throws IllegalArgumentException if there is no such town
     * @throws java.io.IOException if the town does not answer
     */
    public Library(String town) throws IOException {}

    /**
     * <em>Lends</em> a book. It is {@link Overdue} after a while, when a {@link Reminder} is sent:
     *
     * <ul>
     *   <li>at most {@value #LIMIT}, never {@code SECRET};
     *   <li>to keep it, call {@link #lend(String, int...)}, or {@link Library#lend again};
     *   <li>what {@link Collections#sort(List, Comparator) sorts} each {@link Entry} of a {@link Map.Entry}.
     * </ul>
     *
     * <pre>{@code
     * if (a < b && c) {
     *     lend("C:\\users");
     * }
     * }</pre>
     *
     * @param title which book
     * @param days for how long, at most {@link #LIMIT} &times; 7
     * @return the {@link Book}
     * @throws Overdue if {@code title} is lent
     *     to somebody else
     * @exception IllegalStateException when it is closed
     * @since 3
     * @see Shelf
     */
    public Book lend(String title, int... days) throws Overdue {
        return new Book(title, SECRET);
    }

    /** {@return how many books there are} Old ones count. */
    public int count() {
        return 0;
    }

    /** {@inheritDoc} */
    @Override
    public void clear() {}

    /** @return itself */
    @SuppressWarnings("remote-returns-itself")
    public Library open() {
        return this;
    }

    /**
     * Cuts the library in two.
     *
     * @return one half, and the other
     * @deprecated {@link #count} instead
     */
    @Deprecated
    @MultiReturn
    public Halves cut() {
        return new Halves(List.of(), List.of());
    }

    /**
     * Reads them all.
     *
     * @return the titles
     */
    public Iterator<String> titles() {
        return List.<String>of().iterator();
    }

    /**
     * Counts pages, elsewhere.
     *
     * @param book whose
     * @return how many pages
     * @throws Overdue if the book is not there
     */
    @Remote
    static int pages(Book book) throws Overdue {
        return book.pages();
    }
}

package example;

import dev.troupe.runtime.CallFailedException;
import dev.troupe.runtime.ObjectRef;
import dev.troupe.runtime.TaskOptions;
import dev.troupe.runtime.spi.RemoteGenerated;
import javax.annotation.processing.Generated;
import other.Overdue;

/**
 * The tasks of {@link Library}, which run in worker processes.
 *
 * <p>Each method starts one and returns at once. Its ref has the result as soon as the method has
 * returned, or fails with what it threw.
 *
 * <p>Generated from {@link Library}: change that class, not this one.
 */
@RemoteGenerated
@Generated("dev.troupe.processor.RemoteProcessor")
public final class LibraryTasks {
    private LibraryTasks() {
    }

    /**
     * Says what the calls made through it need, beyond what the tasks say themselves.
     */
    public static Options options() {
        return new Options();
    }

    /**
     * Counts pages, elsewhere.
     *
     * <p>Where it throws, {@code get()} does too, a {@link CallFailedException} whose cause is:
     * <ul>
     *   <li>{@link Overdue} if the book is not there
     * </ul>
     *
     * @param book whose
     * @return a ref to the result: how many pages
     * @see Library#pages(Library.Book)
     */
    static ObjectRef<Integer> pages(Library.Book book) {
        return options().pages(book);
    }

    /**
     * Counts pages, elsewhere.
     *
     * <p>Begins when the refs have their values, and fails with the first that fails.
     *
     * <p>Where it throws, {@code get()} does too, a {@link CallFailedException} whose cause is:
     * <ul>
     *   <li>{@link Overdue} if the book is not there
     * </ul>
     *
     * @param book whose
     * @return a ref to the result: how many pages
     * @see Library#pages(Library.Book)
     */
    static ObjectRef<Integer> pages(ObjectRef<? extends Library.Book> book) {
        return options().pages(book);
    }

    /**
     * What calls of the tasks of {@link Library} need.
     */
    public static final class Options extends TaskOptions<Options> {
        private Options() {
        }

        @Override
        protected Options self() {
            return this;
        }

        /**
         * Counts pages, elsewhere.
         *
         * <p>Where it throws, {@code get()} does too, a {@link CallFailedException} whose cause is:
         * <ul>
         *   <li>{@link Overdue} if the book is not there
         * </ul>
         *
         * @param book whose
         * @return a ref to the result: how many pages
         * @see Library#pages(Library.Book)
         */
        ObjectRef<Integer> pages(Library.Book book) {
            return LibraryTasksStub.pages(this, book);
        }

        /**
         * Counts pages, elsewhere.
         *
         * <p>Begins when the refs have their values, and fails with the first that fails.
         *
         * <p>Where it throws, {@code get()} does too, a {@link CallFailedException} whose cause is:
         * <ul>
         *   <li>{@link Overdue} if the book is not there
         * </ul>
         *
         * @param book whose
         * @return a ref to the result: how many pages
         * @see Library#pages(Library.Book)
         */
        ObjectRef<Integer> pages(ObjectRef<? extends Library.Book> book) {
            return LibraryTasksStub.pagesByRef(this, book);
        }
    }
}

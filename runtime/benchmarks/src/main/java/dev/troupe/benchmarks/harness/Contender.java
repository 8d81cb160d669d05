package dev.troupe.benchmarks.harness;

import java.io.IOException;
import java.util.List;

/**
 * A way to add an {@code int} in another process.
 *
 * <p>Each is made and used in a process of its own, by one thread: see {@link ContenderProcess}.
 */
public interface Contender extends AutoCloseable {
    /** The name in the table. */
    String name();

    /** Gets ready to be measured. What happens here is not. */
    default void begin() throws IOException {}

    /** Makes as many calls as there is room for, one after the other, and notes how long each took. */
    void callOneByOne(long[] nanos);

    /** Makes so many calls, and has so many of them in flight as long as there are any left to make. */
    void callPipelined(int calls, int inFlight);

    /** Lets go of the cores: whoever is measured next has them for itself. */
    default void end() throws IOException {}

    /** The processes that serve the calls, whose CPU time counts. */
    List<Long> workers();

    @Override
    void close() throws IOException;
}

package dev.troupe.benchmarks.harness;

import java.io.IOException;
import java.util.List;

/**
 * A way to add an {@code int} in another process.
 *
 * <p>Each is made and used in a process of its own, by one thread: see {@link ContenderProcess}.
 */
public interface Contender extends AutoCloseable {
    /** The name in the table and the file. */
    String name();

    /** Gets ready to be measured. What happens here is not. */
    default void begin() throws IOException {}

    /** Makes as many calls as there is room for, one after the other, and notes how long each took. */
    void callOneByOne(long[] nanos) throws IOException;

    /** How many calls can be in flight. */
    default int mostInFlight() {
        return Integer.MAX_VALUE;
    }

    /** Makes so many calls, and has so many of them in flight as long as there are any left to make. */
    void callPipelined(int calls, int inFlight) throws IOException;

    /** Lets an actor call each of several others so many times; returns how many calls it made, 0 if there is no such way. */
    default int callFanned(int callsToEach) throws IOException {
        return 0;
    }

    /** Lets go of the cores: whoever is measured next has them for itself. */
    default void end() throws IOException {}

    /** The processes that serve the calls, whose CPU time and memory count. */
    List<Long> workers();

    @Override
    void close() throws IOException;
}

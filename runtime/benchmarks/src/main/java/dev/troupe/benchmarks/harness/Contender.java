package dev.troupe.benchmarks.harness;

import dev.troupe.benchmarks.harness.Measurement.Kind;
import java.io.IOException;
import java.time.Duration;
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

    /** Whether there is a way to call like that. */
    default boolean can(Measurement what) {
        return what.kind() == Kind.SYNC || what.kind() == Kind.PIPELINED || what.kind() == Kind.BATCHED;
    }

    /** Makes so many calls, and has so many of them in flight as long as there are any left to make. */
    void callPipelined(int calls, int inFlight) throws IOException;

    /** Makes so many calls at once to an actor that runs several at once, and returns how many were answered. */
    default int callConcurrently(int calls) throws IOException {
        throw new UnsupportedOperationException(name() + " has no actors that run several calls at once.");
    }

    /** Lets an actor call each of several others so many times, and returns how many calls it has made. */
    default int callFanned(int callsToEach) throws IOException {
        throw new UnsupportedOperationException(name() + " has no actors that call others.");
    }

    /** Lets several tasks make so many calls each, to several actors in turn, and returns how many they have made. */
    default int callFromTasks(int callsOfEach) throws IOException {
        throw new UnsupportedOperationException(name() + " has no tasks that call actors.");
    }

    /**
     * Lets several actors call one of its own each, so many times and with a ref as the argument, and returns how many
     * calls they have made.
     */
    default int callWithRefs(int callsToEach) throws IOException {
        throw new UnsupportedOperationException(name() + " has no actors that call others.");
    }

    /** From now on so many actors live at least, one of which is called. */
    default void crowd(int actors) throws IOException {}

    /** The processes of those that live. */
    default List<Long> crowd() {
        return workers();
    }

    /**
     * Lets several callers call one actor, one call at a time each, and returns how many calls each has made.
     *
     * @param inProcesses whether each is a process of its own, and not just a thread
     */
    default long[] callTogether(int callers, boolean inProcesses, Duration time) throws IOException {
        throw new UnsupportedOperationException(name() + " has one caller.");
    }

    /** Calls so many tasks at once, each of which uses a CPU for so long, and waits for all. */
    default void burn(int tasks, long nanos) throws IOException {
        throw new UnsupportedOperationException(name() + " has no tasks.");
    }

    /** Puts small values, so many times. */
    default void put(int times) throws IOException {
        throw new UnsupportedOperationException(name() + " has no objects.");
    }

    /** Asks for a small value that was put, so many times. */
    default void get(int times) throws IOException {
        throw new UnsupportedOperationException(name() + " has no objects.");
    }

    /** Puts so much, so many times; where it can, into memory that was used before. */
    default void putLarge(int times, int megabytes) throws IOException {
        throw new UnsupportedOperationException(name() + " has no objects.");
    }

    /** The same, always into memory that is new. */
    default void putFresh(int times, int megabytes) throws IOException {
        throw new UnsupportedOperationException(name() + " has no memory of its own choice.");
    }

    /** Lets go of the cores: whoever is measured next has them for itself. */
    default void end() throws IOException {}

    /** The processes that serve the calls, whose CPU time and memory count. */
    List<Long> workers();

    @Override
    void close() throws IOException;
}

package dev.troupe.runtime.spi;

import java.util.List;

/**
 * Turns the bytes of calls into calls, inside the worker. One is generated for each class marked {@code @Remote}.
 *
 * <p>Knows neither queues nor processes, so frames may come from anywhere.
 *
 * @param <A> the actor's class
 */
public interface Dispatcher<A> {
    /** What it was compiled from. */
    ActorType type();

    /** The methods that are run beside the others; none unless the class says so. */
    default List<CallGroup> groups() {
        return List.of();
    }

    /** Reads the arguments of the constructor with this number and runs it. */
    A create(int constructor, WireInput in) throws Throwable;

    /** Reads the arguments of the method with this number, runs it, and writes or promises its result. */
    void dispatch(A actor, int method, WireInput in, Reply out) throws Throwable;

    /** What a call to a number that the class does not have ends with. */
    static WireFormatException unknown(String kind, int number) {
        return new WireFormatException("There is no " + kind + " with number " + number + ".");
    }
}

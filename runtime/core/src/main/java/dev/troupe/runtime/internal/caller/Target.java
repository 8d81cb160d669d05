package dev.troupe.runtime.internal.caller;

import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * What calls go to: an actor, or the tasks of a class. Its text is how messages name it. Safe for any
 * thread.
 *
 * <p>No interface: as long as a program has no tasks, the compiler knows that calls go to actors.
 */
abstract class Target {
    abstract Caller caller();

    /** Knows the classes of what comes back. */
    abstract @Nullable ClassLoader loader();

    /** A method, as messages show it. */
    abstract String methodName(int method);

    /** The actor that runs the calls; empty where it cannot be told which. */
    OptionalLong actor() {
        return OptionalLong.empty();
    }

    /** This process's number for that. */
    int number() {
        return 0;
    }

    /** A call is waited for: it must not be kept back any longer. */
    abstract void flushFor(Call<?> call);

    /** Has a call cancelled that has no result yet; says whether it still had none. */
    abstract boolean cancel(Call<?> call);

    /** What is to be said of a call that has no result yet, after a blank: what it waits for, if it does. */
    abstract String waitsFor(Call<?> call);

    /** A call of a method as messages name it. */
    String nameOf(Call<?> call, int method) {
        return this + "." + methodName(method);
    }
}

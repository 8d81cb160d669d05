package dev.troupe.runtime.internal.caller;

import dev.troupe.runtime.internal.cpus.CallCpu;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The threads that run calls of the actor in this process, and what they run. Any thread may ask. */
public interface CallThreads {
    /** Whether there can be any, because the actor runs several calls at once. */
    boolean areSeveral();

    /** Whether the current thread is one of them, beside the actor's first. */
    boolean includeThisThread();

    /** The CPU of the call that the current thread runs; null if it has none. */
    @Nullable
    CallCpu cpu();

    /** The call that the current thread runs; null if it runs none. */
    @Nullable
    Running running();

    /** Whether calls of the actor are under way on no thread. */
    boolean havePromised();

    /** How many such calls there have been. */
    long promised();

    /** How many calls run at once: of the methods in groups, and of all others. */
    List<Places> places();

    /** A call that runs, as its caller knows it, and as messages show it. */
    record Running(int caller, int connection, int call, int method, String text) {}

    /** How many calls run at once of these methods; without methods, of all that are not named elsewhere. */
    record Places(int number, List<Integer> methods) {
        /** Copies the list. */
        public Places {
            methods = List.copyOf(methods);
        }
    }
}

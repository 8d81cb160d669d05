package dev.troupe.runtime.internal.caller;

import dev.troupe.runtime.internal.cpus.CallCpu;
import org.jspecify.annotations.Nullable;

/** The threads that run calls of the actor in this process, beside its first. Any thread may ask. */
public interface CallThreads {
    /** Whether there can be any, because the actor runs several calls at once. */
    boolean areSeveral();

    /** Whether the current thread is one of them. */
    boolean includeThisThread();

    /** The CPU of the call that the current thread runs; null if it has none. */
    @Nullable
    CallCpu cpu();
}

package dev.troupe.runtime.internal.caller;

import dev.troupe.runtime.internal.control.WorkerSpec;

/** Says before anything is made of it whether an actor could ever be placed. */
public interface Admission {
    /** Throws {@link dev.troupe.runtime.PlacementException} if not. */
    void check(WorkerSpec spec);
}

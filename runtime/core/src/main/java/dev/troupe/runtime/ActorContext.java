package dev.troupe.runtime;

import java.util.List;
import java.util.Optional;

/** What an actor can know of itself: {@link Troupe#context()}. Safe for any thread. */
public interface ActorContext {
    /** The actor as messages name it, such as {@code Counter#3}, or {@code Counter#3[name]} if it has a name. */
    String actor();

    /** The name that the actor was given, if it was. */
    Optional<String> name();

    /** Where names are looked for that are used without a namespace: the program's, also for an actor named elsewhere. */
    String namespace();

    /** What the actor asked for, and holds. */
    Demand demand();

    /**
     * The GPUs that the actor holds, as the node names them: indexes or UUIDs. {@code CUDA_VISIBLE_DEVICES} holds the
     * same, so that inside this process CUDA counts them from 0.
     */
    List<String> gpuIds();

    /**
     * Whether the actor was created before, and its process has died since: {@code maxRestarts} had its constructor run
     * again, with the same arguments. What it kept in memory is gone.
     */
    boolean wasRestarted();

    /**
     * Whether {@link ObjectRef#cancel()} was called of the call that the actor's thread runs now, or of the task: its thread has been
     * interrupted for that.
     */
    boolean isCancelled();
}

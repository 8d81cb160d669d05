package dev.troupe.runtime;

import java.util.List;

/** What an actor can know of itself: {@link Troupe#context()}. Safe for any thread. */
public interface ActorContext {
    /** The actor as messages name it, such as {@code Counter#3}. */
    String actor();

    /** What the actor asked for, and holds. */
    Demand demand();

    /**
     * The GPUs that the actor holds, as the node names them: indexes or UUIDs. {@code CUDA_VISIBLE_DEVICES} holds the
     * same, so that inside this process CUDA counts them from 0.
     */
    List<String> gpuIds();
}

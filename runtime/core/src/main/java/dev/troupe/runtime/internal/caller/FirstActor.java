package dev.troupe.runtime.internal.caller;

import dev.troupe.runtime.ActorOptions;
import dev.troupe.runtime.internal.control.Naming;
import dev.troupe.runtime.internal.control.WorkerSpec;
import dev.troupe.runtime.internal.wire.ActorId;
import dev.troupe.runtime.spi.ActorType;

/** What a node is asked for first, known before this process is one that calls. */
public final class FirstActor {
    private FirstActor() {}

    /** What a process asks for that creates this actor before all others. */
    public static WorkerSpec of(int process, ActorType type, ActorOptions<?> options) {
        return Specs.of(ActorId.of(process, 1), type, options.demand(), options, Naming.NONE);
    }
}

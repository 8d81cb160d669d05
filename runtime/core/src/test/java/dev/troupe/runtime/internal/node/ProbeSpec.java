package dev.troupe.runtime.internal.node;

import dev.troupe.runtime.ActorName;
import dev.troupe.runtime.Demand;
import dev.troupe.runtime.internal.control.Naming;
import dev.troupe.runtime.internal.control.WorkerSpec;
import dev.troupe.runtime.internal.wire.ActorId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Specifications of actors that are never started. */
final class ProbeSpec {
    private ProbeSpec() {}

    /** One of the driver's, with a number from 1. */
    static WorkerSpec of(int number, Demand demand) {
        return of(ActorId.of(ActorId.DRIVER, number), demand, Naming.NONE, Long.MAX_VALUE);
    }

    /** One with a name in the default namespace, or with none. */
    static WorkerSpec named(long id, @Nullable String name, boolean reuse) {
        ActorName own = name == null ? null : new ActorName(name, "default");
        return of(id, Demand.NONE, new Naming("default", own, reuse), Long.MAX_VALUE);
    }

    static WorkerSpec of(long id, Demand demand, Naming naming, long patienceNanos) {
        return new WorkerSpec(
                id,
                "example.Probe",
                "",
                List.of(),
                demand,
                List.of(),
                List.of(),
                Map.of(),
                null,
                naming,
                patienceNanos);
    }
}

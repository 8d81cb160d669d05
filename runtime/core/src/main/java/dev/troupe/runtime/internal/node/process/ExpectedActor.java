package dev.troupe.runtime.internal.node.process;

import dev.troupe.runtime.internal.control.WorkerSpec;
import java.util.List;

/**
 * An actor that is likely to come, because one like it did.
 *
 * @param caller the process that creates it
 * @param classes what it needs
 */
record ExpectedActor(int caller, List<String> classes) {
    static ExpectedActor like(WorkerSpec spec) {
        return new ExpectedActor(spec.creator(), List.of(spec.dispatcherName(), spec.className()));
    }
}

package dev.troupe.runtime.internal.node.process;

import dev.troupe.runtime.internal.control.WorkerSpec;
import java.util.ArrayList;
import java.util.List;

/**
 * An actor that is likely to come, because one like it did.
 *
 * @param caller the process that creates it
 * @param classes what it needs
 */
record ExpectedActor(int caller, List<String> classes) {
    private static final String DISPATCHER = "Dispatcher";

    static ExpectedActor like(WorkerSpec spec) {
        String dispatcher = spec.dispatcherName();
        List<String> classes = new ArrayList<>(List.of(dispatcher, spec.className()));
        if (dispatcher.endsWith(DISPATCHER)) { // As generated, beside two others.
            String base = dispatcher.substring(0, dispatcher.length() - DISPATCHER.length());
            classes.addAll(List.of(base + "Stub", base + "Handle"));
        }
        return new ExpectedActor(spec.creator(), classes);
    }
}

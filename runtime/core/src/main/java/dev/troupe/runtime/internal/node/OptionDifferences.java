package dev.troupe.runtime.internal.node;

import dev.troupe.runtime.Demand;
import dev.troupe.runtime.Lifetime;
import dev.troupe.runtime.internal.control.CallPolicy;
import dev.troupe.runtime.internal.control.RestartPolicy;
import dev.troupe.runtime.internal.control.WorkerSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Compares what an actor was created with and what is asked for now. */
final class OptionDifferences {
    private OptionDifferences() {}

    /** What differs, as parts of a sentence; nothing if one will do for the other. Values of variables may be secrets. */
    static List<String> between(WorkerSpec there, WorkerSpec wanted) {
        List<String> found = new ArrayList<>();
        if (!holdSame(there.demand(), wanted.demand())) {
            found.add("it holds " + there.demand() + ", and " + wanted.demand() + " is asked for");
        }
        if (!there.jvmOptions().equals(wanted.jvmOptions())) {
            found.add("its jvmOptions are " + there.jvmOptions() + ", and " + wanted.jvmOptions() + " is asked for");
        }
        if (!there.env().equals(wanted.env())) {
            found.add("its env differs in " + String.join(", ", differing(there.env(), wanted.env())));
        }
        if (!Objects.equals(there.workingDirectory(), wanted.workingDirectory())) {
            found.add("its workingDirectory is " + directory(there) + ", and " + directory(wanted) + " is asked for");
        }
        if (!there.restarts().equals(wanted.restarts())) {
            found.add("it has " + restarts(there) + ", and " + restarts(wanted) + " is asked for");
        }
        if (!there.calls().equals(wanted.calls())) {
            found.add("it has " + calls(there) + ", and " + calls(wanted) + " is asked for");
        }
        if (there.detached() != wanted.detached()) {
            found.add("its lifetime is " + lifetime(there) + ", and " + lifetime(wanted) + " is asked for");
        }
        return found;
    }

    private static boolean holdSame(Demand one, Demand other) {
        return one.cpusHeld() == other.cpusHeld()
                && one.gpus() == other.gpus()
                && one.custom().equals(other.custom())
                && one.memory() == other.memory();
    }

    private static Set<String> differing(Map<String, String> one, Map<String, String> other) {
        Set<String> names = new TreeSet<>(one.keySet());
        names.addAll(other.keySet());
        names.removeIf(name -> Objects.equals(one.get(name), other.get(name)));
        return names;
    }

    private static String restarts(WorkerSpec spec) {
        RestartPolicy policy = spec.restarts();
        Set<String> exceptions = new TreeSet<>(policy.retryExceptions());
        return "maxRestarts(" + policy.maxRestarts() + ") and maxTaskRetries(" + policy.maxTaskRetries() + ")"
                + (exceptions.isEmpty() ? "" : " with retryExceptions(" + String.join(", ", exceptions) + ")");
    }

    private static String calls(WorkerSpec spec) {
        CallPolicy policy = spec.calls();
        return "maxConcurrency(" + policy.maxConcurrency() + ")"
                + (policy.virtualThreads() ? " on virtual threads" : "")
                + (policy.maxPendingCalls() == CallPolicy.WITHOUT_LIMIT
                        ? ""
                        : " and maxPendingCalls(" + policy.maxPendingCalls() + ")");
    }

    private static Lifetime lifetime(WorkerSpec spec) {
        return spec.detached() ? Lifetime.DETACHED : Lifetime.OWNED;
    }

    private static String directory(WorkerSpec spec) {
        return Objects.requireNonNullElse(spec.workingDirectory(), "not set");
    }
}

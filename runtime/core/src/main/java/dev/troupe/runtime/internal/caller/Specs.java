package dev.troupe.runtime.internal.caller;

import dev.troupe.runtime.ActorOptions;
import dev.troupe.runtime.Demand;
import dev.troupe.runtime.Lifetime;
import dev.troupe.runtime.internal.control.CallPolicy;
import dev.troupe.runtime.internal.control.Naming;
import dev.troupe.runtime.internal.control.RestartPolicy;
import dev.troupe.runtime.internal.control.WorkerSpec;
import dev.troupe.runtime.internal.jdk.ClassPath;
import dev.troupe.runtime.internal.wire.SessionPaths;
import dev.troupe.runtime.spi.ActorType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Makes specifications of workers from what a program says. */
final class Specs {
    private Specs() {}

    /** What is asked for when such an actor is created. */
    static WorkerSpec of(long id, ActorType type, Demand demand, ActorOptions<?> options, Naming naming) {
        return new WorkerSpec(
                id,
                type.className(),
                type.dispatcherName(),
                type.signatures(),
                demand,
                ClassPath.of(type.stub()),
                options.jvmOptions(),
                options.env(),
                options.workingDirectory().map(Path::toString).orElse(null),
                null,
                naming,
                nanos(options.placementTimeout()),
                options.lifetime() == Lifetime.DETACHED,
                new RestartPolicy(
                        options.maxRestarts(), options.maxTaskRetries(), Set.copyOf(options.retryExceptions())),
                new CallPolicy(options.maxConcurrency(), options.usesVirtualThreads(), options.maxPendingCalls()));
    }

    /** Only a node in a process of its own outlives programs. */
    static void checkLifetime(WorkerSpec spec, SessionPaths session) {
        if (spec.detached() && !Files.exists(session.door())) {
            throw new IllegalStateException("Cannot create " + spec.display()
                    + " as a detached actor: the node runs inside a program, and ends with it."
                    + "\n    Fix: start a node of its own with 'troupe start', and this program with TROUPE_ADDRESS=auto in its"
                    + " environment.");
        }
    }

    /** As long as may be waited; without end where nothing is said. */
    static long nanos(Optional<Duration> timeout) {
        return timeout.map(Specs::nanos).orElse(Long.MAX_VALUE);
    }

    private static long nanos(Duration duration) {
        try {
            return duration.toNanos();
        } catch (ArithmeticException e) {
            return Long.MAX_VALUE;
        }
    }
}

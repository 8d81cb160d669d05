package dev.troupe.runtime.internal.boot;

import dev.troupe.runtime.ActorContext;
import dev.troupe.runtime.ActorHandle;
import dev.troupe.runtime.ActorName;
import dev.troupe.runtime.ActorOptions;
import dev.troupe.runtime.Demand;
import dev.troupe.runtime.ObjectRef;
import dev.troupe.runtime.Resources;
import dev.troupe.runtime.TaskRetries;
import dev.troupe.runtime.Troupe;
import dev.troupe.runtime.TroupeConfig;
import dev.troupe.runtime.WaitResult;
import dev.troupe.runtime.internal.caller.Caller;
import dev.troupe.runtime.internal.caller.FirstActor;
import dev.troupe.runtime.internal.caller.ManyRefs;
import dev.troupe.runtime.internal.control.NodeTimeline;
import dev.troupe.runtime.internal.control.WorkerSpec;
import dev.troupe.runtime.internal.timeline.TraceWriter;
import dev.troupe.runtime.internal.wire.ActorId;
import dev.troupe.runtime.spi.ActorRef;
import dev.troupe.runtime.spi.ActorType;
import dev.troupe.runtime.spi.Codec;
import dev.troupe.runtime.spi.Creation;
import dev.troupe.runtime.spi.Request;
import dev.troupe.runtime.spi.SharedValue;
import dev.troupe.runtime.spi.Transfer;
import dev.troupe.runtime.spi.TroupeRuntime;
import dev.troupe.runtime.spi.TypedHandle;
import dev.troupe.runtime.spi.WireOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What this process is in Troupe, an application's or an actor's: found as a service by the public classes. Safe for any
 * thread.
 */
public final class ThisProcess implements Troupe.Backend, TroupeRuntime {
    private static final Object LOCK = new Object();
    private static volatile @Nullable DriverRuntime driver;
    private static volatile @Nullable WorkerRuntime worker;

    /** For the service loader. */
    public ThisProcess() {}

    /** From now on this process is an actor's. */
    static void become(WorkerRuntime runtime) {
        worker = runtime;
    }

    /** The driver that runs in this process, if one does. */
    public static @Nullable DriverRuntime driver() {
        return driver;
    }

    @Override
    public void init(TroupeConfig config) {
        synchronized (LOCK) {
            if (worker != null) {
                throw new IllegalStateException("Troupe runs in this process already: it is an actor's."
                        + "\n    Fix: call Troupe.init(...) in the application alone; actors use what it started.");
            }
            if (driver != null) {
                throw new IllegalStateException("Troupe runs in this process already."
                        + "\n    Fix: call Troupe.init(...) before the first remote(), or Troupe.shutdown() first.");
            }
            driver = DriverRuntime.start(config, null, ThisProcess::ended);
        }
    }

    private static void ended(DriverRuntime ended) {
        synchronized (LOCK) {
            if (driver == ended) {
                driver = null;
            }
        }
    }

    private static DriverRuntime startedDriver() {
        return startedDriver(null);
    }

    /** Starts it, if that has not happened, for such an actor if that is known. */
    private static DriverRuntime startedDriver(@Nullable Supplier<WorkerSpec> first) {
        DriverRuntime started = driver;
        if (started == null) {
            synchronized (LOCK) {
                started = driver;
                if (started == null) {
                    started = DriverRuntime.start(
                            TroupeConfig.defaults(), first == null ? null : first.get(), ThisProcess::ended);
                    driver = started;
                }
            }
        }
        return started;
    }

    @Override
    public boolean isInitialized() {
        return driver != null || worker != null;
    }

    @Override
    public void shutdown() {
        if (worker != null) {
            throw new IllegalStateException("An actor cannot shut Troupe down."
                    + "\n    Fix: throw Troupe.exitActor() ends the actor; the application ends all of them.");
        }
        DriverRuntime running = driver;
        if (running != null) {
            running.shutdown(DriverRuntime.SHUTDOWN_NANOS);
        }
    }

    @Override
    public Creation create(ActorType type, ActorOptions<?> options, int constructor) {
        WorkerRuntime inActor = worker;
        return inActor != null
                ? inActor.caller().create(type, options, constructor)
                : startedDriver(() -> FirstActor.of(ActorId.DRIVER, type, options))
                        .caller()
                        .create(type, options, constructor);
    }

    @Override
    public Request task(
            ActorType type, Demand demand, Optional<Duration> placementTimeout, TaskRetries retries, int task) {
        return caller().task(type, demand, placementTimeout, retries, task);
    }

    @Override
    public ActorRef actor(long id, ActorType type) {
        return caller().actor(id, type);
    }

    @Override
    public ActorRef actor(long id, long transfer, ActorType type) {
        return caller().actor(id, transfer, type);
    }

    @Override
    public void announce(List<Transfer> handles, long receiver) {
        caller().announce(handles, receiver);
    }

    @Override
    public <T extends @Nullable Object> @Nullable Transfer share(Codec<T> codec, ObjectRef<T> ref) {
        return caller().share(codec, ref);
    }

    @Override
    public <T extends @Nullable Object> ObjectRef<T> ref(long object, long transfer, Codec<T> codec) {
        return caller().ref(object, transfer, codec);
    }

    @Override
    public long store(WireOutput out, int header, int process, List<Transfer> holds) {
        return caller().objects().make(out, header, process, holds);
    }

    @Override
    public void mapped(long object, ByteBuffer buffer) {
        caller().objects().mapped(object, buffer);
    }

    @Override
    public void free(ObjectRef<?> ref) {
        if (Objects.requireNonNull(ref, "ref") instanceof SharedValue value) {
            value.free();
        }
    }

    @Override
    public <T extends @Nullable Object> ObjectRef<T> put(T value) {
        return caller().put(value);
    }

    @Override
    public ActorRef self(ActorType type) {
        WorkerRuntime inActor = worker;
        if (inActor == null) {
            throw new IllegalStateException("No actor runs in this process, so none can have a handle of itself."
                    + "\n    Fix: call self() in a method of the actor, or keep the handle that remote() returned.");
        }
        return inActor.self(type);
    }

    @Override
    public ActorRef named(ActorType type, String name, Optional<String> namespace) {
        return caller().lookup().named(type, name, namespace);
    }

    @Override
    public <T extends @Nullable Object, X extends Exception> T await(Wait<T, X> wait) throws X {
        WorkerRuntime inActor = worker;
        return inActor == null ? wait.await() : inActor.caller().cpu().without(wait);
    }

    @Override
    public List<ActorName> namedActors(boolean ofAllNamespaces) {
        return caller().lookup().names(ofAllNamespaces);
    }

    @Override
    public Resources clusterResources() {
        return caller().lookup().resources(false);
    }

    @Override
    public Resources availableResources() {
        return caller().lookup().resources(true);
    }

    @Override
    public void timeline(Path file) {
        Caller caller = caller();
        NodeTimeline timeline = caller.lookup().timeline();
        try (Writer out = Files.newBufferedWriter(file)) {
            TraceWriter.write(timeline, caller.session(), out);
        } catch (IOException e) {
            throw new UncheckedIOException("The timeline cannot be written to " + file + ": " + e, e);
        }
    }

    @Override
    public <T extends @Nullable Object> List<T> get(Collection<? extends ObjectRef<? extends T>> refs, long nanos) {
        return ManyRefs.get(refs, nanos);
    }

    @Override
    public <T extends @Nullable Object> WaitResult<T> waitFor(
            Collection<? extends ObjectRef<? extends T>> refs, int count, long nanos) {
        return ManyRefs.await(refs, count, nanos);
    }

    private static Caller caller() {
        WorkerRuntime inActor = worker;
        return inActor != null ? inActor.caller() : startedDriver().caller();
    }

    @Override
    public void kill(ActorHandle<?> actor) {
        ActorRef ref = TypedHandle.actorOf(actor);
        WorkerRuntime inActor = worker;
        DriverRuntime running = driver;
        if (inActor != null) {
            inActor.caller().endings().kill(ref);
        } else if (running != null) {
            running.caller().endings().kill(ref);
        }
    }

    @Override
    public void killProcess(ActorHandle<?> actor) {
        ActorRef ref = TypedHandle.actorOf(actor);
        WorkerRuntime inActor = worker;
        DriverRuntime running = driver;
        if (inActor != null) {
            inActor.caller().endings().killProcess(ref);
        } else if (running != null) {
            running.caller().endings().killProcess(ref);
        }
    }

    @Override
    public void terminate(ActorHandle<?> actor) {
        ActorRef ref = TypedHandle.actorOf(actor);
        WorkerRuntime inActor = worker;
        DriverRuntime running = driver;
        if (inActor != null) {
            inActor.caller().endings().terminate(ref);
        } else if (running != null) {
            running.caller().endings().terminate(ref);
        }
    }

    @Override
    public Error exitActor() {
        throw inActor().exit();
    }

    @Override
    public ActorContext context() {
        return inActor().context();
    }

    private static WorkerRuntime inActor() {
        WorkerRuntime inActor = worker;
        if (inActor == null) {
            throw new IllegalStateException("This process is no actor's; this works inside the methods of one."
                    + "\n    Fix: call it from a method of a class marked @Remote.");
        }
        return inActor;
    }
}

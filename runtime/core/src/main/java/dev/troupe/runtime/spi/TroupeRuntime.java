package dev.troupe.runtime.spi;

import dev.troupe.runtime.ActorOptions;
import dev.troupe.runtime.Demand;
import dev.troupe.runtime.ObjectRef;
import dev.troupe.runtime.TaskRetries;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/** The runtime of this process, as generated code reaches it. Found as a service; implemented by Troupe alone. */
public interface TroupeRuntime {
    /** The one runtime of this process. */
    static TroupeRuntime current() {
        return Found.RUNTIME;
    }

    /** Begins the creation of an actor. */
    Creation create(ActorType type, ActorOptions<?> options, int constructor);

    /**
     * Begins a call of a task that needs so much, and is run again so often.
     *
     * @param placementTimeout how long it may wait for that; empty for without end
     */
    Request task(ActorType type, Demand demand, Optional<Duration> placementTimeout, TaskRetries retries, int task);

    /** Reaches an actor, without keeping it from ending. */
    ActorRef actor(long id, ActorType type);

    /** Reaches an actor whose handle has arrived here, by the {@link Transfer#number number} that came with it. */
    default ActorRef actor(long id, long transfer, ActorType type) {
        return actor(id, type);
    }

    /**
     * Handles are about to be sent.
     *
     * @param receiver the number of an actor, or of a process that gets a result
     */
    default void announce(List<Transfer> handles, long receiver) {}

    /**
     * Begins to send a ref: what its receivers can ask for. Null where they had better get the value itself, which is here.
     *
     * @param codec writes and reads the value
     */
    default <T extends @Nullable Object> @Nullable Transfer share(Codec<T> codec, ObjectRef<T> ref) {
        return null;
    }

    /** A ref to an object that has arrived here, by its number and that of its {@link Transfer}. */
    default <T extends @Nullable Object> ObjectRef<T> ref(long object, long transfer, Codec<T> codec) {
        throw new WireFormatException("Refs do not travel here.");
    }

    /**
     * Makes an object of what was written behind a header, for a process which can reach it from now on; returns its number.
     *
     * @param holds the handles and refs in it
     */
    default long store(WireOutput out, int header, int process, List<Transfer> holds) {
        throw new IllegalStateException("Objects cannot be made here.");
    }

    /** A buffer shows the memory of an object: that is kept as long as the buffer. */
    default void mapped(long object, ByteBuffer buffer) {}

    /** Reaches the actor that has a name, in the namespace given or in that of this process. */
    ActorRef named(ActorType type, String name, Optional<String> namespace);

    /**
     * Reaches the actor in whose process this runs, without keeping it from ending.
     *
     * @throws IllegalStateException if none of this type does
     */
    default ActorRef self(ActorType type) {
        throw new IllegalStateException("No actor runs here.");
    }

    /** Waits for what comes from other processes, though not through a ref: the CPU of the call that waits is others' then. */
    <T extends @Nullable Object, X extends Exception> T await(Wait<T, X> wait) throws X;

    /** Waits. */
    interface Wait<T extends @Nullable Object, X extends Exception> {
        T await() throws X;
    }

    /** Looks it up once, when it is first needed. */
    final class Found {
        private static final TroupeRuntime RUNTIME = ServiceLoader.load(
                        TroupeRuntime.class, TroupeRuntime.class.getClassLoader())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("troupe-runtime is not complete: its services are missing."
                        + " If it was repackaged into one jar, merge the files under META-INF/services."));

        private Found() {}
    }
}

package dev.troupe.runtime;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/**
 * Starts and ends Troupe in this process, and what concerns actors of any class.
 *
 * <p>Most programs need none of it: the first {@code remote()} starts Troupe, and the end of the program ends it. What asks
 * the node, or waits for an actor to end, throws a {@link CallTimeoutException} when the node has not answered for 30 seconds.
 * Safe for any thread.
 */
public final class Troupe {
    private static final long ENDLESS = Long.MAX_VALUE;

    private Troupe() {}

    /**
     * Starts Troupe in this process with what the configuration says; only before the first use, and once until
     * {@link #shutdown()}.
     *
     * @throws IllegalStateException when Troupe runs already
     * @throws StartupException when it cannot run here; the message says what is missing
     */
    public static void init(TroupeConfig config) {
        Found.BACKEND.init(config);
    }

    /** Whether Troupe runs in this process. */
    public static boolean isInitialized() {
        return Found.BACKEND.isInitialized();
    }

    /**
     * Ends all actors now, and with them their processes and files. Each may finish the call that it is running and then
     * its {@code close()}, within 5 seconds; calls that are waiting fail with {@link ActorDiedException}. Does nothing
     * where Troupe does not run. A shutdown hook of the JVM does the same, within one second.
     */
    public static void shutdown() {
        Found.BACKEND.shutdown();
    }

    /**
     * Ends an actor's process at once: pending and running calls fail, no hooks run, and it is not restarted.
     * Returns when the process is gone.
     */
    public static void kill(ActorHandle<?> actor) {
        Found.BACKEND.kill(actor);
    }

    /**
     * Ends an actor's process at once, as a crash would: the actor is restarted if its {@code maxRestarts} allows that, and
     * ends as with {@link #kill} otherwise. Returns when the process is gone, and before the next one can be called. Does
     * nothing while the actor has no process.
     */
    public static void killProcess(ActorHandle<?> actor) {
        Found.BACKEND.killProcess(actor);
    }

    /**
     * Ends an actor as {@link ActorHandle#close()} does on the handle that {@code remote()} returned, from any handle, and also
     * if it is {@link Lifetime#DETACHED}: the calls that this process made before are finished, then {@code close()} of the
     * actor's object runs, then its process ends, and then this method returns.
     *
     * @throws IllegalStateException in a method of the actor itself
     */
    public static void terminate(ActorHandle<?> actor) {
        Found.BACKEND.terminate(actor);
    }

    /**
     * Ends the actor in whose method it is called: {@code throw Troupe.exitActor();}. Calls that came before have run;
     * this one and all that come later fail with {@link ActorDiedException}. The object's {@code close()} runs if its
     * class is {@link AutoCloseable}.
     *
     * @return never; so that the compiler sees that the method ends here
     * @throws IllegalStateException outside of an actor
     */
    public static Error exitActor() {
        throw Found.BACKEND.exitActor();
    }

    /**
     * What the actor in whose process it is called can know of itself.
     *
     * @throws IllegalStateException outside of an actor
     */
    public static ActorContext context() {
        return Found.BACKEND.context();
    }

    /**
     * The names of the actors in this program's namespace, in their order; also of those that wait to be placed. Starts
     * Troupe where it does not run yet, as the next four methods do.
     */
    public static List<String> listNamedActors() {
        return Found.BACKEND.namedActors(false).stream().map(ActorName::name).toList();
    }

    /** The names of the actors in all namespaces, in the order of those. */
    public static List<ActorName> listAllNamedActors() {
        return Found.BACKEND.namedActors(true);
    }

    /** What all nodes have together, whether it is held or not. */
    public static Resources clusterResources() {
        return Found.BACKEND.clusterResources();
    }

    /** What of it is free at this moment; the next moment somebody may hold it. */
    public static Resources availableResources() {
        return Found.BACKEND.availableResources();
    }

    /**
     * Writes what actors have done of late to a file, as Chrome trace JSON, which https://ui.perfetto.dev and chrome://tracing
     * open: what they waited for, when they ran, each of their calls, or how many where calls are short, and how they ended; as
     * Ray's {@code ray.timeline}. It shows all actors of the node, the last 300 that have ended, and the last 2,000 calls, or
     * series of calls, of each.
     *
     * @param file a new file, or one that is overwritten
     * @throws UncheckedIOException when it cannot be written
     */
    public static void timeline(Path file) {
        Found.BACKEND.timeline(file);
    }

    /**
     * Makes a ref of a value, to pass it to many calls; what is large is then written to shared memory once, and read there by
     * all of them. As Ray's {@code ray.put}.
     *
     * <p>Arrays of primitives and buffers are copied at once. Any other value is written when it is first sent, and must not be
     * changed after this call. Starts Troupe where it does not run yet.
     *
     * @throws IllegalArgumentException when it is a ref already
     * @throws SharedMemoryException when there is no room for it
     */
    public static <T extends @Nullable Object> ObjectRef<T> put(T value) {
        return Found.BACKEND.put(value);
    }

    /**
     * Lets go of a large value at once, and not when a garbage collection finds out that nobody can reach the ref: its memory is
     * free again as soon as no other ref to it, in this process or another, nor a buffer that shows it, keeps it there.
     *
     * <p>This ref can be used no more: it throws an {@link ObjectLostException}. The result of a call that is not there yet, or is
     * small, stays as it is. Ray frees an object whoever still has a ref to it.
     */
    public static void free(ObjectRef<?> ref) {
        Found.BACKEND.free(ref);
    }

    /**
     * Waits for the results of several calls, and returns them in the order of the refs. The first failure that is seen is
     * thrown at once, also where other calls go on.
     *
     * @throws CallFailedException when one of the methods threw; the cause is what it threw
     * @throws ActorDiedException when the process of one of the actors ended before it answered
     * @throws CallInterruptedException when the waiting thread was interrupted; its flag stays set
     */
    public static <T extends @Nullable Object> List<T> get(Collection<? extends ObjectRef<? extends T>> refs) {
        return Found.BACKEND.get(refs, ENDLESS);
    }

    /**
     * Waits for the results of several calls, at most as long as given; zero only looks.
     *
     * @throws CallTimeoutException when not all results were there in time; the calls themselves go on
     * @throws CallFailedException when one of the methods threw; the cause is what it threw
     * @throws ActorDiedException when the process of one of the actors ended before it answered
     * @throws CallInterruptedException when the waiting thread was interrupted; its flag stays set
     */
    public static <T extends @Nullable Object> List<T> get(
            Collection<? extends ObjectRef<? extends T>> refs, Duration timeout) {
        return Found.BACKEND.get(refs, nanos(timeout));
    }

    /**
     * Waits until so many of the calls are done, with a result or a failure, and says which are; as Ray's {@code ray.wait}.
     *
     * @param count between 1 and the number of refs; no more than so many are said to be ready, the first ones
     * @throws IllegalArgumentException when the count is anything else, or a ref is there twice
     * @throws CallInterruptedException when the waiting thread was interrupted; its flag stays set
     */
    public static <T extends @Nullable Object> WaitResult<T> waitFor(
            Collection<? extends ObjectRef<? extends T>> refs, int count) {
        return Found.BACKEND.waitFor(refs, count, ENDLESS);
    }

    /** The same, at most as long as given; zero only looks. Fewer may be ready then. */
    public static <T extends @Nullable Object> WaitResult<T> waitFor(
            Collection<? extends ObjectRef<? extends T>> refs, int count, Duration timeout) {
        return Found.BACKEND.waitFor(refs, count, nanos(timeout));
    }

    private static long nanos(Duration timeout) {
        if (timeout.isNegative()) {
            throw new IllegalArgumentException("A timeout must be 0 or more, was " + timeout + ".");
        }
        try {
            return timeout.toNanos();
        } catch (ArithmeticException e) {
            return ENDLESS;
        }
    }

    /** What stands behind these methods in this process. Implemented by Troupe alone, and found as a service. */
    public interface Backend {
        void init(TroupeConfig config);

        boolean isInitialized();

        void shutdown();

        void kill(ActorHandle<?> actor);

        void killProcess(ActorHandle<?> actor);

        void terminate(ActorHandle<?> actor);

        Error exitActor();

        ActorContext context();

        List<ActorName> namedActors(boolean ofAllNamespaces);

        Resources clusterResources();

        Resources availableResources();

        void timeline(Path file);

        <T extends @Nullable Object> ObjectRef<T> put(T value);

        void free(ObjectRef<?> ref);

        <T extends @Nullable Object> List<T> get(Collection<? extends ObjectRef<? extends T>> refs, long nanos);

        <T extends @Nullable Object> WaitResult<T> waitFor(
                Collection<? extends ObjectRef<? extends T>> refs, int count, long nanos);
    }

    /** Looks it up once, when it is first needed. */
    private static final class Found {
        private static final Backend BACKEND = ServiceLoader.load(Backend.class, Troupe.class.getClassLoader())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("troupe-runtime is not complete: its services are missing."
                        + " If it was repackaged into one jar, merge the files under META-INF/services."));
    }
}

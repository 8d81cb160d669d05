package dev.troupe.runtime;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What one actor needs, beyond what its class says: {@code CounterHandle.options()} returns one that starts with the
 * values of {@code @Remote}, and whose {@code remote(...)} starts the actor.
 *
 * <p>Not for several threads at once. May be used to start any number of actors.
 *
 * @param <S> the generated subclass
 */
public abstract class ActorOptions<S extends ActorOptions<S>> extends ResourceOptions<S> {
    private static final int WITHOUT_LIMIT = -1;

    private final List<String> jvmOptions = new ArrayList<>();
    private final Map<String, String> env = new LinkedHashMap<>();
    private final Set<String> retryExceptions = new LinkedHashSet<>();
    private Optional<Path> workingDirectory = Optional.empty();
    private Lifetime lifetime = Lifetime.OWNED;
    private Optional<String> name = Optional.empty();
    private Optional<String> namespace = Optional.empty();
    private boolean getIfExists;
    private int maxRestarts;
    private int maxTaskRetries;
    private int maxConcurrency = 1;
    private boolean virtualThreads;
    private int maxPendingCalls = WITHOUT_LIMIT;

    /** Starts with no demand at all; generated subclasses set what {@code @Remote} says. */
    protected ActorOptions() {}

    /** Adds options for the worker's JVM, such as {@code -XX:+UseZGC}; they come after Troupe's own. */
    public S jvmOptions(String... options) {
        jvmOptions.addAll(List.of(options));
        return self();
    }

    /**
     * Sets a variable in the worker's environment, which otherwise is this process's. It comes after Troupe's own:
     * {@code CUDA_VISIBLE_DEVICES} is passed on as it is set here, whatever GPUs the actor holds.
     */
    public S env(String name, String value) {
        env.put(Objects.requireNonNull(name, "name"), Objects.requireNonNull(value, "value"));
        return self();
    }

    /**
     * Sets the worker's working directory, which otherwise is this process's. It must be there by the time of
     * {@code remote(...)}, which throws {@link IllegalArgumentException} if it is not.
     */
    public S workingDirectory(Path directory) {
        workingDirectory = Optional.of(directory.toAbsolutePath());
        return self();
    }

    /**
     * Sets with whom the actor ends: with its creator, unless it is {@link Lifetime#DETACHED}. {@code remote(...)} throws
     * {@link IllegalStateException} for a detached actor where the node is not one of its own.
     */
    public S lifetime(Lifetime lifetime) {
        this.lifetime = Objects.requireNonNull(lifetime, "lifetime");
        return self();
    }

    /**
     * Gives the actor a name, by which {@code named(...)} of its handle finds it from anywhere, until it has ended. No
     * other actor in its namespace has that name meanwhile: {@code remote(...)} then waits for the node, which answers
     * at once, and throws {@link ActorNameTakenException} if another has it.
     *
     * @throws IllegalArgumentException when it is blank, longer than 200 characters, or has control characters
     */
    public S name(String name) {
        this.name = Optional.of(ActorName.checked("name", name));
        return self();
    }

    /**
     * Sets where the actor's name is unique, which otherwise is {@link TroupeConfig#namespace(String)} of the program.
     *
     * @throws IllegalArgumentException when it is blank, longer than 200 characters, or has control characters
     */
    public S namespace(String namespace) {
        this.namespace = Optional.of(ActorName.checked("namespace", namespace));
        return self();
    }

    /**
     * Has {@code remote(...)} return the actor that has the name already, if one has: {@code close()} of that handle only
     * lets go of the actor, which it has kept until then. The arguments of the constructor are ignored; other options than
     * that actor was created with are an {@link ActorNameTakenException}.
     */
    public S getIfExists() {
        getIfExists = true;
        return self();
    }

    /**
     * Sets how long the actor may wait for its resources, which otherwise is without end. If it was not placed by then
     * it has died, and calls fail with an {@link ActorDiedException} whose cause is a {@link PlacementException} that
     * says who holds what. Zero is for an actor that is to be placed at once or not at all.
     *
     * @throws IllegalArgumentException when it is negative
     */
    @Override
    public S placementTimeout(Duration timeout) {
        return super.placementTimeout(timeout);
    }

    /**
     * Sets how often the actor is created again when its process dies, with the same arguments of its constructor: not
     * at all unless set, and -1 is without end. It keeps its name, its handles and what it holds. Meanwhile calls fail with
     * {@link ActorUnavailableException}, unless {@link #maxTaskRetries(int)} says otherwise.
     *
     * <p>An end that was asked for is none of that: {@code close()}, {@link Troupe#kill}, {@link Troupe#exitActor()}, an
     * exit code of 0, or the end of whoever created it. Nor is an actor created again whose constructor threw.
     *
     * @throws IllegalArgumentException when it is less than -1
     */
    public S maxRestarts(int times) {
        maxRestarts = checkedTimes("maxRestarts", times);
        return self();
    }

    /**
     * Sets how often each call is sent again that was on its way when the actor's process died, and may have run already:
     * not at all unless set, and -1 is without end. Such calls, and those that are made while the actor is restarted, are
     * sent to the new process in the order in which they were made. A call that threw is not made again, but for
     * {@link #retryExceptions}. This is for an actor with {@link #maxRestarts(int)}.
     *
     * @throws IllegalArgumentException when it is less than -1
     */
    public S maxTaskRetries(int times) {
        maxTaskRetries = checkedTimes("maxTaskRetries", times);
        return self();
    }

    /**
     * Has calls made again also when they throw one of these exceptions, or of a subclass of one; together at most as
     * often as {@link #maxTaskRetries(int)} says. The next call may run before such a call does once more. Once the handle
     * has been closed, what a call throws is its result. This needs no {@link #maxRestarts(int)}.
     *
     * @param types for example {@code IOException.class}; {@code Throwable.class} is for whatever they throw
     */
    @SafeVarargs
    public final S retryExceptions(Class<? extends Throwable>... types) {
        retryExceptions.clear();
        for (Class<? extends Throwable> type : types) {
            retryExceptions.add(type.getName());
        }
        return self();
    }

    /**
     * Sets how many calls run at once in the actor, each on a thread of its own: one unless set. They begin in the order in
     * which they came, so the class must be safe for several threads. Methods with a {@code @ConcurrencyGroup} have those of
     * their group and do not count. A call of a method that returns a {@code CompletionStage} counts until that has completed,
     * though it holds no thread; with 1 it does not count.
     *
     * <p>An actor that holds no CPU for life runs no more calls at once than there are CPUs free, see
     * {@link #numCpus(double)}: one whose methods mostly wait for something says {@code numCpus(0)}.
     *
     * @throws IllegalArgumentException when it is less than 1
     */
    public S maxConcurrency(int calls) {
        if (calls < 1) {
            throw new IllegalArgumentException("maxConcurrency must be 1 or more, was " + calls + ".");
        }
        maxConcurrency = calls;
        return self();
    }

    /**
     * Sets whether the calls that {@link #maxConcurrency(int)} and groups allow at once run on virtual threads, where the
     * worker's JVM is of Java 24 or later; elsewhere they run on ordinary ones. This is for methods that mostly wait: thousands
     * of them at once then cost little, while one that calculates for long holds the others up. Such an actor says
     * {@code numCpus(0)}, because otherwise each call takes a CPU. The first of its threads is an ordinary one.
     */
    public S virtualThreads(boolean used) {
        virtualThreads = used;
        return self();
    }

    /**
     * Sets how many calls of the actor each process may have pending: a method of a handle then throws
     * {@link PendingCallsLimitException} where there would be one more. Pending are calls that have no result yet. Without a
     * limit, which is the default, a caller waits when it has 10,000; a limit above that has no effect. Requests for further
     * results of a stream do not count.
     *
     * @param calls 1 or more, or -1 for without a limit
     * @throws IllegalArgumentException when it is 0 or less than -1
     */
    public S maxPendingCalls(int calls) {
        if (calls < 1 && calls != WITHOUT_LIMIT) {
            throw new IllegalArgumentException(
                    "maxPendingCalls must be 1 or more, or -1 for without a limit, was " + calls + ".");
        }
        maxPendingCalls = calls;
        return self();
    }

    /** The options added for the worker's JVM. */
    public final List<String> jvmOptions() {
        return List.copyOf(jvmOptions);
    }

    /** The variables set in the worker's environment. */
    public final Map<String, String> env() {
        return Map.copyOf(env);
    }

    /** With whom the actor ends. */
    public final Lifetime lifetime() {
        return lifetime;
    }

    /** The worker's working directory, if set. */
    public final Optional<Path> workingDirectory() {
        return workingDirectory;
    }

    /** The actor's name, if it gets one. */
    public final Optional<String> name() {
        return name;
    }

    /** The namespace of its name, if set. */
    public final Optional<String> namespace() {
        return namespace;
    }

    /** Whether an actor that has the name already will do. */
    public final boolean getsIfExists() {
        return getIfExists;
    }

    /** How often the actor is created again; -1 for without end. */
    public final int maxRestarts() {
        return maxRestarts;
    }

    /** How often a call is sent again; -1 for without end. */
    public final int maxTaskRetries() {
        return maxTaskRetries;
    }

    /** The names of the exceptions for which a call is made again. */
    public final List<String> retryExceptions() {
        return List.copyOf(retryExceptions);
    }

    /** How many calls run at once, of methods without a group. */
    public final int maxConcurrency() {
        return maxConcurrency;
    }

    /** Whether calls that run at once do so on virtual threads. */
    public final boolean usesVirtualThreads() {
        return virtualThreads;
    }

    /** How many calls a process may have pending; -1 for without a limit. */
    public final int maxPendingCalls() {
        return maxPendingCalls;
    }
}

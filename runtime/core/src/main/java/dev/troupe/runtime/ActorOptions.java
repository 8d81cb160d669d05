package dev.troupe.runtime;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What one actor needs, beyond what its class says: {@code CounterHandle.options()} returns one that starts with the
 * values of {@code @Remote}, and whose {@code remote(...)} starts the actor.
 *
 * <p>Not for several threads at once. May be used to start any number of actors.
 *
 * @param <S> the generated subclass
 */
public abstract class ActorOptions<S extends ActorOptions<S>> {
    private OptionalDouble cpus = OptionalDouble.empty();
    private double gpus;
    private final Map<String, Double> custom = new LinkedHashMap<>();
    private long memory;
    private final List<String> jvmOptions = new ArrayList<>();
    private final Map<String, String> env = new LinkedHashMap<>();
    private Optional<Path> workingDirectory = Optional.empty();

    /** Starts with no demand at all; generated subclasses set what {@code @Remote} says. */
    protected ActorOptions() {}

    /** Returns {@code this}, as what it is. */
    protected abstract S self();

    /**
     * Sets the CPUs that the actor holds for its whole life.
     *
     * @throws IllegalArgumentException when negative or with more than four decimals
     */
    public S numCpus(double amount) {
        cpus = OptionalDouble.of(Demand.amount("numCpus", amount));
        return self();
    }

    /**
     * Sets the GPUs that the actor holds for its whole life. {@code CUDA_VISIBLE_DEVICES} names them in its worker.
     *
     * @throws IllegalArgumentException when negative, or neither a fraction of one GPU nor whole
     */
    public S numGpus(double amount) {
        gpus = new Demand(OptionalDouble.empty(), amount, Map.of(), 0).gpus();
        return self();
    }

    /**
     * Sets the amount of a custom resource that the actor holds for its whole life.
     *
     * @throws IllegalArgumentException when the amount is negative or has more than four decimals, or the name is
     *     {@code CPU} or {@code GPU}
     */
    public S resource(String name, double amount) {
        custom.put(name, Demand.customAmount(name, amount));
        return self();
    }

    /**
     * Sets the memory that is reserved on the node for the actor, such as {@code "512m"} or {@code "2g"}; three quarters
     * of it become the worker's maximum heap.
     *
     * @throws IllegalArgumentException when it is not a size
     */
    public S memory(String size) {
        memory = Demand.parseBytes(size);
        return self();
    }

    /** Adds options for the worker's JVM, such as {@code -XX:+UseZGC}; they come after Troupe's own. */
    public S jvmOptions(String... options) {
        jvmOptions.addAll(List.of(options));
        return self();
    }

    /** Sets a variable in the worker's environment, which otherwise is this process's. */
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

    /** The resources asked for. */
    public final Demand demand() {
        return new Demand(cpus, gpus, custom, memory);
    }

    /** The options added for the worker's JVM. */
    public final List<String> jvmOptions() {
        return List.copyOf(jvmOptions);
    }

    /** The variables set in the worker's environment. */
    public final Map<String, String> env() {
        return Map.copyOf(env);
    }

    /** The worker's working directory, if set. */
    public final Optional<Path> workingDirectory() {
        return workingDirectory;
    }
}

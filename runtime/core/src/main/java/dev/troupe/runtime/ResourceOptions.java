package dev.troupe.runtime;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * The resources that are asked for: by an actor for its whole life, by a task while it runs.
 *
 * <p>Not for several threads at once.
 *
 * @param <S> the generated subclass
 */
public abstract class ResourceOptions<S extends ResourceOptions<S>> {
    private OptionalDouble cpus = OptionalDouble.empty();
    private OptionalDouble gpus = OptionalDouble.empty();
    private final Map<String, Double> custom = new LinkedHashMap<>();
    private OptionalLong memory = OptionalLong.empty();
    private Optional<Duration> placementTimeout = Optional.empty();

    /** Starts with no demand at all. */
    ResourceOptions() {}

    /** Returns {@code this}, as what it is. */
    protected abstract S self();

    /**
     * Sets the CPUs that are held for life, which waits for no call that runs. With 0, calls take none while they run either.
     *
     * @throws IllegalArgumentException when negative or with more than four decimals
     */
    public S numCpus(double amount) {
        cpus = OptionalDouble.of(Demand.amount("numCpus", amount));
        return self();
    }

    /**
     * Sets the GPUs that are held. {@code CUDA_VISIBLE_DEVICES} names them in the worker.
     *
     * @throws IllegalArgumentException when negative, or neither a fraction of one GPU nor whole
     */
    public S numGpus(double amount) {
        gpus = OptionalDouble.of(new Demand(OptionalDouble.empty(), amount, Map.of(), 0).gpus());
        return self();
    }

    /**
     * Sets the amount of a custom resource that is held.
     *
     * @throws IllegalArgumentException when the amount is negative or has more than four decimals, or the name is
     *     {@code CPU} or {@code GPU}
     */
    public S resource(String name, double amount) {
        custom.put(name, Demand.customAmount(name, amount));
        return self();
    }

    /**
     * Sets the memory that is reserved on the node, such as {@code "512m"} or {@code "2g"}; three quarters of it become
     * the worker's maximum heap.
     *
     * @throws IllegalArgumentException when it is not a size
     */
    public S memory(String size) {
        memory = OptionalLong.of(Demand.parseBytes(size));
        return self();
    }

    /**
     * Sets how long it may be waited for them, which otherwise is without end.
     *
     * @throws IllegalArgumentException when it is negative
     */
    public S placementTimeout(Duration timeout) {
        if (timeout.isNegative()) {
            throw new IllegalArgumentException("placementTimeout must be 0 or more, was " + timeout + ".");
        }
        placementTimeout = Optional.of(timeout);
        return self();
    }

    /** How long it may be waited for the resources, if that has an end. */
    public final Optional<Duration> placementTimeout() {
        return placementTimeout;
    }

    /** The resources asked for. */
    public final Demand demand() {
        return demandOr(Demand.NONE);
    }

    /** The resources asked for, and where nothing was said, those given. */
    public final Demand demandOr(Demand defaults) {
        Map<String, Double> amounts = new HashMap<>(defaults.custom());
        amounts.putAll(custom);
        return new Demand(
                cpus.isPresent() ? cpus : defaults.cpus(),
                gpus.orElse(defaults.gpus()),
                amounts,
                memory.orElse(defaults.memory()));
    }

    static int checkedTimes(String what, int times) {
        if (times < -1) {
            throw new IllegalArgumentException(what + " must be 0 or more, or -1 for without end, was " + times + ".");
        }
        return times;
    }
}

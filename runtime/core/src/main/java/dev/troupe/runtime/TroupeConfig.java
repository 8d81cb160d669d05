package dev.troupe.runtime;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/**
 * What the node of this process has to give: {@code TroupeConfig.defaults().cpus(4).resource("Custom1", 2)}.
 *
 * <p>Immutable; each method returns a changed copy.
 */
public final class TroupeConfig {
    private static final TroupeConfig DEFAULTS = new TroupeConfig(
            OptionalDouble.empty(),
            List.of(),
            Map.of(),
            OptionalLong.empty(),
            Optional.empty(),
            Optional.empty(),
            true);

    private final OptionalDouble cpus;
    private final List<String> gpuIds;
    private final Map<String, Double> resources;
    private final OptionalLong memory;
    private final Optional<Path> directory;
    private final Optional<Path> logDirectory;
    private final boolean logToConsole;

    private TroupeConfig(
            OptionalDouble cpus,
            List<String> gpuIds,
            Map<String, Double> resources,
            OptionalLong memory,
            Optional<Path> directory,
            Optional<Path> logDirectory,
            boolean logToConsole) {
        this.cpus = cpus;
        this.gpuIds = gpuIds;
        this.resources = resources;
        this.memory = memory;
        this.directory = directory;
        this.logDirectory = logDirectory;
        this.logToConsole = logToConsole;
    }

    /** This machine's cores and memory, no GPUs, no custom resources. */
    public static TroupeConfig defaults() {
        return DEFAULTS;
    }

    /**
     * Sets the CPUs that actors may hold together. A number for the node's accounts: it may be more or less than the
     * machine has.
     */
    public TroupeConfig cpus(double amount) {
        OptionalDouble checked = OptionalDouble.of(Demand.amount("cpus", amount));
        return new TroupeConfig(checked, gpuIds, resources, memory, directory, logDirectory, logToConsole);
    }

    /** Sets the number of GPUs, which are then called 0, 1 and so on. */
    public TroupeConfig gpus(int count) {
        if (count < 0 || count > 10_000) {
            throw new IllegalArgumentException("gpus must be between 0 and 10000, was " + count + ".");
        }
        return gpuIds(IntStream.range(0, count).mapToObj(Integer::toString).toList());
    }

    /** Sets the GPUs by index or UUID, as {@code CUDA_VISIBLE_DEVICES} knows them. */
    public TroupeConfig gpuIds(List<String> ids) {
        if (ids.stream().distinct().count() != ids.size()) {
            throw new IllegalArgumentException("A GPU stands twice in " + ids + ".");
        }
        return new TroupeConfig(cpus, List.copyOf(ids), resources, memory, directory, logDirectory, logToConsole);
    }

    /** Sets the amount of a custom resource. */
    public TroupeConfig resource(String name, double amount) {
        Map<String, Double> changed = new LinkedHashMap<>(resources);
        changed.put(name, Demand.customAmount(name, amount));
        return new TroupeConfig(cpus, gpuIds, Map.copyOf(changed), memory, directory, logDirectory, logToConsole);
    }

    /** Sets the memory that actors may reserve together, such as {@code "8g"}. */
    public TroupeConfig memory(String size) {
        return new TroupeConfig(
                cpus,
                gpuIds,
                resources,
                OptionalLong.of(Demand.parseBytes(size)),
                directory,
                logDirectory,
                logToConsole);
    }

    /**
     * Sets where the session's directory is made, which otherwise is {@code /dev/shm}. It must lie on a memory file
     * system for calls to be fast, and its path must be short.
     */
    public TroupeConfig directory(Path parent) {
        return new TroupeConfig(
                cpus, gpuIds, resources, memory, Optional.of(parent.toAbsolutePath()), logDirectory, logToConsole);
    }

    /**
     * Sets where the workers' log files go, and stay. Otherwise they lie in the directory for temporary files, and are
     * deleted with the session.
     */
    public TroupeConfig logDirectory(Path parent) {
        return new TroupeConfig(
                cpus, gpuIds, resources, memory, directory, Optional.of(parent.toAbsolutePath()), logToConsole);
    }

    /** Sets whether what workers print is printed here too, each line with its actor; it is. */
    public TroupeConfig logToConsole(boolean print) {
        return new TroupeConfig(cpus, gpuIds, resources, memory, directory, logDirectory, print);
    }

    /** The CPUs, if set. */
    public OptionalDouble cpus() {
        return cpus;
    }

    /** The GPUs. */
    public List<String> gpuIds() {
        return gpuIds;
    }

    /** The custom resources. */
    public Map<String, Double> resources() {
        return resources;
    }

    /** The memory in bytes, if set. */
    public OptionalLong memory() {
        return memory;
    }

    /** Where the session's directory is made, if set. */
    public Optional<Path> directory() {
        return directory;
    }

    /** Where the log files go, if set. */
    public Optional<Path> logDirectory() {
        return logDirectory;
    }

    /** Whether what workers print is printed here too. */
    public boolean logToConsole() {
        return logToConsole;
    }
}

package dev.troupe.runtime;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Consumer;

/**
 * What the node of this process has to give: {@code TroupeConfig.defaults().cpus(4).resource("Custom1", 2)}.
 *
 * <p>Immutable; each method returns a changed copy.
 */
public final class TroupeConfig {
    private static final TroupeConfig DEFAULTS = new TroupeConfig();

    // Set before anybody else sees the object.
    private OptionalDouble cpus = OptionalDouble.empty();
    private OptionalInt gpus = OptionalInt.empty();
    private List<String> gpuIds = List.of();
    private Map<String, Double> resources = Map.of();
    private OptionalLong memory = OptionalLong.empty();
    private String namespace = ActorName.DEFAULT_NAMESPACE;
    private Optional<Path> directory = Optional.empty();
    private Optional<Path> logDirectory = Optional.empty();
    private boolean logToConsole = true;
    private OptionalInt warmWorkers = OptionalInt.empty();
    private Optional<Path> cacheDirectory = Optional.empty();
    private boolean classArchive = true;
    private Optional<String> address = Optional.empty();
    private boolean pinCpus;

    private TroupeConfig() {}

    private TroupeConfig changed(Consumer<TroupeConfig> change) {
        TroupeConfig copy = new TroupeConfig();
        copy.cpus = cpus;
        copy.gpus = gpus;
        copy.gpuIds = gpuIds;
        copy.resources = resources;
        copy.memory = memory;
        copy.namespace = namespace;
        copy.directory = directory;
        copy.logDirectory = logDirectory;
        copy.logToConsole = logToConsole;
        copy.warmWorkers = warmWorkers;
        copy.cacheDirectory = cacheDirectory;
        copy.classArchive = classArchive;
        copy.address = address;
        copy.pinCpus = pinCpus;
        change.accept(copy);
        return copy;
    }

    /** This machine's cores, memory and GPUs, no custom resources. */
    public static TroupeConfig defaults() {
        return DEFAULTS;
    }

    /**
     * Sets the CPUs that actors may hold together, and of which calls of actors that ask for nothing take one each while they
     * run. A number for the node's accounts: it may be more or less than the machine has.
     */
    public TroupeConfig cpus(double amount) {
        OptionalDouble checked = OptionalDouble.of(Demand.amount("cpus", amount));
        return changed(copy -> copy.cpus = checked);
    }

    /**
     * Sets the number of GPUs. They are the first of this machine that {@code CUDA_VISIBLE_DEVICES} names and no other node
     * of this user has; a machine that has not so many has none of them, and they are numbers in the node's accounts,
     * called 0, 1 and so on. Without this, the node has all that are free, as {@code nvidia-smi} lists them.
     */
    public TroupeConfig gpus(int count) {
        if (count < 0 || count > 10_000) {
            throw new IllegalArgumentException("gpus must be between 0 and 10000, was " + count + ".");
        }
        return changed(copy -> {
            copy.gpus = OptionalInt.of(count);
            copy.gpuIds = List.of();
        });
    }

    /**
     * Sets the GPUs by index or UUID, as {@code CUDA_VISIBLE_DEVICES} knows them. No other node of this user may have them.
     * On a machine without GPUs they are names in the node's accounts.
     */
    public TroupeConfig gpuIds(List<String> ids) {
        if (ids.stream().distinct().count() != ids.size()) {
            throw new IllegalArgumentException("A GPU stands twice in " + ids + ".");
        }
        List<String> copied = List.copyOf(ids);
        return changed(copy -> {
            copy.gpus = OptionalInt.of(copied.size());
            copy.gpuIds = copied;
        });
    }

    /** Sets the amount of a custom resource. */
    public TroupeConfig resource(String name, double amount) {
        Map<String, Double> amounts = new HashMap<>(resources);
        amounts.put(name, Demand.customAmount(name, amount));
        return changed(copy -> copy.resources = Map.copyOf(amounts));
    }

    /** Sets the memory that actors may reserve together, such as {@code "8g"}. */
    public TroupeConfig memory(String size) {
        OptionalLong bytes = OptionalLong.of(Demand.parseBytes(size));
        return changed(copy -> copy.memory = bytes);
    }

    /**
     * Sets the namespace of this program, which otherwise is {@code default}: names of actors are unique in it, and are looked
     * for in it where nothing else is said. Its actors inherit it.
     *
     * @throws IllegalArgumentException when it is blank, longer than 200 characters, or has control characters
     */
    public TroupeConfig namespace(String name) {
        String checked = ActorName.checked("namespace", name);
        return changed(copy -> copy.namespace = checked);
    }

    /**
     * Sets where the session's directory is made, which otherwise is {@code /dev/shm}. It must lie on a memory file
     * system for calls to be fast, and its path must be short. A node of its own that was started with {@code --directory}
     * is found where this names the same.
     */
    public TroupeConfig directory(Path parent) {
        Optional<Path> absolute = Optional.of(parent.toAbsolutePath());
        return changed(copy -> copy.directory = absolute);
    }

    /**
     * Sets where the workers' log files go, and stay. Otherwise they lie in the directory for temporary files, and are
     * deleted with the session.
     */
    public TroupeConfig logDirectory(Path parent) {
        Optional<Path> absolute = Optional.of(parent.toAbsolutePath());
        return changed(copy -> copy.logDirectory = absolute);
    }

    /** Sets whether what workers print is printed here too, each line with its actor; it is. */
    public TroupeConfig logToConsole(boolean print) {
        return changed(copy -> copy.logToConsole = print);
    }

    /**
     * Sets how many workers are started ahead at most, once the first actor is created, for those that come after: as many
     * as were created lately. Otherwise the system property {@code dev.troupe.warmWorkers} says so, and where that is not
     * set there are no more than the node and the machine have CPUs; with 0 none is, and each actor waits for a process that
     * starts.
     */
    public TroupeConfig warmWorkers(int count) {
        if (count < 0 || count > 1000) {
            throw new IllegalArgumentException("warmWorkers must be between 0 and 1000, was " + count + ".");
        }
        return changed(copy -> copy.warmWorkers = OptionalInt.of(count));
    }

    /**
     * Sets where Troupe keeps what makes later starts faster, which otherwise is {@code $XDG_CACHE_HOME/troupe} or
     * {@code ~/.cache/troupe}: an archive of classes, 10 to 30 MB. Where nothing can be written, nothing is kept.
     */
    public TroupeConfig cacheDirectory(Path parent) {
        Optional<Path> absolute = Optional.of(parent.toAbsolutePath());
        return changed(copy -> copy.cacheDirectory = absolute);
    }

    /** Sets whether an archive of classes is made and used; it is. */
    public TroupeConfig classArchive(boolean use) {
        return changed(copy -> copy.classArchive = use);
    }

    /**
     * Sets the node to be joined: the name of one that {@code troupe start} has started, {@code auto} for the one that runs
     * for this user, or {@code local} for none, but one inside this program, as it is where neither this nor
     * the environment variable {@code TROUPE_ADDRESS} says anything. The resources of a node that is joined are its own, and what
     * is said here of those, its logs, its workers and its cache is an error then.
     */
    public TroupeConfig address(String address) {
        if (address.isBlank()) {
            throw new IllegalArgumentException(
                    "address must be the name of a node, \"auto\" or \"local\", was \"" + address + "\".");
        }
        return changed(copy -> copy.address = Optional.of(address));
    }

    /**
     * Sets whether an actor that holds whole CPUs for life runs on as many cores of the machine, which are no other such
     * actor's; it is not. Its process, with all its threads and child processes, stays on them, and so in their caches; those
     * that hold a fraction of a CPU or none run on any. Needs {@code taskset}, of util-linux; where it cannot be done, a
     * warning says why.
     */
    public TroupeConfig pinCpus(boolean pin) {
        return changed(copy -> copy.pinCpus = pin);
    }

    /** The CPUs, if set. */
    public OptionalDouble cpus() {
        return cpus;
    }

    /** The number of GPUs, if set. */
    public OptionalInt gpus() {
        return gpus;
    }

    /** The GPUs by index or UUID, if they were set so. */
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

    /** The namespace of this program. */
    public String namespace() {
        return namespace;
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

    /** How many workers are started ahead, if set. */
    public OptionalInt warmWorkers() {
        return warmWorkers;
    }

    /** Where Troupe keeps what makes later starts faster, if set. */
    public Optional<Path> cacheDirectory() {
        return cacheDirectory;
    }

    /** Whether an archive of classes is made and used. */
    public boolean classArchive() {
        return classArchive;
    }

    /** The node to be joined, if set. */
    public Optional<String> address() {
        return address;
    }

    /** Whether actors that hold whole CPUs have cores of their own. */
    public boolean pinCpus() {
        return pinCpus;
    }
}

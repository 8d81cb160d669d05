package dev.troupe.runtime.internal.boot;

import dev.troupe.runtime.TroupeConfig;
import dev.troupe.runtime.internal.control.NodeResources;
import dev.troupe.runtime.internal.node.pinning.Pinning;
import dev.troupe.runtime.internal.node.process.StartSettings;
import java.nio.file.Path;
import java.util.Optional;

/** How workers are started, where the configuration does not say. */
final class WorkerStarts {
    /** Says how many workers wait where the program does not, such as in tests that are not about that. */
    private static final String WARM_WORKERS = "dev.troupe.warmWorkers";

    private WorkerStarts() {}

    static StartSettings of(TroupeConfig config, NodeResources resources) {
        // A node's CPUs are a number for its accounts; a process is a process.
        int processors = Runtime.getRuntime().availableProcessors();
        int most = (int) Math.min(processors, Math.ceil(resources.cpus()));
        int warm = config.warmWorkers().orElseGet(() -> Math.max(0, Integer.getInteger(WARM_WORKERS, most)));
        Optional<Path> archives = config.classArchive() ? cache(config) : Optional.empty();
        Pinning pinning = config.pinCpus() ? Pinning.toCoresOfThisProcess() : Pinning.none();
        return new StartSettings(warm, archives, pinning);
    }

    /** Where this user keeps what can be made again. */
    static Optional<Path> cache(TroupeConfig config) {
        if (config.cacheDirectory().isPresent()) {
            return config.cacheDirectory();
        }
        // As the XDG Base Directory Specification has it, a relative one does not count.
        Optional<Path> ofUser = Optional.ofNullable(System.getenv("XDG_CACHE_HOME"))
                .map(Path::of)
                .filter(Path::isAbsolute);
        Optional<Path> atHome =
                Optional.of(Path.of(System.getProperty("user.home"), ".cache")).filter(Path::isAbsolute);
        return ofUser.or(() -> atHome).map(each -> each.resolve("troupe"));
    }
}

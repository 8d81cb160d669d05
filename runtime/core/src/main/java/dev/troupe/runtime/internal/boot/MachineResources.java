package dev.troupe.runtime.internal.boot;

import dev.troupe.runtime.TroupeConfig;
import dev.troupe.runtime.internal.control.NodeResources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What this machine has, where the configuration does not say. */
final class MachineResources {
    private static final Path MEMORY = Path.of("/proc/meminfo");
    private static final Path CONTAINER_LIMIT = Path.of("/sys/fs/cgroup/memory.max");

    /** A machine that does not say: enough for most. */
    private static final long UNKNOWN = 4L << 30;

    private MachineResources() {}

    static NodeResources of(TroupeConfig config, List<String> gpuIds) {
        return new NodeResources(
                config.cpus().orElse(Runtime.getRuntime().availableProcessors()),
                gpuIds,
                config.resources(),
                config.memory().orElseGet(MachineResources::memory));
    }

    private static long memory() {
        long machine = UNKNOWN;
        try {
            machine = Files.readAllLines(MEMORY).stream()
                    .filter(line -> line.startsWith("MemTotal:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
                    .findFirst()
                    .orElse(UNKNOWN);
            String limit = Files.exists(CONTAINER_LIMIT)
                    ? Files.readString(CONTAINER_LIMIT).strip()
                    : "max";
            return limit.equals("max") ? machine : Math.min(machine, Long.parseLong(limit));
        } catch (IOException | NumberFormatException e) {
            return machine;
        }
    }
}

package dev.troupe.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Looks at what the system allows this user. */
final class LimitsCheck {
    private static final Path LIMITS = Path.of("/proc/self/limits");
    private static final Path CONTAINER_PIDS = Path.of("/sys/fs/cgroup/pids.max");
    private static final Path CONTAINER_MEMORY = Path.of("/sys/fs/cgroup/memory.max");

    /** A node has a handful of files open for each worker. */
    private static final long FILES = 1024;

    /** A worker has about twenty threads. */
    private static final long THREADS = 2048;

    private LimitsCheck() {}

    static List<Finding> look() {
        List<Finding> findings = new ArrayList<>();
        findings.add(
                limit("open files", "Max open files", FILES, "ulimit -n 65536, or LimitNOFILE= of a systemd unit."));
        findings.add(limit(
                "processes", "Max processes", THREADS, "ulimit -u 65536, or nproc in /etc/security/limits.conf."));
        container(CONTAINER_PIDS)
                .filter(most -> most < THREADS)
                .ifPresent(most -> findings.add(Finding.warn(
                        "container processes",
                        most + " processes and threads at most: enough for about " + most / 20 + " actors.",
                        "give the container more (--pids-limit=-1).")));
        container(CONTAINER_MEMORY)
                .ifPresent(most -> findings.add(Finding.ok(
                        "container memory", Texts.bytes(most) + ", which a node without --memory has to give.")));
        return findings;
    }

    private static Finding limit(String about, String line, long least, String fix) {
        OptionalLong soft = soft(line);
        if (soft.isEmpty()) {
            return Finding.ok(about, "no limit");
        }
        long limit = soft.getAsLong();
        return limit < least
                ? Finding.warn(about, limit + " at most; many actors need more.", fix)
                : Finding.ok(about, limit + " at most");
    }

    /** The soft limit, as in {@code Max open files   1024   524288   files}; empty if there is none. */
    private static OptionalLong soft(String name) {
        try {
            return Files.readAllLines(LIMITS).stream()
                    .filter(line -> line.startsWith(name))
                    .map(line -> line.substring(name.length()).strip().split("\\s+", 2)[0])
                    .filter(each -> !each.equals("unlimited"))
                    .mapToLong(Long::parseLong)
                    .findFirst();
        } catch (IOException | NumberFormatException e) {
            return OptionalLong.empty();
        }
    }

    private static Optional<Long> container(Path file) {
        try {
            String text = Files.exists(file) ? Files.readString(file).strip() : "max";
            return text.equals("max") ? Optional.empty() : Optional.of(Long.parseLong(text));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }
}

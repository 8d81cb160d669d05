package dev.troupe.benchmarks.harness;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** What is allocated, and what processes hold. */
public final class Memory {
    private static final String PSS = "Pss:";
    private static final double KIB_PER_MB = 1e6 / 1024;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private Memory() {}

    /** The bytes that the living threads of this JVM have allocated so far. */
    static long allocated() {
        return Arrays.stream(THREADS.getThreadAllocatedBytes(THREADS.getAllThreadIds()))
                .filter(each -> each > 0)
                .sum();
    }

    /** The megabytes of these processes, where each page counts by the share that they have in it. */
    public static double pss(List<Long> pids) throws IOException {
        double sum = 0;
        for (long pid : pids) {
            sum += kibibytes(Files.readAllLines(Path.of("/proc/" + pid + "/smaps_rollup"))) / KIB_PER_MB;
        }
        return sum;
    }

    private static long kibibytes(List<String> lines) {
        String line = lines.stream()
                .filter(each -> each.startsWith(PSS))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The kernel does not tell what a process holds."));
        return Long.parseLong(line.substring(PSS.length()).replace("kB", "").trim());
    }
}

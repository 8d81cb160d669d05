package dev.troupe.runtime.internal.node.process;

import dev.troupe.runtime.Demand;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * How large a worker's JVM is: as large as what the actor asked for, and otherwise small, because there may be many. The
 * actor's own options say otherwise.
 */
final class JvmSizing {
    private static final int HEAP_PERCENT = 75;
    private static final long LEAST_HEAP = 2 << 20;

    /** Enough for an actor that is idle; the heap grows when it is not. */
    private static final long FIRST_HEAP = 8 << 20;

    private static final Pattern COLLECTOR = Pattern.compile("-XX:[+-]Use\\w*GC|-Xincgc|-Xconcgc");
    private static final Pattern HEAP = Pattern.compile(
            "-Xm[nsx].*|-XX:\\w*(HeapSize|HeapFree|NewSize|RAM|RAMPercentage|RAMFraction)\\w*=.*|-XX:\\+AggressiveHeap");

    private JvmSizing() {}

    static List<String> options(Demand demand, List<String> own) {
        List<String> options = new ArrayList<>();
        int cpus = Math.max(1, (int) Math.ceil(demand.cpusHeld()));
        if (demand.cpusHeld() > 0) {
            options.add("-XX:ActiveProcessorCount=" + cpus);
        }
        long heap = Math.max(LEAST_HEAP, demand.memory() / 100 * HEAP_PERCENT);
        if (demand.memory() > 0) {
            options.add("-Xmx" + heap);
        }
        if (own.stream().noneMatch(each -> HEAP.matcher(each).matches())
                && (demand.memory() == 0 || heap >= 2 * FIRST_HEAP)) {
            options.add("-XX:InitialHeapSize=" + FIRST_HEAP);
        }
        if (cpus == 1 && own.stream().noneMatch(each -> COLLECTOR.matcher(each).matches())) {
            // The one with the least threads and memory. Who has several CPUs can collect with them.
            options.add("-XX:+UseSerialGC");
        }
        return options;
    }
}

package dev.troupe.benchmarks.raw;

import java.nio.file.Path;
import net.openhft.chronicle.queue.ChronicleQueue;
import net.openhft.chronicle.queue.RollCycles;
import net.openhft.chronicle.queue.impl.single.SingleChronicleQueueBuilder;

/**
 * What both sides of the raw queue agree upon.
 *
 * <pre>
 *   request  | call (8) | method (4) | amount (4) |
 *   reply    | call (8) | sum (4)    |
 * </pre>
 */
final class RawFrames {
    static final int ADD = 1;
    static final int STOP = 9;

    private static final int BLOCK = 64 << 20;

    static {
        // As the yardstick sets them; the third is about a part of Chronicle that is left out of the class path.
        System.setProperty("chronicle.analytics.disable", "true");
        System.setProperty("disable.single.threaded.check", "true");
        System.setProperty("chronicle.disk.monitor.disable", "true");
        System.setProperty("slf4j.internal.verbosity", "ERROR");
    }

    private RawFrames() {}

    static ChronicleQueue requests(Path directory) {
        return open(directory.resolve("requests"));
    }

    static ChronicleQueue replies(Path directory) {
        return open(directory.resolve("replies"));
    }

    private static ChronicleQueue open(Path directory) {
        return SingleChronicleQueueBuilder.binary(directory)
                .rollCycle(RollCycles.FAST_HOURLY)
                .blockSize(BLOCK)
                .build();
    }
}

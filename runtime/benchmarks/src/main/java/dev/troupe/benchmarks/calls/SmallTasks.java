package dev.troupe.benchmarks.calls;

import dev.troupe.annotations.Remote;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/** Tasks that do nothing, or that do nothing but use a CPU. */
public final class SmallTasks {
    /** Some microseconds: what is burnt beyond the end would count as lost. */
    private static final int TURNS_PER_LOOK = 100;

    private SmallTasks() {}

    /** What there is to say. */
    @Remote
    public static int answer(int question) {
        return question + 1;
    }

    /** The process that it runs in. */
    @Remote
    public static long pid() {
        return ProcessHandle.current().pid();
    }

    /** Uses a CPU for so long. */
    @Remote
    public static int burn(long nanos) {
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        long end = clock.getCurrentThreadCpuTime() + nanos;
        int looks = 0;
        do {
            for (int turn = 0; turn < TURNS_PER_LOOK; turn++) {
                Thread.onSpinWait();
            }
            looks++;
        } while (clock.getCurrentThreadCpuTime() < end);
        return looks;
    }
}

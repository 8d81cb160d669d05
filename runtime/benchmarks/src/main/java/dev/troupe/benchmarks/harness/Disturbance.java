package dev.troupe.benchmarks.harness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** How busy others keep the machine while it is measured. Says whether the figures are worth anything. */
final class Disturbance {
    private static final Path MACHINE = Path.of("/proc/stat");

    /** The columns: user, nice, system, idle, iowait, irq, softirq, steal; what follows is contained in the first two. */
    private static final int COLUMNS = 8;

    private static final int IDLE = 3;
    private static final int WAITING = 4;

    private final List<Long> workers;
    private final long[] machine;
    private final long ours;

    private Disturbance(List<Long> workers, long[] machine, long ours) {
        this.workers = workers;
        this.machine = machine;
        this.ours = ours;
    }

    /** Starts to watch. This process and those given do not count as others. */
    static Disturbance watch(List<Long> workers) throws IOException {
        return new Disturbance(workers, machine(), CpuTime.ofThisProcessAnd(workers));
    }

    /** The part of all cores' time that others have used since then: 0 to 1. */
    double share() throws IOException {
        long[] now = machine();
        long total = 0;
        long busy = 0;
        for (int i = 0; i < COLUMNS; i++) {
            long ticks = now[i] - machine[i];
            total += ticks;
            busy += i == IDLE || i == WAITING ? 0 : ticks;
        }
        double others = busy - (double) (CpuTime.ofThisProcessAnd(workers) - ours) / CpuTime.NANOS_PER_TICK;
        return total == 0 ? 0 : Math.max(0, others / total);
    }

    private static long[] machine() throws IOException {
        String all = Files.readAllLines(MACHINE).get(0);
        return Arrays.stream(all.split(" +", -1))
                .skip(1)
                .limit(COLUMNS)
                .mapToLong(Long::parseLong)
                .toArray();
    }
}

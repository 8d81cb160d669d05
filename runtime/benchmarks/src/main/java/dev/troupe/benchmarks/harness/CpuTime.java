package dev.troupe.benchmarks.harness;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The CPU time that processes have used, in steps of 10 ms unless it says otherwise. */
public final class CpuTime {
    /** What /proc counts in: USER_HZ, which is 100 wherever Linux runs Java. */
    static final long NANOS_PER_TICK = 10_000_000;

    /** Counted from the state, which follows the name. */
    private static final int USER_FIELD = 11;

    private static final int SYSTEM_FIELD = 12;
    private static final int USER_OF_CHILDREN_FIELD = 13;
    private static final int SYSTEM_OF_CHILDREN_FIELD = 14;

    private CpuTime() {}

    /** The sum over this process and those given. */
    static long ofThisProcessAnd(List<Long> others) throws IOException {
        return nanos(ProcessHandle.current().pid()) + of(others);
    }

    /** The sum over those given. */
    static long of(List<Long> processes) throws IOException {
        long sum = 0;
        for (long pid : processes) {
            sum += nanos(pid);
        }
        return sum;
    }

    /**
     * The sum over the threads that those given have now, to the nanosecond: for processes that hardly do anything, and start no
     * threads.
     */
    static long ofThreads(List<Long> processes) throws IOException {
        long sum = 0;
        for (long pid : processes) {
            try (Stream<Path> threads = Files.list(Path.of("/proc/" + pid + "/task"))) {
                for (Path each : threads.toList()) {
                    sum += Long.parseLong(
                            Files.readString(each.resolve("schedstat")).split(" ", 2)[0]);
                }
            }
        }
        return sum;
    }

    /** The sum over the children of this process that have ended. */
    public static long ofEndedChildren() throws IOException {
        return nanos(ProcessHandle.current().pid(), USER_OF_CHILDREN_FIELD, SYSTEM_OF_CHILDREN_FIELD);
    }

    private static long nanos(long pid) throws IOException {
        return nanos(pid, USER_FIELD, SYSTEM_FIELD);
    }

    private static long nanos(long pid, int userField, int systemField) throws IOException {
        String stat = new String(Files.readAllBytes(Path.of("/proc/" + pid + "/stat")), StandardCharsets.ISO_8859_1);
        // The name stands in parentheses, and may contain anything.
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        return (Long.parseLong(fields[userField]) + Long.parseLong(fields[systemField])) * NANOS_PER_TICK;
    }
}

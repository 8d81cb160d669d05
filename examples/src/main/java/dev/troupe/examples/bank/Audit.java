package dev.troupe.examples.bank;

import dev.troupe.annotations.Remote;
import java.util.List;

/** Has a task: a method that needs no object, and a process only while it runs. */
public final class Audit {
    private Audit() {}

    /**
     * What was added up, and where.
     *
     * @param total the sum
     * @param pid the process
     */
    public record Sum(long total, long pid) {}

    /** Adds up the entries of an account. */
    @Remote
    static Sum addUp(List<Long> entries) {
        long total = entries.stream().mapToLong(Long::longValue).sum();
        return new Sum(total, ProcessHandle.current().pid());
    }
}

package dev.troupe.runtime.internal.control;

import dev.troupe.runtime.spi.WireInput;
import dev.troupe.runtime.spi.WireOutput;

/**
 * Tasks of one process that wait for one of the workers which run its tasks one after the other.
 *
 * @param tasks how many wait
 * @param workers how many of those workers there are
 * @param since for how long none of them was begun, as {@link System#nanoTime()}, which is the same clock for all processes
 */
public record TaskWait(int tasks, int workers, long since) {
    /** None waits. */
    public static final TaskWait NONE = new TaskWait(0, 0, 0);

    /** Both together. */
    public TaskWait and(TaskWait other) {
        if (tasks == 0 || other.tasks == 0) {
            return tasks == 0 ? other : this;
        }
        long first = since - other.since < 0 ? since : other.since;
        return new TaskWait(tasks + other.tasks, workers + other.workers, first);
    }

    void write(WireOutput out) {
        out.writeInt(tasks);
        out.writeInt(workers);
        out.writeLong(since);
    }

    /** Reads one. */
    public static TaskWait read(WireInput in) {
        return new TaskWait(in.readInt(), in.readInt(), in.readLong());
    }
}

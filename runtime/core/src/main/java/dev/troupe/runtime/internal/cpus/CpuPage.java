package dev.troupe.runtime.internal.cpus;

import dev.troupe.runtime.internal.jdk.Uninterrupted;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The CPUs of a node that calls may take, and who waits for one: a page of shared memory.
 *
 * <pre>
 *    0  magic and layout version
 *    8  number of CPUs
 *   12  number of workers that there is room for
 *   64  highest worker that there was      by the node
 *   72  since when the node waits for CPUs, 0 if it does not
 *  128  CPUs, each on a cache line of its own: who has it, twice, and one more if somebody waits for one
 *       workers, each 16 bytes: the number of its actor; since when its call waits for a CPU, 0 if it does not
 * </pre>
 *
 * <p>A CPU names its holder, and is taken and given back in one step, so that whoever is killed has it or has it not, and
 * the node finds what a dead one had. That somebody waits is only a hint, which sends holders and newcomers the long way:
 * {@link Turns}. Times are {@link System#nanoTime()}, which is the same clock for all processes of a machine.
 *
 * <p>Safe for any thread and process.
 */
final class CpuPage {
    /** More calls than that never run at once. */
    static final int MOST_CPUS = 4096;

    static final int MOST_WORKERS = 4096;

    /** Who has a CPU: nobody, the node, or the worker of this number. */
    static final int NOBODY = 0;

    static final int NODE = 0x3fff_ffff;

    private static final int WAITED_FOR = 1;
    private static final long MAGIC = 0x54726f7570650101L; // "Troupe", CPUs, layout 1
    private static final int CPU_COUNT_AT = 8;
    private static final int WORKER_COUNT_AT = 12;
    private static final int HIGHEST_AT = 64;
    private static final int NODE_SINCE_AT = 72;
    private static final int CPUS_AT = 128;
    private static final int CPU_SHIFT = 6;
    private static final int WORKER_SHIFT = 4;
    private static final int SINCE = 8;

    private static final VarHandle LONG = MethodHandles.byteBufferViewVarHandle(long[].class, ByteOrder.nativeOrder());
    private static final VarHandle INT = MethodHandles.byteBufferViewVarHandle(int[].class, ByteOrder.nativeOrder());

    private final ByteBuffer page;
    private final int cpus;
    private final int workersAt;

    private CpuPage(ByteBuffer page) {
        this.page = page;
        cpus = (int) INT.getVolatile(page, CPU_COUNT_AT);
        workersAt = CPUS_AT + (cpus << CPU_SHIFT);
    }

    private static int size(int cpus) {
        return CPUS_AT + (cpus << CPU_SHIFT) + (MOST_WORKERS + 1 << WORKER_SHIFT);
    }

    private static CpuPage begin(ByteBuffer page, int cpus) {
        INT.setVolatile(page, CPU_COUNT_AT, cpus);
        INT.setVolatile(page, WORKER_COUNT_AT, MOST_WORKERS);
        LONG.setVolatile(page, 0, MAGIC);
        return new CpuPage(page);
    }

    /** One that only this process sees. */
    static CpuPage inMemory(int cpus) {
        return begin(ByteBuffer.allocateDirect(size(cpus)), cpus);
    }

    static CpuPage create(Path file, int cpus) throws IOException {
        Files.createFile(file);
        // Written, not just mapped: where memory is short this fails here, not with SIGBUS later.
        try (RandomAccessFile zeros = new RandomAccessFile(file.toFile(), "rw")) {
            zeros.write(new byte[size(cpus)]);
        }
        return begin(map(file), cpus);
    }

    static CpuPage open(Path file) throws IOException {
        ByteBuffer page = map(file);
        if ((long) LONG.getVolatile(page, 0) != MAGIC) {
            throw new IOException(file + " was written by another version of Troupe.");
        }
        return new CpuPage(page);
    }

    private static ByteBuffer map(Path file) throws IOException {
        return Uninterrupted.run(() -> {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
                return channel.map(MapMode.READ_WRITE, 0, channel.size());
            }
        });
    }

    int cpus() {
        return cpus;
    }

    // CPUs.

    private static int at(int cpu) {
        return CPUS_AT + (cpu << CPU_SHIFT);
    }

    /** Takes a CPU that is free and that nobody waits for. */
    boolean take(int cpu, int worker) {
        return INT.compareAndSet(page, at(cpu), NOBODY, worker << 1);
    }

    /** Gives a CPU back that nobody waits for. */
    boolean giveBack(int cpu, int worker) {
        return INT.compareAndSet(page, at(cpu), worker << 1, NOBODY);
    }

    /** Takes a CPU if it is free, whoever waits for it. */
    boolean takeInTurn(int cpu, int holder) {
        int state = (int) INT.getVolatile(page, at(cpu));
        return state >> 1 == NOBODY && INT.compareAndSet(page, at(cpu), state, holder << 1 | WAITED_FOR);
    }

    /** Gives a CPU back that somebody may wait for: only those who do can take it. */
    void giveToThoseWhoWait(int cpu) {
        INT.setVolatile(page, at(cpu), WAITED_FOR);
    }

    /** Nobody waits for it: anybody can take it, if it is free. */
    void giveToAnybody(int cpu) {
        INT.compareAndSet(page, at(cpu), WAITED_FOR, NOBODY);
    }

    /** Whoever gives it back, or wants to take it, is to see that somebody waits. */
    void waitFor(int cpu) {
        int state;
        do {
            state = (int) INT.getVolatile(page, at(cpu));
        } while ((state & WAITED_FOR) == 0 && !INT.compareAndSet(page, at(cpu), state, state | WAITED_FOR));
    }

    int holder(int cpu) {
        return (int) INT.getVolatile(page, at(cpu)) >> 1;
    }

    // Workers.

    private int workerAt(int worker) {
        return workersAt + (worker << WORKER_SHIFT);
    }

    /** The highest number of a worker, counted from 1, that there has been. */
    int highestWorker() {
        return (int) INT.getVolatile(page, HIGHEST_AT);
    }

    /** By the node alone: from now on a worker is this actor's. */
    void worker(int worker, long actor) {
        LONG.setVolatile(page, workerAt(worker), actor);
        since(worker, 0);
        if (worker > highestWorker()) {
            INT.setVolatile(page, HIGHEST_AT, worker);
        }
    }

    long actor(int worker) {
        return (long) LONG.getVolatile(page, workerAt(worker));
    }

    /** Since when a worker's call waits for a CPU; 0 if it does not. */
    long since(int worker) {
        return (long) LONG.getVolatile(page, workerAt(worker) + SINCE);
    }

    void since(int worker, long nanos) {
        LONG.setVolatile(page, workerAt(worker) + SINCE, nanos);
    }

    /** Since when an actor waits for CPUs that it is to hold for life; 0 if none does. */
    long nodeSince() {
        return (long) LONG.getVolatile(page, NODE_SINCE_AT);
    }

    void nodeSince(long nanos) {
        LONG.setVolatile(page, NODE_SINCE_AT, nanos);
    }
}

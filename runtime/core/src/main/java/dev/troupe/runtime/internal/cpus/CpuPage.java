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
 * The CPUs of a node, who has them, and whose calls wait for one: a page of shared memory.
 *
 * <pre>
 *    0  magic and layout version
 *    8  number of CPUs
 *   12  number of workers that there is room for
 *   64  highest worker that there was      by the node
 *  128  CPUs, each on a cache line of its own: the worker whose call has it, four times; two more if it is kept for those
 *       who hold CPUs for life; one more if calls wait for CPUs
 *       workers, each 32 bytes: the number of its actor; which of its lives; whether its call is held up, and has given its
 *       CPU back for so long; since when its call waits for a CPU, 0 if it does not; when it last looked for one
 * </pre>
 *
 * <p>A CPU names the worker that has it, and is taken and given back in one step, so that whoever is killed has it or has it
 * not, and the node finds what a dead one had. The node alone says which CPUs are kept from calls. A call that has such a
 * CPU already goes on with it until it ends or waits; then no other call can take it. That calls wait is only a hint, which
 * sends those who give back and newcomers the long way: {@link Turns}. Times are {@link System#nanoTime()}, which is the
 * same clock for all processes of a machine.
 *
 * <p>Safe for any thread and process.
 */
class CpuPage {
    /** More calls than that never run at once. */
    static final int MOST_CPUS = 4096;

    static final int MOST_WORKERS = 4096;

    /** In place of a worker's number. */
    static final int NOBODY = 0;

    private static final int FREE = 0;
    private static final int WAITED_FOR = 1;
    private static final int KEPT = 2;
    private static final int HOLDER_SHIFT = 2;
    private static final long MAGIC = 0x54726f7570650102L; // "Troupe", CPUs, layout 2
    private static final int CPU_COUNT_AT = 8;
    private static final int WORKER_COUNT_AT = 12;
    private static final int HIGHEST_AT = 64;
    private static final int CPUS_AT = 128;
    private static final int CPU_SHIFT = 6;
    private static final int WORKER_BYTES = 32;
    private static final int LIFE = 8;
    private static final int HELD_UP = 12;
    private static final int SINCE = 16;
    private static final int LOOKED = 24;

    private static final VarHandle LONG = MethodHandles.byteBufferViewVarHandle(long[].class, ByteOrder.nativeOrder());
    private static final VarHandle INT = MethodHandles.byteBufferViewVarHandle(int[].class, ByteOrder.nativeOrder());

    private final ByteBuffer page;
    private final int cpus;
    private final int workersAt;

    CpuPage(ByteBuffer page) {
        this.page = page;
        cpus = (int) INT.getVolatile(page, CPU_COUNT_AT);
        workersAt = CPUS_AT + (cpus << CPU_SHIFT);
    }

    private static int size(int cpus) {
        return CPUS_AT + (cpus << CPU_SHIFT) + (MOST_WORKERS + 1) * WORKER_BYTES;
    }

    private static ByteBuffer begin(ByteBuffer page, int cpus) {
        INT.setVolatile(page, CPU_COUNT_AT, cpus);
        INT.setVolatile(page, WORKER_COUNT_AT, MOST_WORKERS);
        LONG.setVolatile(page, 0, MAGIC);
        return page;
    }

    /** What a page is made of that only this process sees. */
    static ByteBuffer inMemory(int cpus) {
        return begin(ByteBuffer.allocateDirect(size(cpus)), cpus);
    }

    static CpuPage create(Path file, int cpus) throws IOException {
        Files.createFile(file);
        // Written, not just mapped: where memory is short this fails here, not with SIGBUS later.
        try (RandomAccessFile zeros = new RandomAccessFile(file.toFile(), "rw")) {
            zeros.write(new byte[size(cpus)]);
        }
        return new CpuPage(begin(map(file), cpus));
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

    private int state(int cpu) {
        return (int) INT.getVolatile(page, at(cpu));
    }

    private boolean change(int cpu, int from, int to) {
        return INT.compareAndSet(page, at(cpu), from, to);
    }

    private static boolean isFree(int state) {
        return (state & ~WAITED_FOR) == FREE;
    }

    /** Takes a CPU that is free and that nobody waits for. */
    boolean take(int cpu, int worker) {
        return change(cpu, FREE, worker << HOLDER_SHIFT);
    }

    /** Gives a CPU back that nobody waits for. */
    boolean giveBack(int cpu, int worker) {
        return change(cpu, worker << HOLDER_SHIFT, FREE);
    }

    /** Takes a CPU if it is free, whoever waits for it. */
    boolean takeInTurn(int cpu, int worker) {
        int state = state(cpu);
        return isFree(state) && change(cpu, state, worker << HOLDER_SHIFT | WAITED_FOR);
    }

    /** Gives a CPU back that somebody may wait for: only those who do can take it. Says whether it is free now, not kept. */
    boolean giveToThoseWhoWait(int cpu) {
        int state;
        do {
            state = state(cpu);
        } while (!change(cpu, state, state & KEPT | WAITED_FOR));
        return (state & KEPT) == 0;
    }

    /** Nobody waits for it: anybody can take it, if it is free. */
    void giveToAnybody(int cpu) {
        change(cpu, WAITED_FOR, FREE);
    }

    /** Whoever gives it back, or wants to take it, is to see that somebody waits. */
    void waitFor(int cpu) {
        int state;
        do {
            state = state(cpu);
        } while ((state & WAITED_FOR) == 0 && !change(cpu, state, state | WAITED_FOR));
    }

    /** By the node alone: keeps a CPU from calls, but for the one that has it. */
    void keep(int cpu) {
        int state;
        do {
            state = state(cpu);
        } while (!change(cpu, state, state | KEPT));
    }

    /** By the node alone: leaves it to calls, of which those come first that wait. Says whether it is free. */
    boolean leave(int cpu) {
        int state;
        do {
            state = state(cpu);
        } while (!change(cpu, state, state & ~KEPT | WAITED_FOR));
        return state >> HOLDER_SHIFT == NOBODY;
    }

    boolean isKept(int cpu) {
        return (state(cpu) & KEPT) != 0;
    }

    /** Whether a call could take it. */
    boolean isFreeForCalls(int cpu) {
        return isFree(state(cpu));
    }

    /** The worker whose call has it. */
    int holder(int cpu) {
        return state(cpu) >> HOLDER_SHIFT;
    }

    // Workers.

    private int workerAt(int worker) {
        return workersAt + worker * WORKER_BYTES;
    }

    /** The highest number of a worker, counted from 1, that there has been. */
    int highestWorker() {
        return (int) INT.getVolatile(page, HIGHEST_AT);
    }

    /** By the node alone: from now on a worker is this actor's, in one of its lives. */
    void worker(int worker, long actor, int life) {
        LONG.setVolatile(page, workerAt(worker), actor);
        INT.setVolatile(page, workerAt(worker) + LIFE, life);
        isHeldUp(worker, false);
        since(worker, 0);
        if (worker > highestWorker()) {
            INT.setVolatile(page, HIGHEST_AT, worker);
        }
    }

    long actor(int worker) {
        return (long) LONG.getVolatile(page, workerAt(worker));
    }

    int life(int worker) {
        return (int) INT.getVolatile(page, workerAt(worker) + LIFE);
    }

    /** Whether a worker's call waits for something else than a CPU. */
    boolean isHeldUp(int worker) {
        return (int) INT.getVolatile(page, workerAt(worker) + HELD_UP) != 0;
    }

    void isHeldUp(int worker, boolean isSo) {
        INT.setVolatile(page, workerAt(worker) + HELD_UP, isSo ? 1 : 0);
    }

    /** Since when a worker's call waits for a CPU; 0 if it does not. */
    long since(int worker) {
        return (long) LONG.getVolatile(page, workerAt(worker) + SINCE);
    }

    void since(int worker, long nanos) {
        LONG.setVolatile(page, workerAt(worker) + SINCE, nanos);
    }

    /** When a worker that waits last looked for a CPU. */
    long looked(int worker) {
        return (long) LONG.getVolatile(page, workerAt(worker) + LOOKED);
    }

    void looked(int worker, long nanos) {
        LONG.setVolatile(page, workerAt(worker) + LOOKED, nanos);
    }
}

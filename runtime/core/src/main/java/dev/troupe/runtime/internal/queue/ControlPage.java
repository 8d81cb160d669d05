package dev.troupe.runtime.internal.queue;

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
 * What the processes at one queue tell each other beside it: a page of shared memory, each field on cache lines of its
 * own.
 *
 * <pre>
 *     0  magic and layout version, block size, note  written once, by the creator
 *   128  parked     0 awake, 1 or 2 asleep at that bell, 3 rung     by the reader, to 3 by a writer
 *                   in the two lowest bits; above them a count of changes
 *   256  cycle      number of the file that is written to     by the writer that fills a file
 *   384  prepared   highest cycle whose file is being or was made ready
 *   512  allocated  cycle in the upper half, bytes backed by memory in the lower   under the queue's lock
 *   640  stop       1 when the reader is asked to end now, 2 as if it were closed     by the node
 *   768  consumed   cycle in the upper half, end of the last document that was read in the lower     by the reader
 *  1024  batchers    who keeps frames back, see {@link Batchers}
 *  2048  started     number of the call that was begun last; of a worker of tasks alone, see {@link TaskGate}
 *  2176  taken       which calls were taken back from it: the first in the upper half, how many in the lower
 *  2304  cancelled   how many calls were cancelled, see {@link CancelList}
 * </pre>
 *
 * <p>Safe for any thread and process.
 */
final class ControlPage {
    static final int AWAKE = 0;
    static final int RUNG = 3;
    private static final int STATE = 3;

    private static final int STOP = 1;
    private static final int CLOSE = 2;

    private static final int SIZE = 4096;
    private static final long MAGIC = 0x54726f7570650004L; // "Troupe", layout 4
    private static final int BLOCK_SIZE_AT = 8;
    private static final int NOTE_AT = 16;
    private static final int PARKED_AT = 128;
    private static final int CYCLE_AT = 256;
    private static final int PREPARED_AT = 384;
    private static final int ALLOCATED_AT = 512;
    private static final int STOP_AT = 640;
    private static final int CONSUMED_AT = 768;
    private static final int BATCHERS_AT = 1024;
    private static final int STARTED_AT = 2048;
    private static final int TAKEN_AT = 2176;
    private static final int CANCELLED_AT = 2304;

    private static final VarHandle LONG = MethodHandles.byteBufferViewVarHandle(long[].class, ByteOrder.nativeOrder());
    private static final VarHandle INT = MethodHandles.byteBufferViewVarHandle(int[].class, ByteOrder.nativeOrder());

    private final ByteBuffer page;
    private final Batchers batchers;

    private ControlPage(ByteBuffer page) {
        this.page = page;
        batchers = new Batchers(page, BATCHERS_AT);
    }

    static ControlPage create(Path file, int blockSize, long note) throws IOException {
        // Written, not just mapped: where memory is short this fails here, not with SIGBUS later.
        Files.createFile(file);
        try (RandomAccessFile zeros = new RandomAccessFile(file.toFile(), "rw")) {
            zeros.write(new byte[SIZE]);
        }
        ControlPage control = new ControlPage(map(file));
        LONG.setVolatile(control.page, BLOCK_SIZE_AT, (long) blockSize);
        control.note(note);
        LONG.setVolatile(control.page, CYCLE_AT, 1L);
        LONG.setVolatile(control.page, PREPARED_AT, 1L);
        LONG.setVolatile(control.page, 0, MAGIC);
        return control;
    }

    static ControlPage open(Path file) throws IOException {
        ControlPage control = new ControlPage(map(file));
        long magic = (long) LONG.getVolatile(control.page, 0);
        if (magic != MAGIC) {
            throw new IOException(file + " was written by another version of Troupe: its layout is "
                    + Long.toHexString(magic) + ", here it is " + Long.toHexString(MAGIC) + ".");
        }
        return control;
    }

    private static ByteBuffer map(Path file) throws IOException {
        return Uninterrupted.run(() -> {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
                return channel.map(MapMode.READ_WRITE, 0, SIZE);
            }
        });
    }

    int blockSize() {
        return (int) (long) LONG.getVolatile(page, BLOCK_SIZE_AT);
    }

    long note() {
        return (long) LONG.getVolatile(page, NOTE_AT);
    }

    /** By the creator alone, before anybody else opens it. */
    void note(long note) {
        LONG.setVolatile(page, NOTE_AT, note);
    }

    /** Whether the reader is awake, asleep at a bell, or rung. */
    int parked() {
        return (int) INT.getVolatile(page, PARKED_AT) & STATE;
    }

    /** By the reader alone: each sleep differs from those before, for a writer that comes too late to mark it. */
    void parked(int state) {
        int before = (int) INT.getVolatile(page, PARKED_AT);
        INT.setVolatile(page, PARKED_AT, (before | STATE) + 1 | state);
    }

    /** The sleep that a writer has to end; 0 if there is none, or somebody rang already. */
    int sleep() {
        int word = (int) INT.getVolatile(page, PARKED_AT);
        int state = word & STATE;
        return state == AWAKE || state == RUNG ? 0 : word;
    }

    /** The bell at which the reader sleeps. */
    static int bell(int sleep) {
        return sleep & STATE;
    }

    /**
     * After ringing: the next writer need not. Not before: a writer that is killed or stopped in between would keep the
     * others from it.
     */
    void rung(int sleep) {
        INT.compareAndSet(page, PARKED_AT, sleep, sleep | RUNG);
    }

    long cycle() {
        return (long) LONG.getVolatile(page, CYCLE_AT);
    }

    void advance(long from) {
        LONG.compareAndSet(page, CYCLE_AT, from, from + 1);
    }

    /** One writer makes the next file ready. */
    boolean mayPrepare(long cycle) {
        return LONG.compareAndSet(page, PREPARED_AT, cycle - 1, cycle);
    }

    /** It could not be made ready; another may try. */
    void unprepare(long cycle) {
        if (cycle() < cycle) {
            LONG.compareAndSet(page, PREPARED_AT, cycle, cycle - 1);
        }
    }

    /** Bytes of the cycle's file that are backed by memory; 0 if that is not known yet. */
    long allocated(long cycle) {
        long value = (long) LONG.getVolatile(page, ALLOCATED_AT);
        return value >>> 32 == cycle ? value & 0xffffffffL : 0;
    }

    void allocated(long cycle, long bytes) {
        LONG.setVolatile(page, ALLOCATED_AT, cycle << 32 | bytes);
    }

    boolean isStopRequested() {
        return (int) INT.getVolatile(page, STOP_AT) != 0;
    }

    void requestStop() {
        INT.setVolatile(page, STOP_AT, STOP);
    }

    boolean isCloseRequested() {
        return (int) INT.getVolatile(page, STOP_AT) == CLOSE;
    }

    void requestClose() {
        INT.compareAndSet(page, STOP_AT, 0, CLOSE);
    }

    /** A place in the queue; what comes later is greater. */
    static long place(int cycle, long end) {
        return (long) cycle << 32 | end;
    }

    /** How far the reader has come. */
    long consumed() {
        return (long) LONG.getVolatile(page, CONSUMED_AT);
    }

    /** By the reader alone, after each document; a writer may learn of it a little later. */
    void consumed(long place) {
        LONG.setRelease(page, CONSUMED_AT, place);
    }

    Batchers batchers() {
        return batchers;
    }

    /** The call that was begun last. */
    int started() {
        return (int) INT.getVolatile(page, STARTED_AT);
    }

    /** By the reader alone, before it looks whether the call was taken back: one of the two sees what the other wrote. */
    void started(int call) {
        INT.setVolatile(page, STARTED_AT, call);
    }

    /** The calls that were taken back: the first in the upper half, how many in the lower. */
    long taken() {
        return (long) LONG.getVolatile(page, TAKEN_AT);
    }

    void taken(long calls) {
        LONG.setVolatile(page, TAKEN_AT, calls);
    }

    /** How many calls were cancelled. */
    long cancelled() {
        return (long) LONG.getVolatile(page, CANCELLED_AT);
    }

    void cancelledOneMore() {
        long unused = (long) LONG.getAndAdd(page, CANCELLED_AT, 1L);
    }
}

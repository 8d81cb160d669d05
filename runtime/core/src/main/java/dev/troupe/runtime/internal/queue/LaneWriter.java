package dev.troupe.runtime.internal.queue;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import net.openhft.chronicle.bytes.Bytes;
import net.openhft.chronicle.bytes.BytesStore;
import net.openhft.chronicle.core.threads.InterruptedRuntimeException;
import net.openhft.chronicle.queue.ExcerptAppender;
import net.openhft.chronicle.wire.DocumentContext;
import net.openhft.chronicle.wire.UnrecoverableTimeoutException;

/**
 * Appends frames to a queue and wakes its reader.
 *
 * <p>Frames may be kept back, to go out together as one document: worth it while the reader is behind. Whoever keeps
 * frames back says so where the reader sees it, or sends them soon.
 *
 * <p>For one thread at a time. An interrupted thread appends like any other, and stays interrupted.
 */
public final class LaneWriter implements AutoCloseable {
    private static final long LOCK_NANOS = TimeUnit.SECONDS.toNanos(10);

    /** What Chronicle may touch behind a frame: the next header. */
    private static final int SLACK = 64;

    private static final long PAGE = 4096;
    private static final long TOUCHED_BYTES = 16 * PAGE;
    private static final long FULL = -1;
    private static final long PREPARE_NANOS = TimeUnit.MILLISECONDS.toNanos(50);
    private static final long PAUSE_NANOS = 50_000;

    /** A reader that has so many documents of this writer's before it is busy for longer than it takes to send more; a power of two. */
    private static final int DOCUMENTS_AHEAD = 4;

    private final Lane lane;
    private final ControlPage control;
    private final Ringer[] ringers;
    private ExcerptAppender appender;
    private final long rollAt;
    private final long fullAt;
    private final FrameBatch batch = new FrameBatch();
    private final long[] ends = new long[DOCUMENTS_AHEAD];
    private int documents;
    private long consumed;
    private long allocatedCycle;
    private long allocated;
    private boolean interruptedMeanwhile;

    /** The file for which this writer could not make the next one ready. */
    private long triedInVain;

    LaneWriter(Lane lane) {
        this.lane = lane;
        control = lane.control();
        ringers = new Ringer[] {new Ringer(lane.bell(1)), new Ringer(lane.bell(2))};
        appender = createAppender(lane);
        rollAt = control.blockSize() / 4L * 3;
        fullAt = control.blockSize() - Lane.MAX_FRAME - PAGE;
    }

    /** Takes the queue's lock for a moment. */
    private static ExcerptAppender createAppender(Lane lane) {
        long started = System.nanoTime();
        boolean interrupted = Thread.interrupted();
        try {
            while (true) {
                try {
                    return lane.queue().createAppender();
                } catch (UnrecoverableTimeoutException | InterruptedRuntimeException e) {
                    interrupted |= Thread.interrupted();
                    if (System.nanoTime() - started > LOCK_NANOS) {
                        throw e;
                    }
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /**
     * Appends a frame, and before it those that were kept back; once this returns, the reader will see it. Says whether
     * the reader had to be woken for it.
     *
     * @throws IOException when there is no memory left for it, or when another process keeps the queue locked; nothing
     *     was appended then, and what was kept back still is
     */
    public boolean append(byte[] frame, int length) throws IOException {
        if (length > Lane.MAX_FRAME) {
            throw new IllegalArgumentException(
                    "A frame of " + length + " bytes is longer than " + Lane.MAX_FRAME + ".");
        }
        boolean woke = flush();
        return append(frame, 0, length) || woke;
    }

    /** Whether there is room for one more frame to be kept back. */
    public boolean canBatch(int length) {
        return batch.hasRoomFor(length);
    }

    /** Keeps a frame back that there is room for. */
    public void batch(byte[] frame, int length) {
        batch.add(frame, length);
    }

    /** How many frames are kept back. */
    public int batched() {
        return batch.frames();
    }

    /** Forgets what was kept back. */
    public void discardBatch() {
        batch.clear();
    }

    /**
     * Appends what was kept back. Says whether the reader had to be woken for it.
     *
     * @throws IOException as {@link #append} does
     */
    public boolean flush() throws IOException {
        if (batch.frames() == 0) {
            return false;
        }
        boolean woke = append(batch.array(), batch.from(), batch.end() - batch.from());
        batch.clear();
        return woke;
    }

    /** Whether the reader has several documents of this writer's still before it. */
    public boolean isReaderBehind() {
        long ahead = ends[documents & DOCUMENTS_AHEAD - 1];
        if (consumed < ahead) {
            consumed = control.consumed();
        }
        return consumed < ahead;
    }

    /** Whether the reader looks for frames, or is busy with some; one that sleeps has to be rung. */
    public boolean isReaderAwake() {
        return control.parked() == ControlPage.AWAKE;
    }

    /** Says where the reader sees it that this process keeps frames back; a number without a bit must not. */
    public void tellReader(int process) {
        control.batchers().add(process);
    }

    /** Whether the reader could be told that the process of this number keeps frames back. */
    public static boolean canTellReader(int process) {
        return Batchers.hasBitFor(process);
    }

    private boolean append(byte[] document, int offset, int length) throws IOException {
        boolean interrupted = Thread.interrupted();
        try {
            long end;
            while ((end = appendLocked(document, offset, length)) == FULL) {
                rollNow();
            }
            ends[documents++ & DOCUMENTS_AHEAD - 1] = ControlPage.place(appender.cycle(), end);
            if (end > rollAt) {
                rollIfNobodyDoes();
            }
            return wake();
        } finally {
            if (interrupted || interruptedMeanwhile) {
                interruptedMeanwhile = false;
                Thread.currentThread().interrupt();
            }
        }
    }

    private long appendLocked(byte[] document, int offset, int length) throws IOException {
        long started = 0;
        while (true) {
            boolean opened = false;
            try (DocumentContext context = appender.writingDocument()) {
                opened = true;
                try {
                    Bytes<?> bytes = context.wire().bytes();
                    long position = bytes.writePosition();
                    if (position > fullAt) {
                        context.rollbackOnClose();
                        return FULL;
                    }
                    backWithMemory(bytes, position, position + length + SLACK);
                    FrameCopy.write(document, offset, length, bytes);
                    return position + length;
                } catch (Throwable e) {
                    // Chronicle would commit half a frame.
                    context.rollbackOnClose();
                    throw e;
                }
            } catch (UnrecoverableTimeoutException | InterruptedRuntimeException e) {
                // Somebody holds the lock for long, or two waiters recovered it at once: nothing was written.
                long now = System.nanoTime();
                started = started == 0 ? now : started;
                if (now - started > LOCK_NANOS) {
                    throw new IOException(
                            "another process (" + lane.lockOwner() + ") has kept the queue at " + lane.directory()
                                    + " locked for 10 s",
                            e);
                }
                interruptedMeanwhile |= Thread.interrupted();
            } catch (Throwable e) { // Chronicle also throws checked exceptions that it does not declare.
                if (!opened || !(e instanceof IOException)) {
                    startAfresh(e);
                }
                throw e;
            }
        }
    }

    /**
     * Chronicle is not prepared for everything that a full stack, a full heap or a lack of file descriptors does to it: its
     * appender may believe that a frame is still open, or the lock may still be this process's.
     */
    private void startAfresh(Throwable reason) {
        try {
            appender.close();
        } catch (RuntimeException | Error e) {
            reason.addSuppressed(e);
        }
        lane.releaseOwnLock();
        appender = createAppender(lane);
        allocatedCycle = 0;
    }

    /** Under the queue's lock: makes sure that the frame has memory to go to. */
    private void backWithMemory(Bytes<?> bytes, long position, long needed) throws IOException {
        int cycle = appender.cycle();
        if (allocatedCycle == cycle && needed <= allocated) {
            return;
        }
        long touched = allocatedCycle == cycle ? allocated : position;
        allocatedCycle = cycle;
        allocated = control.allocated(cycle);
        if (allocated == 0) {
            // The first frame of the file: what lies before it exists, and so does the rest of its page.
            allocated = Math.max(QueueFiles.PREPARED_BYTES, (position + PAGE - 1) / PAGE * PAGE);
            control.allocated(cycle, allocated);
        }
        if (needed > allocated) {
            try {
                allocated = lane.files().allocate(cycle, allocated, needed);
            } catch (IOException e) {
                allocatedCycle = 0;
                throw noMemory(e);
            }
            control.allocated(cycle, allocated);
        }
        touch(bytes, touched, allocated);
    }

    /**
     * Has this process's page tables filled ahead, so that not every eightieth call pays for a page fault: the system maps
     * the sixteen pages around the one that is read.
     */
    private static void touch(Bytes<?> bytes, long from, long to) {
        BytesStore<?, ?> mapped = bytes.bytesStore();
        for (long at = from; at < to && mapped != null && mapped.inside(at); at += TOUCHED_BYTES) {
            int unused = mapped.readVolatileByte(at);
        }
    }

    /** The file is nearly full: one writer makes the next one ready, and then it gives way. */
    private void rollIfNobodyDoes() {
        long cycle = control.cycle();
        if (cycle != triedInVain && appender.cycle() == cycle && control.mayPrepare(cycle + 1)) {
            try {
                lane.files().prepare(cycle + 1);
                control.advance(cycle);
            } catch (IOException | RuntimeException | Error e) {
                // The frame was appended; whoever finds no room for the next one will say so, and not each until then.
                control.unprepare(cycle + 1);
                triedInVain = cycle;
            }
        }
    }

    /** The file is full: the next one is needed now. */
    private void rollNow() throws IOException {
        long cycle = control.cycle();
        if (appender.cycle() != cycle) {
            return;
        }
        // Who began to make it ready may need a moment, or be dead.
        long deadline = System.nanoTime() + PREPARE_NANOS;
        while (!control.mayPrepare(cycle + 1) && System.nanoTime() - deadline < 0) {
            if (control.cycle() != cycle) {
                return;
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        try {
            lane.files().prepare(cycle + 1);
        } catch (IOException e) {
            control.unprepare(cycle + 1);
            throw noMemory(e);
        }
        control.advance(cycle);
    }

    private IOException noMemory(IOException cause) {
        return new IOException(
                "no memory is left for the queue at " + lane.directory() + " (" + cause.getMessage() + ")", cause);
    }

    private boolean wake() {
        int sleep = control.sleep();
        if (sleep == 0) {
            return false;
        }
        if (ringers[ControlPage.bell(sleep) - 1].ring()) {
            control.rung(sleep);
        }
        return true;
    }

    @Override
    public void close() {
        for (Ringer ringer : ringers) {
            ringer.close();
        }
        appender.close();
    }
}

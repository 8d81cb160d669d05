package dev.troupe.runtime.internal.queue;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.invoke.VarHandle;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;

/**
 * Takes frames off a queue, and deletes the files it has done with.
 *
 * <p>{@link #read}, {@link #raise} and {@link #lower} are for one thread at a time; so is {@link #await} at each bell.
 */
public final class LaneReader implements AutoCloseable {
    private static final Logger LOG = System.getLogger("dev.troupe.queue");

    /**
     * A sleeping reader looks by itself this often, for what nobody foresaw. A writer that is killed between its frame and
     * its ring is none of that: the node tells everybody whom the dead had called or answered, and so rings.
     */
    private static final long SAFETY_NANOS = TimeUnit.SECONDS.toNanos(30);

    private final Lane lane;
    private final ControlPage control;
    private final DocumentReader documents;
    private final Bell[] bells;
    private final BatchReader batch = new BatchReader();
    private int cycle;

    LaneReader(Lane lane, int bells) throws IOException {
        this.lane = lane;
        control = lane.control();
        documents = new DocumentReader(lane.tailer());
        this.bells = new Bell[bells];
        for (int i = 0; i < bells; i++) {
            this.bells[i] = new Bell(lane.bell(i + 1));
        }
    }

    /** Copies the next frame, if there is one. */
    public boolean read(FrameBuffer into) {
        while (true) {
            if (batch.hasNext()) {
                if (batch.read(into)) {
                    return true;
                }
                LOG.log(
                        Level.WARNING,
                        "The rest of a batch of {0} bytes does not decode and was skipped.",
                        batch.length());
            }
            if (!readDocument(into)) {
                return false;
            }
            if (!BatchReader.isBatch(into)) {
                return true;
            }
            batch.begin(into);
        }
    }

    /** Whether the next frame was sent together with the last. */
    public boolean isInBatch() {
        return batch.hasNext();
    }

    /** A moment's rest between two looks, which ends when something is there. */
    public void pause() {
        documents.pause();
    }

    private boolean readDocument(FrameBuffer into) {
        if (!documents.read(into)) {
            return false;
        }
        int now = documents.cycle();
        if (now != cycle) {
            enter(now);
        }
        control.consumed(ControlPage.place(now, documents.end()));
        return true;
    }

    /** Whether processes may keep frames back; what was read before this is asked is known to them. */
    public boolean hasBatchers() {
        VarHandle.fullFence();
        return control.batchers().any();
    }

    /** Each process that keeps frames back, once. */
    public void takeBatchers(IntConsumer process) {
        control.batchers().take(process);
    }

    /** The files before the one that is read now have been consumed. */
    private void enter(int next) {
        int from = cycle == 0 ? next : cycle;
        cycle = next;
        try {
            for (int consumed = from; consumed < next; consumed++) {
                lane.files().delete(consumed);
            }
        } catch (IOException e) {
            LOG.log(Level.WARNING, "A file of the queue at {0} could not be deleted: {1}", lane.directory(), e);
        }
        if (from < next) {
            lane.queue().refreshDirectoryListing();
        }
    }

    /**
     * Says in shared memory that the reader sleeps, and at which bell. Read once more after it, and sleep only if the
     * queue was empty then: a writer that came before saw no sleeper.
     */
    public void raise(int bell) {
        control.parked(bell);
    }

    /** Says that the reader is awake. */
    public void lower() {
        if (control.parked() != ControlPage.AWAKE) {
            control.parked(ControlPage.AWAKE);
        }
    }

    /**
     * Sleeps until a writer rings, the time is over, the thread is interrupted or the wait is; 30 seconds at
     * most. */
    public void await(int bell, long nanos) throws IOException {
        bells[bell - 1].await(Math.min(nanos, SAFETY_NANOS));
    }

    /** Wakes the thread in {@link #await}. Any thread may call this. */
    public void interruptWait(int bell) {
        bells[bell - 1].interruptWait();
    }

    /** Whether the node asked for the end. Any thread may call this. */
    public boolean isStopRequested() {
        return control.isStopRequested();
    }

    /** Whether that is to be as if the queue were at its end. */
    public boolean isCloseRequested() {
        return control.isCloseRequested();
    }

    @Override
    public void close() throws IOException {
        documents.close();
        for (Bell bell : bells) {
            bell.close();
        }
    }
}

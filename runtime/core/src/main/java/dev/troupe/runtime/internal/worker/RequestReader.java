package dev.troupe.runtime.internal.worker;

import dev.troupe.runtime.internal.objects.LargeValues;
import dev.troupe.runtime.internal.objects.ObjectStore;
import dev.troupe.runtime.internal.objects.Splices;
import dev.troupe.runtime.internal.queue.CancelList;
import dev.troupe.runtime.internal.queue.FrameBuffer;
import dev.troupe.runtime.internal.queue.Lane;
import dev.troupe.runtime.internal.queue.LaneReader;
import dev.troupe.runtime.internal.queue.Patience;
import dev.troupe.runtime.internal.wire.ObjectId;
import dev.troupe.runtime.internal.wire.RequestHeader;
import dev.troupe.runtime.internal.wire.SessionPaths;
import dev.troupe.runtime.spi.StreamPart;
import dev.troupe.runtime.spi.TroupeRuntime;
import dev.troupe.runtime.spi.WireInput;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Queue;
import java.util.function.IntConsumer;
import java.util.function.LongConsumer;

/** Takes requests off an actor's queue, one at a time, and sleeps when there are none. For one thread. */
public final class RequestReader implements AutoCloseable {
    private static final Logger LOG = System.getLogger("dev.troupe");
    private static final int BELL = 1;

    /** Who keeps requests back is most likely just about to send them. */
    private static final int LOOKS_BEFORE_ASKING = 48;

    private final Lane lane;
    private final LaneReader reader;
    private final FrameBuffer frame = new FrameBuffer();
    private final WireInput body = new WireInput(new byte[0], 0, 0);
    private final Patience patience;
    private final Deque<byte[]> aside = new ArrayDeque<>();
    private boolean returns;
    private boolean waits;
    private boolean fetched;
    private boolean asks;
    private int looksInVain;
    private LongConsumer whenIdle = since -> {};

    public RequestReader(Lane lane) throws IOException {
        this.lane = lane;
        reader = lane.reader(1);
        patience = new Patience(reader::pause);
    }

    /**
     * Has something done before each sleep.
     *
     * @param action is told since when there has been nothing to read, as {@link System#nanoTime()} tells it
     */
    void whenIdle(LongConsumer action) {
        whenIdle = action;
    }

    /** Takes the next request, if there is one; what cannot be read is logged and skipped. */
    public boolean read() {
        if (returns && !aside.isEmpty()) {
            frame.set(aside.remove());
            return true;
        }
        if (fetched) {
            fetched = false;
            return true;
        }
        while (reader.read(frame)) {
            if (waits) {
                patience.end();
                waits = false;
                looksInVain = 0;
            }
            if (!RequestHeader.isReadable(frame.array(), frame.length())) {
                LOG.log(
                        Level.WARNING,
                        "A request of {0} bytes has no header of this version and was skipped.",
                        frame.length());
                continue;
            }
            return true;
        }
        return false;
    }

    /** Whether the next request was sent together with the last. */
    boolean isInBatch() {
        return reader.isInBatch();
    }

    /** Whether processes may keep requests back until this is done with those that it has. */
    boolean hasBatchers() {
        return reader.hasBatchers();
    }

    /** After a look in vain: whether it is time to ask for what others keep back. */
    boolean asksBatchers() {
        if (asks || ++looksInVain >= LOOKS_BEFORE_ASKING) {
            asks = false;
            looksInVain = 0;
            return reader.hasBatchers();
        }
        return false;
    }

    /** The processes that keep requests back. */
    void takeBatchers(IntConsumer process) {
        reader.takeBatchers(process);
    }

    /** The request that was read comes later: it may have been sent before what it needs. */
    void putAside() {
        aside.add(copy());
    }

    /** What was put aside comes now, before anything else. */
    void takeUpAside() {
        returns = true;
    }

    /** The calls that were cancelled after they had been sent. */
    CancelList cancelled() {
        return lane.cancelled();
    }

    /** Takes up the first of the requests that were copied; one that was read ahead comes next. */
    void takeUp(Queue<byte[]> copies) {
        if (fetched) {
            fetched = false;
            putAside();
            takeUpAside();
        }
        frame.set(copies.remove());
    }

    /** The header of the request. */
    byte[] header() {
        return frame.array();
    }

    /** The call that the request is made for; not 0. */
    long correlation() {
        return RequestHeader.correlation(frame.array(), frame.length());
    }

    /** The arguments of the request. */
    WireInput body() throws IOException {
        return arguments(frame, body);
    }

    /** The arguments of a request that this has read, through what is lent for them. Any thread may call this. */
    WireInput arguments(FrameBuffer request, WireInput lent) throws IOException {
        byte[] bytes = request.array();
        int end = RequestHeader.end(bytes, request.length());
        if (RequestHeader.isSpliced(bytes)) {
            return Splices.read(bytes, RequestHeader.LENGTH, end, this::open);
        }
        if (RequestHeader.isLarge(bytes)) {
            byte[] large = LargeValues.moveIn(lane.directory(), bytes, RequestHeader.LENGTH, end);
            lent.reset(large, 0, large.length);
        } else {
            lent.reset(bytes, RequestHeader.LENGTH, end - RequestHeader.LENGTH);
        }
        return lent;
    }

    /** Gives the request away, to be kept while the next ones are read. */
    void moveTo(FrameBuffer other) {
        frame.exchange(other);
    }

    /** A copy of the request. */
    byte[] copy() {
        return Arrays.copyOf(frame.array(), frame.length());
    }

    /** By the session's directory, in which the queue lies. */
    private StreamPart open(long object, boolean isKept) throws IOException {
        SessionPaths session = SessionPaths.ofQueue(lane.directory());
        return new ObjectStore(session.objects(), session.free(), session.spilled())
                .open(
                        ObjectId.name(object),
                        isKept,
                        buffer -> TroupeRuntime.current().mapped(object, buffer));
    }

    /** The request will not be run. */
    void discard() {
        discard(frame);
    }

    /** The same of a copy of one. Any thread may call this. */
    void discard(byte[] request) {
        FrameBuffer copied = new FrameBuffer();
        copied.set(request);
        discard(copied);
    }

    /** The same of one that this has read. Any thread may call this. */
    void discard(FrameBuffer request) {
        if (RequestHeader.isLarge(request.array())) {
            try {
                LargeValues.discard(lane.directory(), request.array(), RequestHeader.LENGTH);
            } catch (IOException e) {
                LOG.log(Level.DEBUG, "The arguments of a call that is not run are still there", e);
            }
        }
    }

    /** Nothing was there: looks on a little, or sleeps until a request comes or the time is over. */
    public void await(long nanos) throws IOException {
        if (!waits) {
            waits = true;
            patience.begin();
        }
        if (patience.looksAgain()) {
            return;
        }
        whenIdle.accept(patience.since());
        sleep(nanos);
    }

    /** Sleeps until a request comes, the wait is interrupted or the time is over. */
    private void sleep(long nanos) throws IOException {
        // An interrupt that came late is for nobody any more, and would end every wait at once.
        Thread.interrupted();
        reader.raise(BELL);
        fetched = read();
        asks = !fetched && reader.hasBatchers();
        if (!fetched && !asks) {
            reader.await(BELL, nanos);
        }
        reader.lower();
    }

    /** Sleeps, whatever requests come, until the bell rings, the wait is interrupted or the time is over. */
    void awaitBell(long nanos) throws IOException {
        reader.await(BELL, nanos);
    }

    /** Wakes the thread that sleeps here. Any thread may call this. */
    public void interruptWait() {
        reader.interruptWait(BELL);
    }

    /** Whether the node asked for the end. */
    public boolean isStopRequested() {
        return reader.isStopRequested();
    }

    /** Whether it did because nobody can reach the actor. */
    boolean isCloseRequested() {
        return reader.isCloseRequested();
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}

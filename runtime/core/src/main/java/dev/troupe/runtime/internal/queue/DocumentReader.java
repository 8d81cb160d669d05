package dev.troupe.runtime.internal.queue;

import net.openhft.chronicle.bytes.Bytes;
import net.openhft.chronicle.bytes.BytesStore;
import net.openhft.chronicle.queue.ExcerptTailer;
import net.openhft.chronicle.wire.DocumentContext;
import net.openhft.chronicle.wire.Wires;
import org.jspecify.annotations.Nullable;

/**
 * Takes documents off a queue.
 *
 * <p>Chronicle's tailer finds the first document of each file, and the file that comes after it. What comes in between is read
 * from the memory that the tailer has mapped, which takes a third of the time: each document begins with a header of four
 * bytes, at a multiple of four, that is 0 until the document is complete; then it says how long the document is, and whether
 * it is one of Chronicle's own. The tailer is told how far that went before it is asked again.
 *
 * <p>For one thread at a time.
 */
final class DocumentReader implements AutoCloseable {
    private static final int HEADER = 4;
    private static final int NOTHING_YET = 0;

    /** So many looks take about as long as one through Chronicle. */
    private static final int LOOKS_IN_A_PAUSE = 8;

    private final ExcerptTailer tailer;

    /** What the tailer has mapped, and will until it is asked again; null where the next document is for the tailer to find. */
    private @Nullable BytesStore<?, ?> memory;

    private long nextAt;

    /** The last document that the tailer has found, and how many were read after it. */
    private long found;

    private int readSince;
    private int cycle;
    private long end;

    DocumentReader(ExcerptTailer tailer) {
        this.tailer = tailer;
    }

    /** Copies the next document, if there is one. */
    boolean read(FrameBuffer into) {
        BytesStore<?, ?> mapped = memory;
        if (mapped != null) {
            int header = mapped.readVolatileInt(nextAt);
            if (header == NOTHING_YET) {
                return false;
            }
            int length = Wires.lengthOf(header);
            if (Wires.isReadyData(header) && mapped.inside(nextAt, HEADER + length + HEADER)) {
                FrameCopy.read(mapped, nextAt + HEADER, into.claim(length), length);
                readSince++;
                end = nextAt + HEADER + length;
                nextAt = aligned(end);
                return true;
            }
            memory = null;
        }
        if (readSince > 0) {
            catchUp();
        }
        return readByTailer(into);
    }

    /** A moment's rest between two looks, which ends when something is there. */
    void pause() {
        BytesStore<?, ?> mapped = memory;
        if (mapped == null) {
            Thread.onSpinWait();
            return;
        }
        for (int look = 0; look < LOOKS_IN_A_PAUSE; look++) {
            Thread.onSpinWait();
            if (mapped.readVolatileInt(nextAt) != NOTHING_YET) {
                return;
            }
        }
    }

    private static long aligned(long position) {
        return position + HEADER - 1 & -HEADER;
    }

    /** The tailer has read what was read past it. Where that fails it is to be tried again, or all that would come once more. */
    private void catchUp() {
        long last = found + readSince;
        if (!tailer.moveToIndex(last)) {
            throw new IllegalStateException(
                    "The queue has no document " + Long.toHexString(last) + ", which was read before.");
        }
        try (DocumentContext read = tailer.readingDocument()) {
            if (!read.isPresent()) {
                throw new IllegalStateException("A document of the queue is gone that was read before.");
            }
        }
        readSince = 0;
    }

    private boolean readByTailer(FrameBuffer into) {
        try (DocumentContext document = tailer.readingDocument()) {
            if (!document.isPresent()) {
                return false;
            }
            Bytes<?> bytes = document.wire().bytes();
            int length = (int) bytes.readRemaining();
            end = bytes.readLimit();
            FrameCopy.read(bytes, into.claim(length), length);
            found = document.index();
            mayReadOn(bytes.bytesStore());
        }
        cycle = tailer.cycle();
        return true;
    }

    private void mayReadOn(@Nullable BytesStore<?, ?> mapped) {
        long next = aligned(end);
        if (mapped != null && mapped.inside(next, HEADER)) {
            memory = mapped;
            nextAt = next;
        }
    }

    /** The number of the file that the last document was in. */
    int cycle() {
        return cycle;
    }

    /** Where the last document ended in it. */
    long end() {
        return end;
    }

    @Override
    public void close() {
        memory = null;
        tailer.close();
    }
}

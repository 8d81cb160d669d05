package dev.troupe.runtime.internal.objects;

import dev.troupe.runtime.spi.StreamPart;
import dev.troupe.runtime.spi.WireFormatException;
import dev.troupe.runtime.spi.WireInput;
import dev.troupe.runtime.spi.WireOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The objects that are to be read in places of a frame, or in place of all that is in it. Behind what the frame itself has to
 * say stand, for each, its place and its number; then the number of the object that is read in place of the frame, 0 for
 * none; then how many there are.
 */
public final class Splices {
    private static final int ENTRY = Integer.BYTES + Long.BYTES;
    private static final int END = Long.BYTES + Integer.BYTES;

    private final List<Splice> splices = new ArrayList<>();
    private long all;

    private record Splice(int position, long object) {}

    /** An object is read at a place. */
    public void add(int position, long object) {
        splices.add(new Splice(position, object));
    }

    /** An object is read in place of all that is in the frame. */
    public void all(long object) {
        all = object;
    }

    /** How many bytes they take. */
    public int length() {
        return splices.size() * ENTRY + END;
    }

    /** Writes them at the end of a frame. */
    public void writeTo(WireOutput out) {
        for (Splice each : splices) {
            out.writeInt(each.position());
            out.writeLong(each.object());
        }
        out.writeLong(all);
        out.writeInt(splices.size());
    }

    /** Opens objects. */
    public interface Opener {
        /**
         * Opens one.
         *
         * @param isKept whether it keeps what is in it
         */
        StreamPart open(long object, boolean isKept) throws IOException;
    }

    /** What a frame says, with all objects in their places. */
    public static WireInput read(byte[] frame, int from, int to, Opener opener) throws IOException {
        int end = to - END;
        if (end < from) {
            throw new WireFormatException("A frame is too short to name objects.");
        }
        WireInput ending = new WireInput(frame, end, END);
        long all = ending.readLong();
        int count = ending.readInt();
        int body = end - count * ENTRY;
        if (count < 0 || count > (end - from) / ENTRY) {
            throw new WireFormatException("A frame names " + count + " objects, and is too short for that.");
        }
        StreamPart base = all == 0 ? new StreamPart(frame, from, body - from, null, false) : opener.open(all, false);
        WireInput entries = new WireInput(frame, body, count * ENTRY);
        List<StreamPart> parts = new ArrayList<>();
        int at = 0;
        for (int i = 0; i < count; i++) {
            int position = entries.readInt();
            if (position < at || position > base.length()) {
                throw new WireFormatException("An object stands at " + position + ", where nothing is.");
            }
            parts.add(cut(base, at, position));
            parts.add(opener.open(entries.readLong(), true));
            at = position;
        }
        parts.add(cut(base, at, base.length()));
        return WireInput.of(parts);
    }

    private static StreamPart cut(StreamPart base, int from, int to) {
        return new StreamPart(base.bytes(), base.offset() + from, to - from, base.bulks(), base.isKept());
    }
}

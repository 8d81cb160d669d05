package dev.troupe.runtime.spi;

import dev.troupe.runtime.ObjectRef;
import java.util.Arrays;
import java.util.List;

/** Arguments some of which are refs whose values are not there yet. */
public final class PendingArguments {
    private final byte[] written;
    private final int offset;
    private final List<Gap> gaps;
    private final List<Transfer> handles;

    private final List<Bulk> bulks;

    PendingArguments(WireOutput out, int header, List<Gap> gaps, List<Transfer> handles) {
        this.written = Arrays.copyOfRange(out.array(), header, out.position());
        this.offset = header;
        this.gaps = List.copyOf(gaps);
        this.handles = List.copyOf(handles);
        this.bulks = List.copyOf(out.bulks());
    }

    /** The refs that are waited for. */
    public List<ObjectRef<?>> refs() {
        return gaps.stream().<ObjectRef<?>>map(Gap::ref).toList();
    }

    /** Writes everything behind what other arguments begin with, and leaves the same places open. */
    public void copyTo(Arguments other) {
        int shift = other.position() - offset;
        write(other, 0, written.length);
        handles.forEach(other::carry);
        gaps.forEach(gap -> other.add(new Gap(gap.position() + shift, gap.value(), gap.ref())));
    }

    /** Writes everything, once all refs are done; throws what a ref throws. */
    public void writeTo(WireOutput out) {
        int from = 0;
        for (Gap gap : gaps) {
            int to = gap.position() - offset;
            write(out, from, to);
            gap.value().writeTo(out);
            from = to;
        }
        write(out, from, written.length);
        handles.forEach(out::carry);
    }

    private void write(WireOutput out, int from, int to) {
        int shift = out.position() - offset - from;
        out.writeBytes(written, from, to - from);
        for (Bulk each : bulks) {
            int at = each.position() - offset;
            if (at > from && at <= to) {
                out.add(each.at(each.position() + shift));
            }
        }
    }

    /** They will never be written: what they keep need not be kept for them. */
    public void letGo() {
        handles.forEach(Transfer::letGo);
    }

    /** The place of one ref's value. */
    record Gap(int position, Value value, ObjectRef<?> ref) {}

    /** Writes the value of a ref that is done. */
    interface Value {
        void writeTo(WireOutput out);
    }
}

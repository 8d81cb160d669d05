package dev.troupe.runtime.spi;

import dev.troupe.runtime.ObjectRef;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The arguments of a call or a constructor, written one after the other. A ref stands for its value: if that is not there
 * yet, its place stays open, and what is sent is put together later.
 *
 * <p>Belongs to the thread that began it, and to Troupe again once closed: generated code holds it in a {@code try}.
 */
public abstract class Arguments extends WireOutput implements AutoCloseable {
    private @Nullable List<PendingArguments.Gap> gaps;
    private @Nullable List<Transfer> handles;
    private @Nullable List<Splice> splices;

    Arguments(int capacity) {
        super(capacity);
    }

    /** Writes the value of a ref, or keeps a place for it. What fails about it fails the call, now or later. */
    public final <T extends @Nullable Object> void writeRef(Codec<T> codec, ObjectRef<? extends T> ref) {
        int start = position();
        int handlesBefore = handles == null ? 0 : handles.size();
        if (gaps == null && ref.isDone()) {
            try {
                writeDone(this, codec, ref);
                return;
            } catch (RuntimeException | Error e) { // Told where it is tried again: as the result of the call.
                reset(start);
                forgetHandles(handlesBefore);
            }
        }
        add(gap(start, codec, ref));
    }

    private static <T extends @Nullable Object> PendingArguments.Gap gap(
            int position, Codec<T> codec, ObjectRef<? extends T> ref) {
        return new PendingArguments.Gap(position, out -> writeDone(out, codec, ref), ref);
    }

    /** What lies in shared memory need not be copied: its place is noted. */
    private static <T extends @Nullable Object> void writeDone(
            WireOutput out, Codec<T> codec, ObjectRef<? extends T> ref) {
        if (out instanceof Arguments arguments && arguments.takesBulks() && ref instanceof SharedValue shared) {
            Transfer object = shared.share(codec);
            if (object != null) {
                arguments.splice(new Splice(out.position(), object, gap(out.position(), codec, ref)));
                return;
            }
        }
        codec.write(out, ref.get());
    }

    /** The place of an object, whose bytes are to be read there. */
    record Splice(int position, Transfer object, PendingArguments.Gap gap) {}

    private void splice(Splice splice) {
        List<Splice> known = splices;
        if (known == null) {
            known = new ArrayList<>();
            splices = known;
        }
        known.add(splice);
    }

    /** Whether there are places where objects are to be read. */
    public final boolean hasSplices() {
        return splices != null;
    }

    /**
     * Takes the objects, each with its place.
     *
     * @param header where the arguments begin, from which places are counted
     */
    public final List<Transfer> takeSplices(int header, SpliceWriter writer) {
        List<Splice> known = splices;
        splices = null;
        if (known == null) {
            return List.of();
        }
        known.forEach(each -> writer.accept(each.position() - header, each.object()));
        return known.stream().map(Splice::object).toList();
    }

    /** Writes down where an object is to be read. */
    public interface SpliceWriter {
        void accept(int position, Transfer object);
    }

    final void add(PendingArguments.Gap gap) {
        List<PendingArguments.Gap> open = gaps;
        if (open == null) {
            open = new ArrayList<>();
            gaps = open;
        }
        open.add(gap);
    }

    /** Whether a place is open. */
    public final boolean isPending() {
        return gaps != null;
    }

    /** From now on whoever made the call may change his own large arrays and buffers. To be called before {@link #detach}. */
    public final void copyBulks() {
        replaceBulks(Bulk::copy);
    }

    /** Takes out what was written behind a header of so many bytes, to be sent when the refs have their values. */
    public final PendingArguments detach(int header) {
        List<PendingArguments.Gap> open = gaps;
        gaps = null;
        if (splices != null) {
            List<PendingArguments.Gap> all = new ArrayList<>();
            splices.forEach(each -> all.add(each.gap()));
            forgetSplices();
            all.addAll(open == null ? List.of() : open);
            open = all;
        }
        return new PendingArguments(this, header, open == null ? List.of() : open, takeHandles());
    }

    /** Forgets places that were kept, and handles that were not sent. */
    protected final void forgetRefs() {
        gaps = null;
        forgetHandles(0);
        forgetSplices();
        forgetBulks(0);
    }

    private void forgetSplices() {
        if (splices != null) {
            splices.forEach(each -> each.object().letGo());
            splices = null;
        }
    }

    @Override
    protected final void carry(Transfer handle) {
        List<Transfer> known = handles;
        if (known == null) {
            known = new ArrayList<>();
            handles = known;
        }
        known.add(handle);
    }

    private void forgetHandles(int from) {
        List<Transfer> known = handles;
        if (known != null) {
            List<Transfer> forgotten = known.subList(from, known.size());
            forgotten.forEach(Transfer::letGo);
            forgotten.clear();
            handles = known.isEmpty() ? null : known;
        }
    }

    /** Whether handles are among the arguments. */
    public final boolean carriesHandles() {
        return handles != null;
    }

    /** Takes the handles among the arguments, which are to be announced before these are sent. */
    public final List<Transfer> takeHandles() {
        List<Transfer> known = handles;
        handles = null;
        return known == null ? List.of() : known;
    }

    /** Gives the buffer back, whether the arguments were sent or not. */
    @Override
    public abstract void close();
}

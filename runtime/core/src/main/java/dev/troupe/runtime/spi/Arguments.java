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

    Arguments(int capacity) {
        super(capacity);
    }

    /** Writes the value of a ref, or keeps a place for it. What fails about it fails the call, now or later. */
    public final <T extends @Nullable Object> void writeRef(Codec<T> codec, ObjectRef<? extends T> ref) {
        int start = position();
        int handlesBefore = handles == null ? 0 : handles.size();
        if (gaps == null && ref.isDone()) {
            try {
                codec.write(this, ref.get());
                return;
            } catch (RuntimeException | Error e) { // Told where it is tried again: as the result of the call.
                reset(start);
                forgetHandles(handlesBefore);
            }
        }
        add(new PendingArguments.Gap(start, write -> codec.write(write, ref.get()), ref));
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

    /** Takes out what was written behind a header of so many bytes, to be sent when the refs have their values. */
    public final PendingArguments detach(int header) {
        List<PendingArguments.Gap> open = gaps;
        gaps = null;
        return new PendingArguments(this, header, open == null ? List.of() : open, takeHandles());
    }

    /** Forgets places that were kept, and handles that were not sent. */
    protected final void forgetRefs() {
        gaps = null;
        forgetHandles(0);
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

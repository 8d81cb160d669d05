package dev.troupe.runtime.internal.timeline;

import dev.troupe.runtime.internal.control.NodeTimeline;
import dev.troupe.runtime.internal.control.NodeTimeline.Span;
import dev.troupe.runtime.internal.jdk.Uninterrupted;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What is in a {@link CallRing}, read also while it is written.
 *
 * <p>It is read three times, one after the other: what has the same number before and after was whole in between.
 */
public final class RecordedCalls {
    private static final Logger LOG = System.getLogger("dev.troupe");

    private final ByteBuffer before;
    private final ByteBuffer ring;
    private final ByteBuffer after;
    private final int spansStart;
    private final int capacity;
    private final List<String> names;

    private RecordedCalls(ByteBuffer before, ByteBuffer ring, ByteBuffer after) {
        this.before = before;
        this.ring = ring;
        this.after = after;
        spansStart = before.getInt(CallRing.SPANS_START_AT);
        capacity = before.getInt(CallRing.CAPACITY_AT);
        byte[] lines = new byte[before.getInt(CallRing.NAMES_LENGTH_AT)];
        before.get(CallRing.NAMES_AT, lines);
        names = new String(lines, StandardCharsets.UTF_8).lines().toList();
    }

    /**
     * What an actor that may live has recorded, the oldest first and what runs last; nothing where there is no file, or none
     * that is whole.
     */
    public static List<Span> ofLiving(Path file) {
        return orNothing(() -> spans(bytes(file), bytes(file), bytes(file)));
    }

    /** The same of one whose process is gone. */
    public static List<Span> ofDead(Path file) {
        return orNothing(() -> {
            ByteBuffer once = bytes(file);
            return spans(once, once, once);
        });
    }

    private static List<Span> orNothing(Uninterrupted.Action<List<Span>> reader) {
        try {
            return Uninterrupted.run(reader);
        } catch (NoSuchFileException e) {
            return List.of(); // The process has not come so far, or had no memory for it.
        } catch (IOException | IndexOutOfBoundsException | NegativeArraySizeException e) {
            LOG.log(Level.DEBUG, "What an actor has recorded could not be read", e);
            return List.of();
        }
    }

    /** As far as there is something in it. */
    private static ByteBuffer bytes(Path file) throws IOException {
        byte[] bytes = new byte[CallRing.SIZE];
        ByteBuffer ring = ByteBuffer.wrap(bytes).order(ByteOrder.nativeOrder());
        try (InputStream in = Files.newInputStream(file)) {
            int head = in.readNBytes(bytes, 0, CallRing.NAMES_AT);
            if (head == CallRing.NAMES_AT && ring.getLong(0) == CallRing.MAGIC) {
                long spans = Math.min(ring.getLong(CallRing.COUNT_AT), ring.getInt(CallRing.CAPACITY_AT));
                int end = ring.getInt(CallRing.SPANS_START_AT) + (int) spans * CallRing.SPAN;
                int unused = in.readNBytes(bytes, head, end - head);
            }
        }
        return ring;
    }

    private static List<Span> spans(ByteBuffer before, ByteBuffer ring, ByteBuffer after) {
        return before.getLong(0) == CallRing.MAGIC ? new RecordedCalls(before, ring, after).spans() : List.of();
    }

    private List<Span> spans() {
        List<Span> spans = new ArrayList<>();
        long count = before.getLong(CallRing.COUNT_AT);
        if (count > 0) {
            addSpan(1, spans);
        }
        for (long number = Math.max(2, count - capacity + 2); number <= count; number++) {
            addSpan(number, spans);
        }
        addRunning(spans);
        return spans;
    }

    private void addSpan(long number, List<Span> spans) {
        int at = CallRing.place(number, spansStart, capacity);
        if (before.getLong(at) == number && after.getLong(at) == number) {
            int calls = ring.getInt(at + CallRing.CALLS);
            spans.add(new Span(
                    name(ring.getInt(at + CallRing.NAME), calls),
                    calls,
                    ring.getLong(at + CallRing.BEGAN),
                    ring.getLong(at + CallRing.LASTED)));
        }
    }

    private void addRunning(List<Span> spans) {
        long since = before.getLong(CallRing.RUNS_SINCE_AT);
        if (since != 0 && after.getLong(CallRing.RUNS_SINCE_AT) == since) {
            spans.add(new Span(name(ring.getInt(CallRing.RUNS_NAME_AT), 1), 1, since, NodeTimeline.GOES_ON));
        }
    }

    private String name(int name, int calls) {
        if (name == CallRing.SEVERAL) {
            return calls + (calls == 1 ? " call" : " calls");
        }
        return name >= 0 && name < names.size() ? names.get(name) : "method " + (name - CallRecorder.METHODS_AT);
    }
}

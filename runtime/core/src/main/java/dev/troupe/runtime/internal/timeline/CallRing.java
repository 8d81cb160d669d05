package dev.troupe.runtime.internal.timeline;

import dev.troupe.runtime.internal.jdk.Uninterrupted;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * What one worker's actor has done of late: a file of {@value #SIZE} bytes that it writes, the oldest over and over, and
 * others read meanwhile with {@link RecordedCalls}. In the byte order of the machine; times are those of
 * {@link System#nanoTime()}, which the processes of a machine have in common.
 *
 * <pre>
 *    0                                   8                 12                16
 *   +-----------------------------------+-----------------+-----------------+
 *   |     magic and layout version      | where the spans |    bytes of     |
 *   |                                   |      begin      |    the names    |
 *   +-----------------------------------+-----------------+-----------------+
 *   |         spans so far              | what runs: since when, 0: nothing |
 *   +-----------------------------------+-----------------------------------+
 *   | what runs: name | room for spans  |                                   |
 *   +-----------------+-----------------+                                   |
 *   64  names, one line each, in UTF-8; then the spans, 32 bytes each, to the end of the file:
 *
 *    0                 8                 16                24       28       32
 *   +-----------------+-----------------+-----------------+--------+--------+
 *   | which it is, 1  |      began      |     lasted      |  name  | calls  |
 *   | for the first   |                 |                 |        |        |
 *   +-----------------+-----------------+-----------------+--------+--------+
 * </pre>
 *
 * <p>A name is the number of its line, or {@value #SEVERAL} for several calls that were not told apart. The first span, which
 * is the constructor's, stays; the others come round. While one is being written, it says that it is number 0: who reads
 * looks at its number before and after, and knows that way one that was torn, also where the writer was killed in the middle.
 * So it is with what runs, and its time. There is memory for a quarter of the file until more is needed.
 *
 * <p>For one thread.
 */
final class CallRing {
    static final int SIZE = 64 << 10;
    static final int SEVERAL = -1;

    static final long MAGIC = 0x54726f7570657201L; // "Trouper", layout 1
    static final int SPANS_START_AT = 8;
    static final int NAMES_LENGTH_AT = 12;
    static final int COUNT_AT = 16;
    static final int RUNS_SINCE_AT = 24;
    static final int RUNS_NAME_AT = 32;
    static final int CAPACITY_AT = 36;
    static final int NAMES_AT = 64;

    static final int SPAN = 32;
    static final int BEGAN = 8;
    static final int LASTED = 16;
    static final int NAME = 24;
    static final int CALLS = 28;

    /** What it has memory for at first. */
    private static final int FIRST_SIZE = 16 << 10;

    /** The names of a class without end leave room for spans. */
    private static final int MOST_NAMES = 8 << 10;

    /** More of them may come later, which find this much room at least. */
    private static final int ROOM_FOR_MORE = 1 << 10;

    private final Path file;
    private final ByteBuffer ring;
    private final List<String> names;
    private final int spansStart;
    private int capacity;
    private boolean failed;
    private long count;

    private CallRing(Path file, ByteBuffer ring, List<String> names) {
        this.file = file;
        this.ring = ring;
        this.names = new ArrayList<>(names);
        spansStart = ring.getInt(SPANS_START_AT);
        capacity = ring.getInt(CAPACITY_AT);
    }

    /** Where a span is: the first, or one of those that take turns in the rest. */
    static int place(long number, int spansStart, int capacity) {
        return spansStart + (number == 1 ? 0 : 1 + (int) ((number - 2) % (capacity - 1))) * SPAN;
    }

    /**
     * Makes the file.
     *
     * @param names of what will run, each by its number
     * @throws IOException when there is no memory for it; nothing is left behind then
     */
    static CallRing create(Path file, List<String> names) throws IOException {
        try (OutputStream stream = new FileOutputStream(file.toFile())) {
            // Written, not just mapped: where memory is short this fails here, not with SIGBUS later.
            stream.write(empty(names));
        } catch (IOException e) {
            Files.deleteIfExists(file);
            throw e;
        }
        return new CallRing(
                file,
                Uninterrupted.run(() -> {
                            try (FileChannel channel =
                                    FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
                                return channel.map(MapMode.READ_WRITE, 0, SIZE);
                            }
                        })
                        .order(ByteOrder.nativeOrder()),
                names);
    }

    private static byte[] lines(List<String> names) {
        return String.join("\n", names).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] empty(List<String> names) {
        byte[] lines = lines(names);
        int length = Math.min(lines.length, MOST_NAMES);
        int spansStart = NAMES_AT + (length + ROOM_FOR_MORE + SPAN - 1) / SPAN * SPAN;
        byte[] bytes = new byte[FIRST_SIZE];
        System.arraycopy(lines, 0, bytes, NAMES_AT, length);
        ByteBuffer.wrap(bytes)
                .order(ByteOrder.nativeOrder())
                .putLong(0, MAGIC)
                .putInt(SPANS_START_AT, spansStart)
                .putInt(NAMES_LENGTH_AT, length)
                .putInt(CAPACITY_AT, (FIRST_SIZE - spansStart) / SPAN);
        return bytes;
    }

    /** One more will run, or one by another name; where there is no room for that, it has none. */
    void name(int number, String name) {
        while (names.size() <= number) {
            names.add("");
        }
        names.set(number, name);
        byte[] lines = lines(names);
        if (lines.length > spansStart - NAMES_AT) {
            return;
        }
        ring.putInt(NAMES_LENGTH_AT, 0); // Who reads now finds no names, but no wrong ones.
        VarHandle.releaseFence();
        ring.put(NAMES_AT, lines);
        VarHandle.releaseFence();
        ring.putInt(NAMES_LENGTH_AT, lines.length);
    }

    /** Most actors never need the whole file; those that do and find no memory for it get along with what they have. */
    private void grow() {
        int whole = (SIZE - spansStart) / SPAN;
        if (capacity == whole || failed) {
            return;
        }
        try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
            open.seek(FIRST_SIZE);
            open.write(new byte[SIZE - FIRST_SIZE]);
            capacity = whole;
            ring.putInt(CAPACITY_AT, whole);
        } catch (IOException e) {
            failed = true;
        }
    }

    /** Something runs from now on, which may take long. */
    void runs(int name, long since) {
        ring.putInt(RUNS_NAME_AT, name);
        VarHandle.releaseFence();
        ring.putLong(RUNS_SINCE_AT, since);
    }

    /** It runs no more. */
    void rests() {
        ring.putLong(RUNS_SINCE_AT, 0);
        VarHandle.releaseFence();
    }

    /** Adds a span of so many calls. */
    void add(int name, int calls, long began, long lasted) {
        if (count == capacity) {
            grow();
        }
        count++;
        int at = place(count, spansStart, capacity);
        ring.putLong(at, 0);
        VarHandle.releaseFence();
        ring.putLong(at + BEGAN, began);
        ring.putLong(at + LASTED, lasted);
        ring.putInt(at + NAME, name);
        ring.putInt(at + CALLS, calls);
        VarHandle.releaseFence();
        ring.putLong(at, count);
        VarHandle.releaseFence();
        ring.putLong(COUNT_AT, count);
    }
}

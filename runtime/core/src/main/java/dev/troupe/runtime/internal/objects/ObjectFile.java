package dev.troupe.runtime.internal.objects;

import dev.troupe.runtime.internal.jdk.Uninterrupted;
import dev.troupe.runtime.spi.Bulk;
import dev.troupe.runtime.spi.WireFormatException;
import dev.troupe.runtime.spi.WireOutput;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;

/**
 * One object in its file. Little-endian.
 *
 * <pre>
 *    0  magic and layout version
 *    8  bytes of the stream
 *   12  number of large arrays and buffers beside it
 *   16  the bytes of each of those
 *       the stream; then what lies beside it, each on a multiple of 64
 * </pre>
 *
 * <p>Written once, before anybody is told of it. What comes behind is left from an object that lay in the file before.
 */
final class ObjectFile {
    private static final long MAGIC = 0x54726f7570650201L; // "Troupe", objects, layout 1
    private static final int STREAM_AT = 8;
    private static final int COUNT_AT = 12;
    private static final int LENGTHS_AT = 16;
    private static final int ALIGNMENT = 64;
    private static final int PIECE = 1 << 20;
    private static final Set<OpenOption> WRITE = Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    private static final Set<OpenOption> READ = Set.of(StandardOpenOption.READ);

    private final Path file;
    private final byte[] stream;
    private final int[] lengths;

    /** Where each of those begins, and where all end. */
    private final long[] positions;

    private ObjectFile(Path file, byte[] stream, int[] lengths) {
        this.file = file;
        this.stream = stream;
        this.lengths = lengths;
        positions = new long[lengths.length + 1];
        long at = streamAt(lengths.length) + (long) stream.length;
        for (int i = 0; i < lengths.length; i++) {
            positions[i] = aligned(at);
            at = positions[i] + lengths[i];
        }
        positions[lengths.length] = at;
    }

    private static int streamAt(int count) {
        return LENGTHS_AT + count * Integer.BYTES;
    }

    private static long aligned(long position) {
        return (position + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
    }

    /** How many bytes a file will have. */
    static long size(int stream, List<Bulk> bulks) {
        long size = streamAt(bulks.size()) + (long) stream;
        for (Bulk each : bulks) {
            size = aligned(size) + each.bytes();
        }
        return size;
    }

    /** Writes what follows a header, and what lies beside it. */
    static void write(Path file, WireOutput out, int header) throws IOException {
        List<Bulk> bulks = out.bulks();
        int length = out.position() - header;
        ByteBuffer head = ByteBuffer.allocate(streamAt(bulks.size())).order(ByteOrder.LITTLE_ENDIAN);
        head.putLong(MAGIC).putInt(length).putInt(bulks.size());
        bulks.forEach(each -> head.putInt(each.bytes()));
        Path unused = Uninterrupted.run(() -> {
            try (FileChannel channel = FileChannel.open(file, WRITE);
                    Chunks chunks = Chunks.take()) {
                chunks.write(channel, new Bulk(0, head.flip(), head.limit()), 0);
                chunks.write(channel, new Bulk(0, ByteBuffer.wrap(out.array(), header, length), length), head.limit());
                long at = head.limit() + (long) length;
                for (Bulk each : bulks) {
                    at = aligned(at);
                    chunks.write(channel, each, at);
                    at += each.bytes();
                }
            }
            return file;
        });
    }

    /** The same to memory that has room for it. */
    static void write(ByteBuffer memory, WireOutput out, int header) {
        List<Bulk> bulks = out.bulks();
        int length = out.position() - header;
        memory.order(ByteOrder.LITTLE_ENDIAN);
        memory.putLong(MAGIC).putInt(length).putInt(bulks.size());
        bulks.forEach(each -> memory.putInt(each.bytes()));
        memory.put(out.array(), header, length);
        for (Bulk each : bulks) {
            int at = (int) aligned(memory.position());
            // A piece at a time: while the JVM copies one, nobody in this process can collect garbage.
            for (long from = 0; from < each.bytes(); from += PIECE) { // Some have nearly 2^31.
                int piece = (int) Math.min(PIECE, each.bytes() - from);
                each.copyTo(memory.slice(at + (int) from, piece), (int) from);
            }
            memory.position(at + each.bytes());
        }
    }

    /** Reads the stream; what lies beside it can be read as long as the file is there. */
    static ObjectFile open(Path file) throws IOException {
        return Uninterrupted.run(() -> {
            try (FileChannel channel = FileChannel.open(file, READ)) {
                ByteBuffer head = read(channel, 0, LENGTHS_AT);
                int length = head.getInt(STREAM_AT);
                int count = head.getInt(COUNT_AT);
                if (head.getLong(0) != MAGIC
                        || length < 0
                        || count < 0
                        || streamAt(count) + (long) length > channel.size()) {
                    throw new WireFormatException(file + " is no object of this version of Troupe, or is damaged.");
                }
                int[] lengths = new int[count];
                read(channel, LENGTHS_AT, count * Integer.BYTES).asIntBuffer().get(lengths);
                return new ObjectFile(
                        file, read(channel, streamAt(count), length).array(), lengths);
            }
        });
    }

    private static ByteBuffer read(FileChannel channel, long from, int length) throws IOException {
        ByteBuffer to = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (to.hasRemaining()) {
            if (channel.read(to, from + to.position()) < 0) {
                throw new EOFException("It ends too early.");
            }
        }
        return to.flip();
    }

    byte[] stream() {
        return stream;
    }

    /** How many arrays and buffers lie beside the stream. */
    int count() {
        return lengths.length;
    }

    int bytes(int bulk) {
        return lengths[bulk];
    }

    Path file() {
        return file;
    }

    /** Where one of them begins. */
    long position(int bulk) {
        return positions[bulk];
    }

    /** Where the last of them ends. */
    long end() {
        return positions[lengths.length];
    }
}

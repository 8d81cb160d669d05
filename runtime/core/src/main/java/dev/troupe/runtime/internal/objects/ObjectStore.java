package dev.troupe.runtime.internal.objects;

import dev.troupe.runtime.spi.StreamPart;
import dev.troupe.runtime.spi.WireOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The objects of one session, each in a file of its own: values that are too large for the queues. Whoever writes one tells
 * the node of it, which deletes it when no process can reach it any more. Safe for any thread and process.
 *
 * @param objects where they lie
 * @param free files without an object, whose memory is used again: new memory takes twenty times as long to write
 */
public record ObjectStore(Path objects, Path free) {
    private static final Path NOT_USED = Path.of("");

    /** Where an object lies, or would lie. */
    public Path file(String name) {
        return objects.resolve(name);
    }

    /**
     * Writes what follows a header, and what lies beside it, as an object of this name. Returns how many bytes it has.
     *
     * @throws IOException when there is no room for it; nothing is left behind then
     */
    public long write(String name, WireOutput out, int header) throws IOException {
        long size = ObjectFile.size(out.position() - header, out.bulks());
        Path file = file(name);
        boolean unused = FreeFiles.in(free).take(size, file);
        try {
            ObjectFile.write(file, out, header);
            return size;
        } catch (IOException e) {
            Files.deleteIfExists(file);
            FreeFiles.in(free).deleteAll();
            return writeOnceMore(file, size, out, header);
        }
    }

    private long writeOnceMore(Path file, long size, WireOutput out, int header) throws IOException {
        try {
            ObjectFile.write(file, out, header);
            return size;
        } catch (IOException e) {
            Files.deleteIfExists(file);
            throw new IOException(
                    "No memory is left at " + objects + " for a value of " + size + " bytes (" + e.getMessage() + ").",
                    e);
        }
    }

    /**
     * Opens an object to be read.
     *
     * @param isKept whether handles and refs in it are its own, and do not arrive with whoever reads them
     * @param whenMapped is told of each buffer that shows its memory, as long as which nobody must write there
     * @throws NoSuchFileException when it is gone
     */
    public StreamPart open(String name, boolean isKept, Consumer<ByteBuffer> whenMapped) throws IOException {
        ObjectFile object = ObjectFile.open(file(name));
        byte[] stream = object.stream();
        @Nullable FileBulks bulks = object.count() == 0 ? null : new FileBulks(object, whenMapped);
        return new StreamPart(stream, 0, stream.length, bulks, isKept);
    }

    /** Nobody can reach an object any more: its memory can be used again. Returns the file that has it; null if none has. */
    public @Nullable Path recycle(String name) throws IOException {
        try {
            return FreeFiles.in(free).add(file(name));
        } catch (NoSuchFileException e) {
            return null;
        }
    }

    /** Whether it is a store at all. */
    public boolean exists() {
        return !objects.equals(NOT_USED) && Files.isDirectory(objects);
    }
}

package dev.troupe.runtime.internal.objects;

import dev.troupe.runtime.spi.StreamPart;
import dev.troupe.runtime.spi.WireOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The objects of one session, each in a file of its own: values that are too large for the queues. Whoever writes one tells
 * the node of it, which deletes it when no process can reach it any more. Safe for any thread and process.
 *
 * @param memory where they lie
 * @param free files without an object, whose memory is used again: new memory takes twenty times as long to write
 * @param disk where those lie that find no room in memory
 */
public record ObjectStore(Path memory, Path free, Path disk) {
    /** A part of memory that objects leave to the queues. */
    private static final int PARTS = 8;

    private static final long MOST_LEFT = 256 << 20;

    /**
     * Writes what follows a header, and what lies beside it, as an object of this name: to memory that is used again, else to
     * new memory, else to the disk. Says whether it found room in memory.
     *
     * @throws IOException when there is no room for it anywhere; nothing is left behind then
     */
    public boolean write(String name, WireOutput out, int header) throws IOException {
        long size = ObjectFile.size(out.position() - header, out.bulks());
        FreeFiles reused = new FreeFiles(free);
        Path file = memory.resolve(name);
        long missing = size - reused.take(size, file);
        if (missing <= 0 && KeptMappings.areFor(size) && tryToWriteMapped(file, out, header)) {
            return true;
        }
        if ((missing <= 0 || isRoom(missing)) && tryToWrite(file, out, header)) {
            return true;
        }
        reused.cutOff(file); // Nobody was told of it.
        KeptMappings.letGoOfAll();
        reused.deleteAll();
        if (isRoom(size) && tryToWrite(file, out, header)) {
            return true;
        }
        writeToDisk(name, size, out, header);
        return false;
    }

    private boolean isRoom(long size) {
        long left = Math.min(MOST_LEFT, memory.toFile().getTotalSpace() / PARTS);
        return memory.toFile().getUsableSpace() - size >= left;
    }

    /** How much memory there is for all. */
    public long total() {
        return memory.toFile().getTotalSpace();
    }

    private static boolean tryToWrite(Path file, WireOutput out, int header) throws IOException {
        try {
            writeOrDelete(file, out, header);
            return true;
        } catch (IOException e) { // No room: others have written at the same time.
            return false;
        }
    }

    private static boolean tryToWriteMapped(Path file, WireOutput out, int header) {
        try {
            return KeptMappings.OF_PROCESS.write(file, out, header);
        } catch (IOException e) { // It has as many mappings as it may.
            return false;
        }
    }

    private static void writeOrDelete(Path file, WireOutput out, int header) throws IOException {
        boolean isWhole = false;
        try {
            ObjectFile.write(file, out, header);
            isWhole = true;
        } finally {
            if (!isWhole) {
                Files.deleteIfExists(file);
            }
        }
    }

    private void writeToDisk(String name, long size, WireOutput out, int header) throws IOException {
        try {
            writeOrDelete(disk.resolve(name), out, header);
        } catch (IOException e) {
            throw new IOException(
                    "No room is left for a value of " + size + " bytes, neither in memory at " + memory.getParent()
                            + " nor on the disk at " + where(disk) + " (" + e.getMessage() + ").",
                    e);
        }
    }

    private static Path where(Path directory) {
        try {
            return directory.toRealPath();
        } catch (IOException e) {
            return directory;
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
        ObjectFile object = open(name);
        byte[] stream = object.stream();
        @Nullable FileBulks bulks = object.count() == 0 ? null : new FileBulks(object, whenMapped);
        return new StreamPart(stream, 0, stream.length, bulks, isKept);
    }

    private ObjectFile open(String name) throws IOException {
        try {
            return ObjectFile.open(memory.resolve(name));
        } catch (NoSuchFileException e) {
            return ObjectFile.open(disk.resolve(name));
        }
    }

    /**
     * Nobody can reach an object any more: its memory can be used again. Returns the file that has it; null if none
     * has, where it may lie on the disk.
     */
    public @Nullable Path recycle(String name) throws IOException {
        try {
            return new FreeFiles(free).add(memory.resolve(name));
        } catch (NoSuchFileException e) {
            return null;
        }
    }

    /** Deletes an object. For those who have it open it stays as it is. */
    public void delete(String name) throws IOException {
        if (!Files.deleteIfExists(memory.resolve(name))) {
            Files.deleteIfExists(disk.resolve(name));
        }
    }

    /** Gives the memory of a file back that {@link #recycle} has returned, if nobody has taken it since. */
    public void giveBack(Path file) throws IOException {
        new FreeFiles(free).cutOff(file);
    }

    /** The files of all objects. */
    public List<Path> files() {
        return Stream.of(memory, disk).flatMap(each -> list(each).stream()).toList();
    }

    private static List<Path> list(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.toList();
        } catch (IOException e) {
            return List.of(); // The session has ended, or has no such place.
        }
    }
}

package dev.troupe.runtime.internal.objects;

import dev.troupe.runtime.spi.WireFormatException;
import dev.troupe.runtime.spi.WireInput;
import dev.troupe.runtime.spi.WireOutput;
import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The files in which the bytes of one call lie that are too many for its frame. They lie in the directory of the queue
 * that the frame goes to, so that they end with it; whoever reads the frame deletes them.
 *
 * <p>In the frame stand, after the header, the writer's process id, its count, and the number of bytes.
 */
public final class LargeValues {
    private static final String DRAFT = "draft-";
    private static final AtomicLong COUNT = new AtomicLong();
    private static final long PID = ProcessHandle.current().pid();

    private LargeValues() {}

    /**
     * Moves what follows the header of a frame into a file, and puts its name there instead.
     *
     * @throws IOException when there is no room for it; nothing is left behind then
     */
    public static void moveOut(Path lane, WireOutput frame, int header) throws IOException {
        long count = COUNT.incrementAndGet();
        int length = frame.position() - header;
        // Under another name as long as it takes: who is killed meanwhile has told nobody of it.
        Path draft = lane.resolve(DRAFT + PID + "-" + count);
        try {
            try (OutputStream stream =
                    new FileOutputStream(draft.toFile())) { // No channel: an interrupt would close it.
                stream.write(frame.array(), header, length);
            }
            Files.move(draft, file(lane, PID, count));
        } catch (IOException e) {
            Files.deleteIfExists(draft);
            throw new IOException(
                    "No memory is left at " + lane + " for a value of " + length + " bytes (" + e.getMessage() + ").",
                    e);
        }
        frame.reset(header);
        frame.writeLong(PID);
        frame.writeLong(count);
        frame.writeLong(length);
    }

    /** Deletes what a process was writing when it was killed. */
    public static void deleteDrafts(Path lane, long pid) throws IOException {
        if (!Files.isDirectory(lane)) {
            return;
        }
        try (DirectoryStream<Path> drafts = Files.newDirectoryStream(lane, DRAFT + pid + "-*")) {
            for (Path each : drafts) {
                Files.deleteIfExists(each);
            }
        }
    }

    /** Deletes the file of a frame that was not sent after all. */
    public static void discard(Path lane, byte[] frame, int header) throws IOException {
        WireInput name = new WireInput(frame, header, 16);
        Files.deleteIfExists(file(lane, name.readLong(), name.readLong()));
    }

    /** Reads the bytes that a frame names, and deletes their file. */
    public static byte[] moveIn(Path lane, byte[] frame, int header, int length) throws IOException {
        WireInput name = new WireInput(frame, header, length - header);
        Path file = file(lane, name.readLong(), name.readLong());
        long size = name.readLong();
        byte[] bytes;
        try {
            bytes = read(file);
        } catch (FileNotFoundException e) {
            throw new WireFormatException("The file " + file + " that a frame names does not exist.");
        }
        Files.delete(file);
        if (bytes.length != size) {
            throw new WireFormatException(file + " has " + bytes.length + " bytes instead of " + size + ".");
        }
        return bytes;
    }

    private static byte[] read(Path file) throws IOException {
        try (InputStream stream = new FileInputStream(file.toFile())) {
            return stream.readAllBytes();
        }
    }

    private static Path file(Path lane, long pid, long count) {
        return lane.resolve("large-" + pid + "-" + count);
    }
}

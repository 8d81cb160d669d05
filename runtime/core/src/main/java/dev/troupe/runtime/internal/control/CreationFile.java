package dev.troupe.runtime.internal.control;

import dev.troupe.runtime.spi.WireFormatException;
import dev.troupe.runtime.spi.WireInput;
import dev.troupe.runtime.spi.WireOutput;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What an actor that may be restarted is created from, each time anew: which constructor, and its arguments.
 *
 * @param constructor its number
 * @param arguments as they were written once
 */
public record CreationFile(int constructor, WireInput arguments) {
    /**
     * Writes it, before the actor's worker is asked for.
     *
     * @param header where the arguments begin in the frame
     * @throws IOException when there is no room for it; nothing is left behind then
     */
    public static void write(Path file, int constructor, WireOutput frame, int header) throws IOException {
        byte[] number = ByteBuffer.allocate(Integer.BYTES).putInt(constructor).array();
        try (OutputStream stream = new FileOutputStream(file.toFile())) { // No channel: an interrupt would close it.
            stream.write(number);
            stream.write(frame.array(), header, frame.position() - header);
        } catch (IOException e) {
            Files.deleteIfExists(file);
            throw new IOException(
                    "No memory is left for the arguments of its constructor at " + file + " (" + e.getMessage() + ").",
                    e);
        }
    }

    /** Reads it, and leaves it where it is. */
    public static CreationFile read(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        if (bytes.length < Integer.BYTES) {
            throw new WireFormatException(file + " is damaged.");
        }
        return new CreationFile(
                ByteBuffer.wrap(bytes).getInt(), new WireInput(bytes, Integer.BYTES, bytes.length - Integer.BYTES));
    }
}

package dev.troupe.runtime.internal.control;

import dev.troupe.runtime.internal.wire.Thrown;
import dev.troupe.runtime.spi.WireOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Why a worker ended of its own accord, left in a file for the node; a worker that leaves none was ended by something
 * else.
 *
 * @param reason why
 * @param thrown what the constructor threw, as {@link Thrown} writes it; else empty
 */
public record LastWords(Reason reason, byte[] thrown) {
    /** Why a worker ended. */
    public enum Reason {
        /** The handle's {@code close()}. */
        CLOSED,
        /** {@code Troupe.exitActor()}. */
        EXITED,
        /** The node asked. */
        STOPPED,
        /** The constructor threw. */
        CONSTRUCTOR_THREW,
        /** One of the first three, but it did not come to say so: it ended in its {@code close()}, most likely. */
        ENDING
    }

    private static final byte[] NOTHING = new byte[0];

    /** The end that the actor's class had no part in. */
    public static LastWords of(Reason reason) {
        return new LastWords(reason, NOTHING);
    }

    /** The end of an actor that never began. */
    public static LastWords constructorThrew(Throwable thrown) {
        WireOutput out = new WireOutput(1024);
        Thrown.write(out, thrown);
        return new LastWords(Reason.CONSTRUCTOR_THREW, Arrays.copyOf(out.array(), out.position()));
    }

    /** Leaves them. */
    @SuppressWarnings("EnumOrdinal") // Both sides run the same class file.
    public void writeTo(Path file) throws IOException {
        byte[] bytes = new byte[1 + thrown.length];
        bytes[0] = (byte) reason.ordinal();
        System.arraycopy(thrown, 0, bytes, 1, thrown.length);
        Files.write(file, bytes);
    }

    /** Reads them; null where there are none. */
    public static @Nullable LastWords find(Path file) throws IOException {
        try {
            return Files.exists(file) ? readFrom(file) : null;
        } catch (NoSuchFileException e) {
            return null;
        }
    }

    private static LastWords readFrom(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        if (bytes.length == 0) {
            return of(Reason.ENDING); // It was killed while it wrote them.
        }
        if (bytes[0] < 0 || bytes[0] >= Reason.values().length) {
            throw new IOException(file + " is damaged.");
        }
        return new LastWords(Reason.values()[bytes[0]], Arrays.copyOfRange(bytes, 1, bytes.length));
    }
}

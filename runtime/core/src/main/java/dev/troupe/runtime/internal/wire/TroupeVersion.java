package dev.troupe.runtime.internal.wire;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Which Troupe this is. */
public final class TroupeVersion {
    /** Counts the changes of what processes tell each other: one with another number is not spoken to. */
    public static final int WIRE = 2;

    private static final String FILE = "version.txt";

    private TroupeVersion() {}

    /** The version of Troupe, such as {@code 1.2.0}. */
    public static String current() {
        return Read.VERSION;
    }

    /** Read when it is first asked for. */
    private static final class Read {
        private static final String VERSION = read();

        private static String read() {
            try (InputStream in = TroupeVersion.class.getResourceAsStream(FILE)) {
                if (in == null) {
                    throw new IllegalStateException("troupe-runtime is not complete: it lacks " + FILE + ".");
                }
                return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
